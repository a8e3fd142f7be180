// SPDX-License-Identifier: GPL-3.0-or-later
// Mastodon by masto, its leading client for JavaScript.
import assert from 'node:assert/strict'
import { File } from 'node:buffer'
import { test } from 'node:test'
import { createOAuthAPIClient, createRestAPIClient } from 'masto'
import { mp4, png } from './samples.mjs'
import { startSandbox } from './sandbox.mjs'

const sandbox = await startSandbox('mastodon')

const clientWith = (accessToken) => createRestAPIClient({ url: sandbox.url, accessToken })
const ada = () => clientWith('sandbox-ada')
const once = (key) => ({ requestInit: { headers: { 'Idempotency-Key': key } } })

test('a login by code gives a token that posts until it is revoked', async () => {
  const redirectUri = 'http://127.0.0.1:53682/callback'
  const scopes = 'read write'
  const app = await createRestAPIClient({ url: sandbox.url }).v1.apps.create(
    { clientName: 'An app', redirectUris: redirectUri, scopes, website: 'https://example.com' })
  const form = new URLSearchParams({ response_type: 'code', client_id: app.clientId, redirect_uri: redirectUri,
    scope: scopes, approve: '1', username: 'ada' })
  const consent = await fetch(`${sandbox.url}/oauth/authorize`, { method: 'POST', body: form, redirect: 'manual' })
  const code = new URL(consent.headers.get('location')).searchParams.get('code')
  const oauth = createOAuthAPIClient({ url: sandbox.url })
  const { clientId, clientSecret } = app
  const token = await oauth.token.create({ grantType: 'authorization_code', clientId, clientSecret, redirectUri, code })
  assert.equal(token.tokenType, 'Bearer')
  const client = clientWith(token.accessToken)
  assert.equal((await client.v1.accounts.verifyCredentials()).username, 'ada')
  const status = await client.v1.statuses.create({ status: 'Logged in' })
  assert.equal(status.application.name, 'An app')
  await oauth.revoke({ clientId, clientSecret, token: token.accessToken })
  await assert.rejects(client.v1.accounts.verifyCredentials(), { statusCode: 401 })
})

test('the instance tells its limits', async () => {
  const { configuration, version } = await ada().v2.instance.fetch()
  assert.equal(configuration.statuses.maxCharacters, 500)
  assert.equal(configuration.polls.maxOptions, 4)
  assert.ok(configuration.mediaAttachments.supportedMimeTypes.includes('image/png'))
  assert.match(version, /^\d+\.\d+/)
})

test('a film is waited for and a picture described, then both are posted', async () => {
  await sandbox.configure({ media_polls: 1 })
  const picture = png(32, 32)
  const image = await ada().v2.media.create({ file: new File([picture], 'grey.png', { type: 'image/png' }),
    description: 'A grey field' })
  assert.equal(image.type, 'image')
  assert.equal(image.description, 'A grey field')
  assert.ok(image.url)
  const film = await ada().v2.media.create({ file: new File([mp4(5000)], 'film.mp4', { type: 'video/mp4' }) })
  assert.equal(film.type, 'video')
  const status = await ada().v1.statuses.create({ status: 'A picture', mediaIds: [image.id], visibility: 'unlisted' })
  assert.equal(status.visibility, 'unlisted')
  assert.deepEqual(status.mediaAttachments.map((one) => one.id), [image.id])
  const [post] = await sandbox.posts()
  assert.equal(post.media[0].alt, 'A grey field')
  assert.deepEqual(await sandbox.content(post.media[0].url), picture)
  await sandbox.assertCounts({ created: 1 })
})

test('an upload that fails is an error', async () => {
  await sandbox.configure({ media_polls: 1, media_fail: true })
  await assert.rejects(ada().v2.media.create({ file: new File([mp4(5000)], 'film.mp4', { type: 'video/mp4' }) }),
    { statusCode: 422 })
})

test('a description is changed after the upload', async () => {
  const file = new File([png(8, 8)], 'grey.png', { type: 'image/png' })
  const { id } = await ada().v2.media.create({ file, skipPolling: true })
  const changed = await ada().v1.media.$select(id).update({ description: 'Said later' })
  assert.equal(changed.description, 'Said later')
})

test('the same key makes one status', async () => {
  const first = await ada().v1.statuses.create({ status: 'Once only' }, once('the-key'))
  const again = await ada().v1.statuses.create({ status: 'Once only' }, once('the-key'))
  assert.equal(again.id, first.id)
  assert.equal((await ada().v1.statuses.create({ status: 'Another' }, once('another-key'))).content, '<p>Another</p>')
  await sandbox.assertCounts({ created: 2 })
})

test('a poll stands on the status', async () => {
  const poll = { options: ['Yes', 'No'], expiresIn: 3600, multiple: true }
  const status = await ada().v1.statuses.create({ status: 'Bells?', poll })
  assert.deepEqual(status.poll.options.map((option) => option.title), ['Yes', 'No'])
  assert.match(status.poll.id, /^\d+$/)
  assert.equal(status.poll.multiple, true)
  assert.equal(status.poll.votersCount, 0)
  assert.equal(status.poll.expired, false)
  assert.ok(new Date(status.poll.expiresAt) > new Date())
  await sandbox.assertCounts({ created: 1 })
})

test('a thread, its listing, a change and a deletion', async () => {
  const root = await ada().v1.statuses.create({ status: 'first' })
  const reply = await ada().v1.statuses.create({ status: 'second', inReplyToId: root.id })
  assert.equal(reply.inReplyToId, root.id)
  assert.equal(reply.inReplyToAccountId, root.account.id)
  const listed = await ada().v1.accounts.$select(root.account.id).statuses.list({ limit: 10 })
  assert.deepEqual(listed.map((one) => one.id), [reply.id, root.id])
  await sandbox.assertCounts({ created: 1, parts: 2 })

  const changed = await ada().v1.statuses.$select(reply.id).update({ status: 'second, changed' })
  assert.ok(changed.editedAt)
  assert.equal((await ada().v1.statuses.$select(reply.id).source.fetch()).text, 'second, changed')
  const removed = await ada().v1.statuses.$select(reply.id).remove()
  assert.equal(removed.text, 'second, changed')
  await assert.rejects(ada().v1.statuses.$select(reply.id).fetch(), { statusCode: 404 })
  assert.deepEqual((await sandbox.posts()).map((post) => post.text), ['first'])
})

test('refusals are errors with the server\'s sentence', async () => {
  const tooLong = { statusCode: 422, message: /character limit of 500/ }
  await assert.rejects(ada().v1.statuses.create({ status: 'x'.repeat(501) }), tooLong)
  await assert.rejects(clientWith('unknown').v1.statuses.create({ status: 'x' }), { statusCode: 401 })
  await sandbox.fail({ path: '/api/v1/statuses', do: 'status', value: 429, count: 1 })
  await assert.rejects(ada().v1.statuses.create({ status: 'x' }), { statusCode: 429 })
  await sandbox.assertCounts({ created: 0, refused: 2, faults: 1 })
})
