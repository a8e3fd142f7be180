// SPDX-License-Identifier: GPL-3.0-or-later
// Facebook Pages by facebook-nodejs-business-sdk, Meta's own SDK. Its hosts are fixed, so its axios is led to the sandbox.
// It drops files from its requests (24.0.1): these are uploaded by Node's fetch, all else is the SDK.
import assert from 'node:assert/strict'
import { File } from 'node:buffer'
import { test } from 'node:test'
import facebook from 'facebook-nodejs-business-sdk'
import { mp4, png } from './samples.mjs'
import { packageOf, startSandbox } from './sandbox.mjs'

const { AdVideo, Comment, FacebookAdsApi, Page, PagePost, User } = facebook
const sandbox = await startSandbox('facebook')
sandbox.lead(packageOf('axios', 'facebook-nodejs-business-sdk'), { 'https://graph.facebook.com': '/facebook/graph' })

/** Without its crash reporter, which would tell Meta. */
const apiOf = (token) => new FacebookAdsApi(token, 'en_US', false)
const acme = apiOf('sandbox-acme')

const pageOf = async (api) => new Page((await new Page('me', {}, undefined, api).get(['id', 'name'])).id, {}, undefined, api)

async function uploadedPhoto(page, grey) {
  const form = new FormData()
  form.set('access_token', acme.accessToken)
  form.set('published', 'false')
  form.set('alt_text_custom', `Grey ${grey}`)
  form.set('source', new File([png(16, 16, grey)], 'grey.png', { type: 'image/png' }))
  const url = `${sandbox.url}/facebook/graph/${FacebookAdsApi.VERSION}/${page.id}/photos`
  const answer = await (await fetch(url, { method: 'POST', body: form })).json()
  return answer.id
}

test('the pages of a person, each with a token that posts', async () => {
  const person = new User('me', {}, undefined, apiOf('sandbox-user-ada'))
  const [page] = await person.getAccounts(['id', 'name', 'access_token', 'tasks'])
  assert.equal(page.name, 'ada-page')
  const made = await (await pageOf(apiOf(page.access_token))).createFeed([], { message: 'By its own token' })
  assert.match(made.id, /^\d+_\d+$/)
  await sandbox.assertCounts({ created: 1 })
})

test('a post and a link, listed page by page', async () => {
  const page = await pageOf(acme)
  const ids = []
  for (const message of ['one', 'two', 'three']) ids.push((await page.createFeed(['id'], { message })).id)
  ids.push((await page.createFeed([], { message: 'a link', link: 'https://example.com/a' })).id)
  let posts = await page.getPublishedPosts(['id', 'message', 'created_time', 'permalink_url'], { limit: 3 })
  const listed = [...posts]
  assert.ok(posts.hasNext())
  posts = await posts.next()
  listed.push(...posts)
  assert.ok(listed.every((post) => !('attachments' in post._data)), 'only what was asked for is told')
  assert.deepEqual(listed.map((post) => post.id), ids.reverse())
  assert.deepEqual(listed.map((post) => post.message), ['a link', 'three', 'two', 'one'])
  assert.ok(listed.every((post) => post.permalink_url && !Number.isNaN(Date.parse(post.created_time))))
  await sandbox.assertCounts({ created: 4 })
})

test('several photos on one post', async () => {
  const page = await pageOf(acme)
  const photos = [await uploadedPhoto(page, 10), await uploadedPhoto(page, 240)]
  const { id } = await page.createFeed([], { message: 'Two greys',
    attached_media: photos.map((photo) => ({ media_fbid: photo })) })
  const [post] = await sandbox.posts()
  assert.equal(post.id, id)
  assert.deepEqual(post.media.map((one) => one.alt), ['Grey 10', 'Grey 240'])
  assert.deepEqual(await sandbox.content(post.media[1].url), png(16, 16, 240))
  await sandbox.assertCounts({ created: 1 })
})

test('a reel, from its start to its state', async () => {
  await sandbox.configure({ media_polls: 1 })
  const page = await pageOf(acme)
  const started = await page.createVideoReel([], { upload_phase: 'START' })
  const film = mp4(100_000)
  const sent = await fetch(started._data.upload_url, { method: 'POST', body: film,
    headers: { Authorization: `OAuth ${acme.accessToken}`, offset: '0', file_size: String(film.length) } })
  assert.deepEqual(await sent.json(), { success: true })
  const id = started._data.video_id
  const ended = await page.createVideoReel([], { upload_phase: 'FINISH', video_id: id, video_state: 'PUBLISHED',
    description: 'A reel' })
  assert.equal(ended._data.success, true)
  const states = []
  for (const look of [1, 2]) states.push(await new AdVideo(id, {}, undefined, acme).read(['status', 'permalink_url']))
  assert.deepEqual(states.map((state) => state.status.video_status), ['processing', 'ready'])
  assert.ok(states[1].permalink_url)
  const [post] = await sandbox.posts()
  assert.ok((await sandbox.content(post.media[0].url)).equals(film))
  await sandbox.assertCounts({ created: 1 })
})

test('a comment, a change and a deletion', async () => {
  const page = await pageOf(acme)
  const { id } = await page.createFeed([], { message: 'before' })
  const post = new PagePost(id, {}, undefined, acme)
  const comment = await post.createComment([], { message: 'The first comment' })
  const comments = await post.getComments(['message', 'from'])
  assert.deepEqual(comments.map((one) => one.message), ['The first comment'])
  await new Comment(comment.id, {}, undefined, acme).update([], { message: 'Changed' })
  assert.equal((await post.getComments(['message']))[0].message, 'Changed')
  await post.update([], { message: 'after' })
  assert.equal((await post.get(['message'])).message, 'after')
  await post.delete([])
  await assert.rejects(post.get(['message']), { status: 400 })
  assert.deepEqual(await sandbox.posts(), [])
})

test('refusals are errors with Meta\'s code', async () => {
  const page = await pageOf(acme)
  const codeIs = (code) => (error) => {
    assert.equal(error.response.code, code)
    return true
  }
  await assert.rejects(page.createFeed([], { message: '' }), codeIs(100))
  await assert.rejects(page.createPhoto([], { message: 'no file' }), codeIs(324))
  await sandbox.fail({ path: '/facebook/graph/', do: 'expire_token', count: 1 })
  await assert.rejects(page.createFeed([], { message: 'too late' }), codeIs(190))
  await sandbox.configure({ calls_limit: { limit: 1, seconds: 3600 } })
  await page.createFeed([], { message: 'the last one' }).catch(() => {})
  await assert.rejects(page.createFeed([], { message: 'one too many' }), codeIs(32))
})
