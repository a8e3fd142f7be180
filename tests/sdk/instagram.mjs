// SPDX-License-Identifier: GPL-3.0-or-later
// Instagram by facebook-nodejs-business-sdk, Meta's own SDK: the interface with Facebook's login. Its hosts are fixed, so
// its axios is led to the sandbox. Media lie on a server of this test, from which the sandbox fetches them as Instagram
// does.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { after, test } from 'node:test'
import facebook from 'facebook-nodejs-business-sdk'
import { jpeg, mp4, png } from './samples.mjs'
import { packageOf, startSandbox } from './sandbox.mjs'

const { FacebookAdsApi, IGMedia, IGUser, Page, User } = facebook
const sandbox = await startSandbox('instagram')
sandbox.lead(packageOf('axios', 'facebook-nodejs-business-sdk'), {
  'https://graph.facebook.com': '/instagram/graph-facebook',
})

const files = { '/wide.jpg': jpeg(1080, 600), '/square.jpg': jpeg(800, 800), '/tall.jpg': jpeg(400, 1000),
  '/a.png': png(16, 16), '/film.mp4': mp4(60_000) }
const host = createServer((request, response) => {
  const file = files[request.url]
  response.writeHead(file ? 200 : 404, { 'Content-Length': file?.length ?? 0 }).end(file)
})
host.listen(0, '127.0.0.1')
await once(host, 'listening')
after(() => host.close())
const at = (name) => `http://127.0.0.1:${host.address().port}/${name}`

/** Without its crash reporter, which would tell Meta. */
const apiOf = (token) => new FacebookAdsApi(token, 'en_US', false)
const acme = apiOf('sandbox-acme')

async function accountOf(api) {
  const page = await new Page('me', {}, undefined, api).get(['id', 'instagram_business_account'])
  return new IGUser(page.instagram_business_account.id, {}, undefined, api)
}

/** The id of a container once it is ready; what it says when it never will be. */
async function ready(id, api = acme) {
  for (let look = 0; look < 5; ++look) {
    const state = await api.call('GET', [id], { fields: 'status_code,status' })
    if (state.status_code === 'FINISHED') return id
    if (state.status_code !== 'IN_PROGRESS') throw new Error(state.status)
  }
  throw new Error('not ready')
}

async function container(account, params) {
  return ready((await account.createMedia([], params)).id, account._api)
}

async function published(account, params) {
  return (await account.createMediaPublish([], { creation_id: await container(account, params) })).id
}

const codeIs = (code, subcode) => (error) => {
  assert.equal(error.response.code, code)
  if (subcode) assert.equal(error.response.error_subcode, subcode)
  return true
}

test('the account behind a page of a person, with the token that posts', async () => {
  const person = new User('me', {}, undefined, apiOf('sandbox-user-ada'))
  const [page] = await person.getAccounts(['name', 'access_token', 'instagram_business_account'])
  const account = new IGUser(page.instagram_business_account.id, {}, undefined, apiOf(page.access_token))
  const told = await account.get(['username'])
  assert.deepEqual(Object.keys(told._data).sort(), ['id', 'username'])
  await published(account, { image_url: at('square.jpg') })
  await sandbox.assertCounts({ created: 1 })
})

test('pictures, listed page by page with no more than was asked for', async () => {
  const account = await accountOf(acme)
  const ids = []
  for (const caption of ['one', 'two', 'three'])
    ids.push(await published(account, { image_url: at('wide.jpg'), caption, alt_text: `Alt ${caption}` }))
  let media = await account.getMedia(['caption', 'permalink', 'timestamp'], { limit: 2 })
  const listed = [...media]
  assert.ok(media.hasNext())
  media = await media.next()
  listed.push(...media)
  assert.ok(!media.hasNext())
  assert.deepEqual(listed.map((one) => one.id), ids.reverse())
  assert.deepEqual(listed.map((one) => one.caption), ['three', 'two', 'one'])
  for (const one of listed) {
    assert.deepEqual(Object.keys(one._data).sort(), ['caption', 'id', 'permalink', 'timestamp'])
    assert.ok(!Number.isNaN(Date.parse(one.timestamp)))
  }
  const one = await new IGMedia(ids[0], {}, undefined, acme).get(['media_type', 'username'])
  assert.deepEqual({ ...one._data }, { id: ids[0], media_type: 'IMAGE', username: 'acme' })
  const posts = await sandbox.posts()
  assert.deepEqual(posts.map((post) => post.media[0].alt), ['Alt one', 'Alt two', 'Alt three'])
  assert.ok((await sandbox.content(posts[0].media[0].url)).equals(files['/wide.jpg']))
  await sandbox.assertCounts({ created: 3 })
})

test('a carousel of a picture and a film', async () => {
  const account = await accountOf(acme)
  const children = [await container(account, { image_url: at('square.jpg'), is_carousel_item: true }),
    await container(account, { video_url: at('film.mp4'), media_type: 'VIDEO', is_carousel_item: true })]
  const id = await published(account, { media_type: 'CAROUSEL', caption: 'Both', children })
  const told = await new IGMedia(id, {}, undefined, acme).get(['caption', 'media_type'])
  assert.equal(told.media_type, 'CAROUSEL_ALBUM')
  const [post] = await sandbox.posts()
  assert.equal(post.media.length, 2)
  assert.ok((await sandbox.content(post.media[1].url)).equals(files['/film.mp4']))
  await sandbox.assertCounts({ created: 1 })
})

test('a reel and a story', async () => {
  const account = await accountOf(acme)
  const reel = await published(account, { media_type: 'REELS', video_url: at('film.mp4'), caption: 'A reel' })
  const story = await published(account, { media_type: 'STORIES', image_url: at('square.jpg') })
  const [shown] = await account.getStories(['media_product_type'])
  assert.deepEqual([shown.id, shown.media_product_type], [story, 'STORY'])
  const media = await account.getMedia(['media_product_type'])
  assert.deepEqual(media.map((one) => [one.id, one.media_product_type]), [[reel, 'REELS']])
  await sandbox.assertCounts({ created: 2 })
})

test('a comment, and a deletion', async () => {
  const account = await accountOf(acme)
  const medium = new IGMedia(await published(account, { image_url: at('square.jpg') }), {}, undefined, acme)
  const comment = await medium.createComment([], { message: 'The first comment' })
  const comments = await medium.getComments(['text', 'username'])
  assert.deepEqual(comments.map((one) => ({ ...one._data })),
    [{ id: comment.id, text: 'The first comment', username: 'acme' }])
  await medium.delete([])
  await assert.rejects(medium.get(['caption']), codeIs(100, 33))
  assert.deepEqual(await sandbox.posts(), [])
})

test('what is left of the day', async () => {
  await sandbox.configure({ quota_total: 2 })
  const account = await accountOf(acme)
  await published(account, { image_url: at('square.jpg') })
  const [limit] = await account.getContentPublishingLimit(['quota_usage', 'config'])
  assert.equal(limit.quota_usage, 1)
  assert.equal(limit.config.quota_total, 2)
  await published(account, { image_url: at('square.jpg') })
  await assert.rejects(published(account, { image_url: at('square.jpg') }), codeIs(9, 2207042))
})

test('refusals are errors with Meta\'s codes', async () => {
  const account = await accountOf(acme)
  await assert.rejects(account.createMedia([], { image_url: at('gone.jpg') }), codeIs(9004, 2207052))
  await assert.rejects(account.createMedia([], { image_url: at('a.png') }), codeIs(36001, 2207005))
  await assert.rejects(account.createMedia([], { image_url: at('tall.jpg') }), codeIs(36003, 2207009))
  await assert.rejects(account.createMedia([], { caption: 'no picture' }), codeIs(9004, 2207052))
  await assert.rejects(account.createMediaPublish([], { creation_id: '17' }), codeIs(24, 2207006))
  const early = await account.createMedia([], { image_url: at('square.jpg') })
  await assert.rejects(account.createMediaPublish([], { creation_id: early.id }), codeIs(9007, 2207027))
  const film = container(account, { media_type: 'REELS', video_url: at('a.png') })
  await assert.rejects(film, /2207026/)
  await sandbox.fail({ path: '/instagram/graph-facebook/', do: 'expire_token', count: 1 })
  await assert.rejects(account.createMedia([], { image_url: at('square.jpg') }), codeIs(190))
  await sandbox.configure({ calls_limit: { limit: 1, seconds: 3600 } })
  await account.get(['username']).catch(() => {})
  await assert.rejects(account.get(['username']), codeIs(80002))
})
