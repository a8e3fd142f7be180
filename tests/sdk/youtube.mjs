// SPDX-License-Identifier: GPL-3.0-or-later
// YouTube by @googleapis/youtube, Google's own client. It sends a film in one piece only (multipart/related), so the
// resumable way goes through the SDK's authorised transport, by the steps of Google's guide.
import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { auth, youtube } from '@googleapis/youtube'
import { mp4, png } from './samples.mjs'
import { startSandbox } from './sandbox.mjs'

const sandbox = await startSandbox('youtube')

/** The root of the addresses is an option of every call; only as such does it hold for uploads too. */
const here = { rootUrl: `${sandbox.url}/`, retry: false }
const pieceUnit = 256 * 1024

function loginApp() {
  const google = `${sandbox.url}/google`
  return new auth.OAuth2({ clientId: 'sandbox', clientSecret: 'secret', redirectUri: 'http://127.0.0.1:53682/callback',
    endpoints: { oauth2AuthBaseUrl: `${google}/o/oauth2/v2/auth`, oauth2TokenUrl: `${google}/token`,
      oauth2RevokeUrl: `${google}/revoke` } })
}

function ada() {
  const client = loginApp()
  client.setCredentials({ access_token: 'sandbox-ada' })
  return client
}

const api = youtube({ version: 'v3', auth: ada() })
const metadata = (title) => ({ snippet: { title, description: 'A film', tags: ['bells'], categoryId: '22' },
  status: { privacyStatus: 'unlisted', selfDeclaredMadeForKids: false } })

async function uploaded(title, film = mp4(5000)) {
  const { data } = await api.videos.insert({ part: ['snippet', 'status'], requestBody: metadata(title),
    media: { mimeType: 'video/mp4', body: Readable.from([film]) } }, here)
  return data
}

async function sessionFor(title, bytes) {
  const started = await ada().request({ method: 'POST', url: `${sandbox.url}/upload/youtube/v3/videos`,
    params: { uploadType: 'resumable', part: 'snippet,status' }, data: metadata(title), retry: false,
    headers: { 'X-Upload-Content-Type': 'video/mp4', 'X-Upload-Content-Length': String(bytes) } })
  assert.equal(started.status, 200)
  return started.headers.get('location')
}

function put(session, range, body) {
  return ada().request({ method: 'PUT', url: session, data: body, retry: false,
    headers: { 'Content-Range': `bytes ${range}`, 'Content-Type': 'video/mp4' },
    validateStatus: (status) => status < 300 || status === 308 })
}

const reasonOf = (error) => error.response.data.error.errors[0].reason

test('a login by code with PKCE, its renewal and its end', async () => {
  const app = loginApp()
  const { codeVerifier, codeChallenge } = await app.generateCodeVerifierAsync()
  const scope = ['https://www.googleapis.com/auth/youtube.upload', 'https://www.googleapis.com/auth/youtube.readonly']
  const url = app.generateAuthUrl({ access_type: 'offline', prompt: 'consent', scope, state: 'a-state',
    code_challenge: codeChallenge, code_challenge_method: 'S256' })
  const granted = scope.map((one) => `&granted=${one.split('/').pop()}`).join('')
  const consent = await fetch(`${url}&approve=1&username=ada${granted}`, { redirect: 'manual' })
  const answer = new URL(consent.headers.get('location')).searchParams
  assert.equal(answer.get('state'), 'a-state')
  const { tokens } = await app.getToken({ code: answer.get('code'), codeVerifier })
  assert.ok(tokens.refresh_token)
  assert.ok(tokens.expiry_date > Date.now())
  assert.deepEqual(tokens.scope.split(' ').sort(), [...scope].sort())

  app.setCredentials({ refresh_token: tokens.refresh_token })
  const { data } = await api.channels.list({ part: ['snippet', 'contentDetails'], mine: true, auth: app }, here)
  assert.equal(data.items[0].snippet.title, 'ada')
  assert.notEqual(app.credentials.access_token, tokens.access_token)
  await app.revokeToken(tokens.refresh_token)
  app.setCredentials({ refresh_token: tokens.refresh_token })
  await assert.rejects(api.channels.list({ part: ['snippet'], mine: true, auth: app }, here), /invalid_grant/)
})

test('a film in one request keeps its bytes', async () => {
  const film = mp4(300_000)
  const made = await uploaded('In one piece', film)
  assert.equal(made.kind, 'youtube#video')
  assert.equal(made.snippet.title, 'In one piece')
  assert.equal(made.status.privacyStatus, 'unlisted')
  const { data } = await api.videos.list({ part: ['snippet', 'status', 'processingDetails'], id: [made.id] }, here)
  assert.deepEqual(data.items[0].snippet.tags, ['bells'])
  const [post] = await sandbox.posts()
  assert.ok((await sandbox.content(post.media[0].url)).equals(film))
  await sandbox.assertCounts({ created: 1 })
})

test('a film by a session, half of a piece lost, goes on where the server stands', async () => {
  const film = mp4(3 * pieceUnit + 1000)
  await sandbox.configure({ partial_pieces: 1 })
  const session = await sessionFor('In pieces', film.length)
  const first = await put(session, `0-${2 * pieceUnit - 1}/${film.length}`, film.subarray(0, 2 * pieceUnit))
  assert.equal(first.status, 308)
  const asked = await put(session, `*/${film.length}`)
  assert.equal(asked.status, 308)
  assert.equal(asked.headers.get('range'), `bytes=0-${pieceUnit - 1}`)
  const rest = await put(session, `${pieceUnit}-${film.length - 1}/${film.length}`, film.subarray(pieceUnit))
  assert.equal(rest.status, 201)
  assert.equal(rest.data.snippet.title, 'In pieces')
  const [post] = await sandbox.posts()
  assert.ok((await sandbox.content(post.media[0].url)).equals(film))
  await sandbox.assertCounts({ created: 1 })
})

test('a thumbnail is set', async () => {
  const { id } = await uploaded('With a thumbnail')
  const picture = png(64, 36)
  const { data } = await api.thumbnails.set({ videoId: id, media: { mimeType: 'image/png', body: Readable.from([picture]) } }, here)
  assert.equal(data.kind, 'youtube#thumbnailSetResponse')
  assert.ok(data.items[0].default.url)
  const refused = api.thumbnails.set({ videoId: 'unknown', media: { mimeType: 'image/png', body: Readable.from([picture]) } }, here)
  await assert.rejects(refused, { status: 404 })
})

test('a comment, a playlist, a change and a deletion', async () => {
  const { id } = await uploaded('Before')
  const comment = await api.commentThreads.insert({ part: ['snippet'], requestBody: {
    snippet: { videoId: id, topLevelComment: { snippet: { textOriginal: 'The first comment' } } } } }, here)
  assert.equal(comment.data.snippet.topLevelComment.snippet.textOriginal, 'The first comment')
  const threads = await api.commentThreads.list({ part: ['snippet'], videoId: id }, here)
  assert.equal(threads.data.items.length, 1)

  const channel = (await api.channels.list({ part: ['contentDetails'], mine: true }, here)).data.items[0]
  const uploads = channel.contentDetails.relatedPlaylists.uploads
  const listed = await api.playlistItems.list({ part: ['snippet', 'contentDetails'], playlistId: uploads }, here)
  assert.deepEqual(listed.data.items.map((item) => item.contentDetails.videoId), [id])

  const changed = await api.videos.update({ part: ['snippet'], requestBody: { id,
    snippet: { title: 'After', categoryId: '22' } } }, here)
  assert.equal(changed.data.snippet.title, 'After')
  assert.equal((await api.videos.delete({ id }, here)).status, 204)
  assert.equal((await api.videos.list({ part: ['snippet'], id: [id] }, here)).data.items.length, 0)
  assert.deepEqual(await sandbox.posts(), [])
})

test('refusals are errors the SDK can read', async () => {
  const untitled = api.videos.insert({ part: ['snippet'], requestBody: { snippet: { title: '' } },
    media: { mimeType: 'video/mp4', body: Readable.from([mp4(500)]) } }, here)
  await assert.rejects(untitled, (error) => error.status === 400 && reasonOf(error) === 'invalidTitle')
  const stranger = loginApp()
  stranger.setCredentials({ access_token: 'unknown' })
  await assert.rejects(api.channels.list({ part: ['id'], mine: true, auth: stranger }, here), { status: 401 })
  await sandbox.configure({ insert_quota: 0 })
  await assert.rejects(uploaded('Beyond the quota'), (error) => error.status === 403 && reasonOf(error) === 'quotaExceeded')
  await sandbox.assertCounts({ created: 0, refused: 2 })
})
