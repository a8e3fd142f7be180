// SPDX-License-Identifier: GPL-3.0-or-later
// Threads by Meta's own Postman collection, since no SDK is kept: its requests are sent as Postman would send them, with
// its variables filled in and the token as a parameter, to the sandbox instead of the two hosts. The collection is not part
// of this repository; where it is not beside it, the tests skip.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { after, beforeEach, test } from 'node:test'
import { mp4, png } from './samples.mjs'
import { startSandbox } from './sandbox.mjs'

const path = `${process.env.CARILLON_SPECS}/threads-api.postman_collection.json`
const skip = existsSync(path) ? false : 'Meta\'s Postman collection is not beside the source'
const collection = skip ? { item: [], variable: [] } : JSON.parse(readFileSync(path, 'utf8'))
const sandbox = await startSandbox('threads')

const files = { '/a.png': png(320, 320), '/film.mp4': mp4(50_000) }
const host = createServer((request, response) => {
  const file = files[request.url]
  response.writeHead(file ? 200 : 404, { 'Content-Length': file?.length ?? 0 }).end(file)
})
host.listen(0, '127.0.0.1')
await once(host, 'listening')
after(() => host.close())
const at = (name) => `http://127.0.0.1:${host.address().port}/${name}`

function* requestsIn(items, folder = '') {
  for (const item of items) {
    if (item.item) yield* requestsIn(item.item, item.name)
    else yield [`${folder}: ${item.name}`, item.request]
  }
}
const requests = new Map(requestsIn(collection.item))

let variables = {}
let token = 'sandbox-ada'
beforeEach(() => {
  variables = Object.fromEntries(collection.variable.map(({ key, value }) => [key, value]))
  Object.assign(variables, { api_host: `${sandbox.url}/threads/graph`, authorization_host: `${sandbox.url}/threads/www`,
    app_id: 'sandbox-app', app_secret: 'sandbox-app-secret', image_url: at('a.png'), video_url: at('film.mp4'),
    redirect_uri: 'https://example.com/login' })
  token = 'sandbox-ada'
})

const filled = (text) => (text ?? '').replaceAll(/\{\{(\w+)\}\}/g, (_, name) => variables[name])

/** Sends the request of that name, with those of its parameters that are switched off but named here. */
async function send(name, ...alsoOn) {
  const request = requests.get(name)
  assert.ok(request, `the collection has no request "${name}"`)
  const url = new URL([filled(request.url.host.join('.')), ...request.url.path.map(filled)].join('/'))
  for (const { key, value, disabled } of request.url.query ?? [])
    if (!disabled || alsoOn.includes(key)) url.searchParams.append(key, filled(value))
  if (request.auth?.type !== 'noauth') url.searchParams.append('access_token', token)
  const answer = await fetch(url, { method: request.method })
  assert.ok(answer.headers.has('date'))
  return answer.json()
}

async function ready(id) {
  variables.container_id = id
  const seen = []
  for (let look = 0; look < 5 && seen.at(-1) !== 'FINISHED'; ++look)
    seen.push((await send('Troubleshooting: Check Container\'s Publishing Status')).status)
  assert.equal(seen.at(-1), 'FINISHED')
}

async function published(name, ...alsoOn) {
  const made = await send(name, ...alsoOn)
  assert.ok(made.id, JSON.stringify(made))
  await ready(made.id)
  return (await send('Single Threads Posts: 2. Publish Threads Post')).id
}

const single = (name) => `Single Threads Posts: ${name}`
const text = single('1.1 Create Text Container')

test('a login by code, its longer token, and what is known of it', { skip }, async () => {
  const dialog = new URL(`${variables.authorization_host}/oauth/authorize`)
  for (const [key, value] of Object.entries({ response_type: 'code', client_id: variables.app_id, scope: variables.scope,
    redirect_uri: variables.redirect_uri, state: 'x', approve: '1', username: 'eve' })) dialog.searchParams.set(key, value)
  const decided = await fetch(dialog, { method: 'POST', redirect: 'manual' })
  assert.equal(decided.status, 302, await decided.text())
  variables.code = new URL(decided.headers.get('location')).searchParams.get('code')
  const short = await send('Authorization: Exchange the Code For a Token')
  assert.ok(short.access_token && short.user_id)
  token = short.access_token
  const long = await send('Authorization: Get Long-Lived Access Token')
  assert.equal(long.token_type, 'bearer')
  assert.ok(long.expires_in > 5_000_000)
  token = long.access_token
  const early = await send('Authorization: Refresh Access Token')
  assert.equal(early.error?.code, 100, 'a token of less than a day is not renewed')
  variables.input_token = token
  const { data } = await send('Troubleshooting: Debug Access Token')
  assert.ok(data.is_valid && data.scopes.includes('threads_content_publish'))
  const profile = await send('Retrieve Threads Profiles: Get App-Scoped User\'s Profile Information')
  assert.equal(profile.username, 'eve')
  assert.equal(profile.id, String(data.user_id))
})

test('a text that is published at once', { skip }, async () => {
  const { id } = await send(text)
  variables.thread_id = id
  const post = await send('Retrieve Threads Media Objects: Get Threads Post Details')
  assert.equal(post.text, 'This is a test post.')
  assert.equal(post.media_type, 'TEXT_POST')
  assert.ok(post.permalink.endsWith(post.shortcode))
  await sandbox.assertCounts({ created: 1 })
})

test('a picture and a film', { skip }, async () => {
  const picture = await published(single('1.2 Create Image Container'))
  const film = await published(single('1.3 Create Video Container'))
  const { data } = await send('Retrieve Threads Media Objects: Get a List of All a User\'s Threads')
  assert.deepEqual(data.map((post) => [post.id, post.media_type, post.alt_text]),
    [[film, 'VIDEO', 'An example video.'], [picture, 'IMAGE', 'An example image.']])
  const [first, second] = await sandbox.posts()
  assert.ok((await sandbox.content(first.media[0].url)).equals(files['/a.png']))
  assert.ok((await sandbox.content(second.media[0].url)).equals(files['/film.mp4']))
  await sandbox.assertCounts({ created: 2 })
})

test('a carousel', { skip }, async () => {
  const carousel = (name) => `Carousel Threads Posts: ${name}`
  const children = []
  for (const name of ['1.1 Create an Image Item Container', '1.2 Create a Video Item Container']) {
    const { id } = await send(carousel(name))
    await ready(id)
    children.push(id)
  }
  variables.carousel_children_ids = children.join(',')
  const { id } = await send(carousel('2. Create a Carousel Container'))
  await ready(id)
  variables.thread_id = (await send(carousel('3. Publish a Carousel Container'))).id
  const post = await send('Retrieve Threads Media Objects: Get Threads Post Details')
  assert.equal(post.media_type, 'CAROUSEL_ALBUM')
  assert.equal((await sandbox.posts())[0].media.length, 2)
  await sandbox.assertCounts({ created: 1 })
})

test('a reply, a quote, and who may reply', { skip }, async () => {
  variables.reply_thread_id = variables.quote_post_id = (await send(text)).id
  const reply = await published('Read and Manage Threads Replies: Respond to Replies')
  const { data } = await send('Read Replies Media Objects: Get a List of All a User\'s Replies')
  assert.deepEqual(data.map((post) => [post.id, post.is_reply, post.replied_to?.id]),
    [[reply, true, variables.reply_thread_id]])
  variables.thread_id = await published('Quote Threads Posts: 1. Create Media Container')
  const quote = await send('Retrieve Threads Media Objects: Get Threads Post Details')
  assert.equal(quote.is_quote_post, true)
  variables.reply_control = 'mentioned_only'
  await published('Read and Manage Threads Replies: Control Who Can Reply')
  variables.reply_control = 'nobody'
  const refused = await send('Read and Manage Threads Replies: Control Who Can Reply')
  assert.equal(refused.error.code, 100)
  await sandbox.assertCounts({ created: 3, refused: 1 })  // a reply to oneself goes on with a thread
})

test('a topic and a poll', { skip }, async () => {
  await send(text, 'topic_tag', 'poll_attachment')
  const [post] = await sandbox.posts()
  assert.ok(JSON.stringify(post).includes('ThreadsAPI') && JSON.stringify(post).includes('fourth'))
})

test('a deletion, and what is left of the day', { skip }, async () => {
  variables.thread_id = (await send(text)).id
  const gone = await send('Delete Threads Media Objects: Delete Threads Post')
  assert.equal(gone.success, true)
  const missing = await send('Retrieve Threads Media Objects: Get Threads Post Details')
  assert.equal(missing.error.code, 100)
  const { data: [quota] } = await send('Troubleshooting: Retrieve Publishing Quota Limit')
  assert.deepEqual([quota.quota_usage, quota.delete_quota_usage, quota.config.quota_total], [1, 1, 250])
  assert.deepEqual(await sandbox.posts(), [])
})

test('what is not played is refused in Meta\'s words', { skip }, async () => {
  variables.thread_id = variables.reply_thread_id = (await send(text)).id
  for (const name of ['Repost Threads Posts: Repost Threads Post', 'Read and Manage Threads Replies: Hide Replies',
    'Location Search and Retrieval: Search for Locations', 'Discover Threads: Search for Threads Posts',
    'Read Threads Insights: Get Account Insights', 'Display Threads: Embed a Threads Post',
    'Authorization: Get App Access Token']) {
    const answer = await send(name)
    assert.ok(answer.error?.message && Number.isInteger(answer.error.code), `${name}: ${JSON.stringify(answer)}`)
  }
  token = 'not one'
  assert.equal((await send(text)).error.code, 190)
})
