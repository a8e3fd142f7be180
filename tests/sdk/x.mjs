// SPDX-License-Identifier: GPL-3.0-or-later
// X by twitter-api-v2, the leading client for JavaScript, and by X's own SDK. The hosts of the first are fixed; its option
// `httpAgent` leads to the sandbox.
import assert from 'node:assert/strict'
import http from 'node:http'
import { test } from 'node:test'
import { Client } from '@xdevplatform/xdk'
import { ApiResponseError, TwitterApi } from 'twitter-api-v2'
import { mp4, png } from './samples.mjs'
import { startSandbox } from './sandbox.mjs'

const sandbox = await startSandbox('x')

const httpAgent = sandbox.agent(http.Agent)

const clientWith = (token) => new TwitterApi(token, { httpAgent })
const ada = () => clientWith('sandbox-ada').v2

const refusedWith = (code, detail) => (error) => {
  assert.ok(error instanceof ApiResponseError)
  assert.equal(error.code, code)
  if (detail) assert.match(error.data.detail, detail)
  return true
}

test('a login by code, its renewal, a used renewal and its end', async () => {
  const app = () => new TwitterApi({ clientId: 'an-app' }, { httpAgent })
  const redirectUri = 'http://127.0.0.1:53682/callback'
  const scope = ['tweet.read', 'tweet.write', 'users.read', 'media.write', 'offline.access']
  const { url, state, codeVerifier } = app().generateOAuth2AuthLink(redirectUri, { scope })
  const page = new URL(url)
  const consent = await fetch(`${sandbox.url}${page.pathname}${page.search}&approve=1&username=ada`, { redirect: 'manual' })
  const answer = new URL(consent.headers.get('location')).searchParams
  assert.equal(answer.get('state'), state)
  const login = await app().loginWithOAuth2({ code: answer.get('code'), codeVerifier, redirectUri })
  assert.equal(login.expiresIn, 7200)
  assert.deepEqual(login.scope, scope)
  assert.equal((await login.client.v2.me()).data.username, 'ada')

  const renewed = await app().refreshOAuth2Token(login.refreshToken)
  assert.notEqual(renewed.refreshToken, login.refreshToken)
  assert.equal((await renewed.client.v2.me()).data.username, 'ada')
  await app().revokeOAuth2Token(renewed.accessToken)
  await assert.rejects(renewed.client.v2.me(), refusedWith(401))
  await assert.rejects(app().refreshOAuth2Token(login.refreshToken), refusedWith(400))
  // It asks for tokens by JSON, which X takes although its documents want a form.
  await sandbox.assertCounts({ created: 0, refused: 1, warnings: 4 })
})

test('a post, read back', async () => {
  const { data } = await ada().tweet('Hello, world')
  assert.equal(data.text, 'Hello, world')
  assert.match(data.id, /^\d+$/)
  const read = await ada().singleTweet(data.id, { 'tweet.fields': ['created_at', 'public_metrics', 'conversation_id'] })
  assert.equal(read.data.text, 'Hello, world')
  assert.equal(read.data.conversation_id, data.id)
  assert.ok(Math.abs(new Date(read.data.created_at) - Date.now()) < 60_000)
  await sandbox.assertCounts({ created: 1 })
})

test('a film in numbered pieces keeps its bytes', async () => {
  const film = mp4(2_500_000)
  const id = await ada().uploadMedia(film, { media_type: 'video/mp4', media_category: 'tweet_video' })
  await ada().tweet('With a film', { media: { media_ids: [id] } })
  const [post] = await sandbox.posts()
  assert.equal(post.media.length, 1)
  assert.ok((await sandbox.content(post.media[0].url)).equals(film))
  await sandbox.assertCounts({ created: 1 })
})

test('four pictures with a description', async () => {
  const ids = []
  for (const grey of [0, 80, 160, 240])
    ids.push(await ada().uploadMedia(png(16, 16, grey), { media_type: 'image/png' }))
  await ada().createMediaMetadata(ids[0], { alt_text: { text: 'Nearly black' } })
  await ada().tweet({ text: 'Four greys', media: { media_ids: ids } })
  const [post] = await sandbox.posts()
  assert.equal(post.media.length, 4)
  assert.equal(post.media[0].alt, 'Nearly black')
  await sandbox.assertCounts({ created: 1 })
})

test('a poll', async () => {
  await ada().tweet('Bells?', { poll: { options: ['Yes', 'No'], duration_minutes: 60 } })
  await assert.rejects(ada().tweet('Bells!', { poll: { options: ['Yes'], duration_minutes: 60 } }), refusedWith(400))
  await sandbox.assertCounts({ created: 1, refused: 1 })
})

test('a thread is one post of several parts, listed newest first', async () => {
  const parts = await ada().tweetThread(['first', 'second', { text: 'third' }])
  assert.deepEqual(parts.map((part) => part.data.text), ['first', 'second', 'third'])
  const user = (await ada().me()).data.id
  const timeline = await ada().userTimeline(user, { 'tweet.fields': ['referenced_tweets'], max_results: 5 })
  assert.deepEqual(timeline.tweets.map((tweet) => tweet.text), ['third', 'second', 'first'])
  assert.equal(timeline.tweets[0].referenced_tweets[0].type, 'replied_to')
  assert.equal(timeline.tweets[0].referenced_tweets[0].id, parts[1].data.id)
  await sandbox.assertCounts({ created: 1, parts: 3 })
})

test('a timeline of several pages is read to its end', async () => {
  for (let at = 0; at < 7; ++at) await ada().tweet(`number ${at}`)
  const user = (await ada().me()).data.id
  const timeline = await ada().userTimeline(user, { max_results: 5 })
  while (!timeline.done) await timeline.fetchNext()
  assert.deepEqual(timeline.tweets.map((tweet) => tweet.text), [6, 5, 4, 3, 2, 1, 0].map((at) => `number ${at}`))
})

test('what is deleted is gone', async () => {
  const { data } = await ada().tweet('for a moment')
  assert.equal((await ada().deleteTweet(data.id)).data.deleted, true)
  assert.equal((await ada().singleTweet(data.id)).errors[0].title, 'Not Found Error')
  assert.deepEqual(await sandbox.posts(), [])
})

test('refusals carry X\'s words and limits', async () => {
  await ada().tweet('the same')
  await assert.rejects(ada().tweet('the same'), refusedWith(403, /duplicate content/))
  await assert.rejects(ada().tweet('x'.repeat(281)), refusedWith(403))
  await assert.rejects(clientWith('unknown').v2.me(), refusedWith(401))
  await sandbox.configure({ posts_limit: { limit: 1, seconds: 900 } })
  await ada().tweet('within the limit').catch(() => {})
  await assert.rejects(ada().tweet('beyond the limit'), (error) => {
    assert.ok(error.rateLimitError)
    assert.equal(error.rateLimit.remaining, 0)
    assert.ok(error.rateLimit.reset > Date.now() / 1000)
    return true
  })
})

test('X\'s own SDK sends a film by JSON and posts, replies, reads and deletes', async () => {
  const own = new Client({ accessToken: 'sandbox-ada', baseUrl: sandbox.url })
  const film = mp4(1_500_000)
  const begun = await own.media.initializeUpload(
    { mediaType: 'video/mp4', mediaCategory: 'tweet_video', totalBytes: film.length })
  const { id } = begun.data
  const piece = 1024 * 1024
  for (let at = 0; at * piece < film.length; ++at) {
    const media = film.subarray(at * piece, (at + 1) * piece).toString('base64')
    await own.media.appendUpload(id, { segmentIndex: at, media })
  }
  await own.media.finalizeUpload(id)
  let state = 'pending'
  for (let looks = 0; looks < 5 && state !== 'succeeded'; ++looks)
    state = (await own.media.getUploadStatus(id, { command: 'STATUS' })).data.processingInfo.state
  assert.equal(state, 'succeeded')

  const root = await own.posts.create({ text: 'With a film', media: { mediaIds: [id] } })
  const reply = await own.posts.create({ text: 'And a reply', reply: { inReplyToTweetId: root.data.id } })
  const read = await own.posts.getById(reply.data.id, { postFields: ['conversation_id'] })
  assert.equal(read.data.conversationId, root.data.id)
  const [post] = await sandbox.posts()
  assert.ok((await sandbox.content(post.media[0].url)).equals(film))
  await sandbox.assertCounts({ created: 1, parts: 2 })
  assert.equal((await own.posts.delete(reply.data.id)).data.deleted, true)
  assert.equal((await sandbox.posts()).length, 1)
})
