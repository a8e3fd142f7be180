// SPDX-License-Identifier: GPL-3.0-or-later
// Bluesky by @atproto/api, its own SDK, which holds every answer to the lexicon.
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { AtpAgent, RichText } from '@atproto/api'
import { png } from './samples.mjs'
import { startSandbox } from './sandbox.mjs'

const sandbox = await startSandbox('bluesky')

async function loggedIn(handle = 'ada.test') {
  const agent = new AtpAgent({ service: sandbox.url })
  await agent.login({ identifier: handle, password: 'sandbox-password' })
  return agent
}

/** The same token, two hours over. The sandbox's key is in its README, so that a token may be forged. */
function endedCopyOf(token) {
  const [head, payload] = token.split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url'))
  const old = { ...claims, iat: claims.iat - 14400, exp: claims.iat - 7200 }
  const signed = `${head}.${Buffer.from(JSON.stringify(old)).toString('base64url')}`
  return `${signed}.${createHmac('sha256', 'carillon-sandbox').update(signed).digest('base64url')}`
}

test('a login names the account, and ends', async () => {
  const agent = await loggedIn()
  assert.match(agent.did, /^did:plc:[a-z2-7]{24}$/)
  assert.equal((await agent.resolveHandle({ handle: 'ada.test' })).data.did, agent.did)
  assert.equal((await agent.com.atproto.server.getSession()).data.handle, 'ada.test')
  await agent.logout()
  await assert.rejects(agent.post({ text: 'after the end' }))
  await sandbox.assertCounts({ created: 0 })
})

test('a wrong password is refused in words the SDK knows', async () => {
  const agent = new AtpAgent({ service: sandbox.url })
  const refused = { status: 401, error: 'AuthenticationRequired' }
  await assert.rejects(agent.login({ identifier: 'ada.test', password: 'wrong' }), refused)
})

test('an ended access token is renewed by the SDK and the post made once', async () => {
  const agent = await loggedIn()
  const ended = endedCopyOf(agent.session.accessJwt)
  agent.sessionManager.session.accessJwt = ended
  const { uri } = await agent.post({ text: 'through a renewal' })
  assert.ok(uri.startsWith(`at://${agent.did}/app.bsky.feed.post/`))
  assert.notEqual(agent.session.accessJwt, ended)
  await sandbox.assertCounts({ created: 1, refused: 1 })
})

test('facets that the SDK finds stand on the post', async () => {
  const grace = await loggedIn('grace.test')
  const agent = await loggedIn()
  const text = new RichText({ text: 'Grüße an @grace.test 👋 #glocken https://example.com/a?b=c' })
  await text.detectFacets(agent)
  const { uri, cid } = await agent.post({ text: text.text, facets: text.facets, langs: ['de'] })
  const { value } = await agent.getPost({ repo: agent.did, rkey: uri.split('/').pop(), cid })
  assert.deepEqual(value.facets, text.facets)
  assert.deepEqual(value.facets.map((facet) => facet.features[0].$type.split('#')[1]), ['mention', 'tag', 'link'])
  assert.equal(value.facets[0].features[0].did, grace.did)
  const [post] = (await agent.getPosts({ uris: [uri] })).data.posts
  assert.equal(post.cid, cid)
  assert.equal(post.record.text, text.text)
  await sandbox.assertCounts({ created: 1, parts: 1 })
})

test('a picture keeps its bytes and its description', async () => {
  const agent = await loggedIn()
  const picture = png(40, 20)
  const { data } = await agent.uploadBlob(picture, { encoding: 'image/png' })
  assert.equal(data.blob.size, picture.length)
  assert.equal(data.blob.mimeType, 'image/png')
  const image = { image: data.blob, alt: 'A grey field', aspectRatio: { width: 40, height: 20 } }
  await agent.post({ text: 'With a picture', embed: { $type: 'app.bsky.embed.images', images: [image] } })
  const [post] = await sandbox.posts()
  assert.equal(post.media.length, 1)
  assert.equal(post.media[0].alt, 'A grey field')
  assert.deepEqual(await sandbox.content(post.media[0].url), picture)
  await sandbox.assertCounts({ created: 1 })
})

test('a thread is one post of several parts', async () => {
  const agent = await loggedIn()
  const root = await agent.post({ text: 'first' })
  const second = await agent.post({ text: 'second', reply: { root, parent: root } })
  const third = await agent.post({ text: 'third', reply: { root, parent: second } })
  const { value } = await agent.getPost({ repo: agent.did, rkey: third.uri.split('/').pop() })
  assert.deepEqual(value.reply, { root, parent: second })
  await sandbox.assertCounts({ created: 1, parts: 3 })
})

test('a thread is written in one call', async () => {
  const agent = await loggedIn()
  const create = (text) => ({
    $type: 'com.atproto.repo.applyWrites#create',
    collection: 'app.bsky.feed.post',
    value: { $type: 'app.bsky.feed.post', text, createdAt: new Date().toISOString() },
  })
  const writes = [create('one of two'), create('two of two')]
  const { data } = await agent.com.atproto.repo.applyWrites({ repo: agent.did, validate: true, writes })
  assert.equal(data.results.length, 2)
  assert.ok(data.results.every((result) => result.uri.startsWith(`at://${agent.did}/app.bsky.feed.post/`)))
  assert.ok(data.commit.rev)
  await sandbox.assertCounts({ parts: 2 })
})

test('what is deleted is gone, and deleting again is no error', async () => {
  const agent = await loggedIn()
  const { uri } = await agent.post({ text: 'for a moment' })
  await agent.deletePost(uri)
  await agent.deletePost(uri)
  assert.deepEqual(await sandbox.posts(), [])
  const gone = { status: 400, error: 'RecordNotFound' }
  await assert.rejects(agent.com.atproto.repo.getRecord({
    repo: agent.did, collection: 'app.bsky.feed.post', rkey: uri.split('/').pop() }), gone)
})

test('too many characters and too many requests are errors the SDK can read', async () => {
  const agent = await loggedIn()
  await assert.rejects(agent.post({ text: 'x'.repeat(301) }), { status: 400, error: 'InvalidRequest' })
  await sandbox.fail({ path: '/xrpc/com.atproto.repo.createRecord', do: 'status', value: 429, count: 1, retry_after: 7 })
  await assert.rejects(agent.post({ text: 'too many' }), (error) => {
    assert.equal(error.status, 429)
    assert.ok(Number(error.headers['ratelimit-reset']) > Date.now() / 1000)
    return true
  })
  await sandbox.assertCounts({ created: 0, refused: 1, faults: 1 })
})
