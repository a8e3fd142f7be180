// SPDX-License-Identifier: GPL-3.0-or-later
// LinkedIn by linkedin-api-client, its own SDK. Its hosts are fixed, so its axios is led to the sandbox.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import linkedin from 'linkedin-api-client'
import { png } from './samples.mjs'
import { packageOf, startSandbox } from './sandbox.mjs'

const { AuthClient, RestliClient } = linkedin
const sandbox = await startSandbox('linkedin')
const client = new RestliClient()
const hosts = { 'https://api.linkedin.com': '/linkedin', 'https://www.linkedin.com': '/linkedin' }
for (const axios of [client.axiosInstance, packageOf('axios', 'linkedin-api-client')]) sandbox.lead(axios, hosts)

const { newest_version: versionString } = (await sandbox.ask('/_sandbox/config')).linkedin
const ada = { accessToken: 'sandbox-ada' }
const acme = { accessToken: 'sandbox-org-acme', versionString }

const authorOf = async (account) => (await client.get({ resourcePath: '/userinfo', ...account })).data.sub
const adaUrn = async () => `urn:li:person:${await authorOf(ada)}`

async function acmeUrn() {
  const { data } = await client.finder({ resourcePath: '/organizationAcls', finderName: 'roleAssignee', ...acme })
  return data.elements[0].organization
}

const postOf = (author, commentary, more = {}) => ({ author, commentary, visibility: 'PUBLIC', lifecycleState: 'PUBLISHED',
  distribution: { feedDistribution: 'MAIN_FEED', targetEntities: [], thirdPartyDistributionChannels: [] },
  isReshareDisabledByAuthor: false, ...more })
const create = (account, entity) => client.create({ resourcePath: '/posts', entity, ...account, versionString })

test('a login by code gives a token that says who it is', async () => {
  const app = new AuthClient({ clientId: 'sandbox-app', clientSecret: 'sandbox-app-secret',
    redirectUrl: 'http://127.0.0.1:53682/callback' })
  const page = new URL(app.generateMemberAuthorizationUrl(['openid', 'profile', 'w_member_social'], 'a-state'))
  const consent = await fetch(`${sandbox.url}/linkedin${page.pathname}${page.search}&approve=1&username=ada`,
    { method: 'POST', redirect: 'manual' })
  const answer = new URL(consent.headers.get('location')).searchParams
  assert.equal(answer.get('state'), 'a-state')
  const token = await app.exchangeAuthCodeForAccessToken(answer.get('code'))
  assert.equal(token.expires_in, 5_184_000)
  assert.deepEqual(token.scope.split(/[ ,]/).sort(), ['openid', 'profile', 'w_member_social'])
  assert.equal(await authorOf({ accessToken: token.access_token }), await authorOf(ada))
  const state = (await app.introspectAccessToken(token.access_token)).data
  assert.equal(state.active, true)
  assert.equal(state.status, 'active')
})

test('a post of a person gives its id', async () => {
  const made = await create(ada, postOf(await adaUrn(), 'Hello \\(world\\)'))
  assert.equal(made.status, 201)
  assert.match(made.createdEntityId, /^urn:li:(share|ugcPost):\d+$/)
  const [post] = await sandbox.posts()
  assert.equal(post.text, 'Hello (world)')
  await sandbox.assertCounts({ created: 1 })
})

test('an image keeps its bytes and its description', async () => {
  const owner = await adaUrn()
  const { data } = await client.action({ resourcePath: '/images', actionName: 'initializeUpload',
    data: { initializeUploadRequest: { owner } }, ...ada, versionString })
  const picture = png(16, 16)
  const sent = await client.axiosInstance.put(data.value.uploadUrl, picture,
    { headers: { Authorization: `Bearer ${ada.accessToken}`, 'Content-Type': 'application/octet-stream' } })
  assert.equal(sent.status, 201)
  await create(ada, postOf(owner, 'With an image', { content: { media: { id: data.value.image, altText: 'A grey field' } } }))
  const [post] = await sandbox.posts()
  assert.equal(post.media[0].alt, 'A grey field')
  assert.deepEqual(await sandbox.content(post.media[0].url), picture)
  await sandbox.assertCounts({ created: 1 })
})

test('an organization posts, lists, changes, is commented on and deletes', async () => {
  const author = await acmeUrn()
  assert.match(author, /^urn:li:organization:\d+$/)
  const made = await create(acme, postOf(author, 'before'))
  const id = made.createdEntityId
  const path = { resourcePath: '/posts/{id}', pathKeys: { id }, ...acme }
  assert.equal((await client.get(path)).data.commentary, 'before')
  const comments = { resourcePath: '/socialActions/{id}/comments', pathKeys: { id }, ...acme }
  await client.create({ ...comments, entity: { actor: author, object: id, message: { text: 'The first comment' } } })
  const said = (await client.getAll(comments)).data.elements
  assert.deepEqual(said.map((comment) => comment.message.text), ['The first comment'])

  assert.equal((await client.partialUpdate({ ...path, patchSetObject: { commentary: 'after' } })).status, 204)
  const found = await client.finder({ resourcePath: '/posts', finderName: 'author', queryParams: { author }, ...acme })
  assert.deepEqual(found.data.elements.map((post) => [post.id, post.commentary]), [[id, 'after']])
  assert.equal((await client.delete(path)).status, 204)
  await assert.rejects(client.get(path), (error) => error.response.status === 404)
})

test('refusals carry LinkedIn\'s words', async () => {
  const author = await adaUrn()
  const refused = (status, code) => (error) => {
    assert.equal(error.response.status, status)
    assert.equal(error.response.data.code, code)
    return true
  }
  await create(ada, postOf(author, 'the same'))
  await assert.rejects(create(ada, postOf(author, 'the same')), refused(422, 'DUPLICATE_POST'))
  await assert.rejects(create({ accessToken: 'unknown' }, postOf(author, 'x')), refused(401, 'INVALID_ACCESS_TOKEN'))
  const old = client.create({ resourcePath: '/posts', entity: postOf(author, 'x'), ...ada, versionString: '202001' })
  await assert.rejects(old, refused(426, 'NONEXISTENT_VERSION'))
})
