// SPDX-License-Identifier: GPL-3.0-or-later
// The real carillon-sandbox on a free port, and its control interface.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import net from 'node:net'
import { createInterface } from 'node:readline'
import { after, beforeEach } from 'node:test'

/** Starts it for the tests of one file: emptied before each, ended after all. */
export async function startSandbox(platform) {
  const program = spawn(process.env.CARILLON_SANDBOX, ['--port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] })
  process.on('exit', () => program.kill())  // also when a test file fails before its tests
  const sandbox = new Sandbox(platform, await addressOf(program))
  beforeEach(() => sandbox.reset())
  after(async () => {
    program.kill('SIGTERM')
    if (program.exitCode === null && program.signalCode === null) await once(program, 'exit')
    assert.equal(program.exitCode, 0, 'the sandbox ended in order')
  })
  return sandbox
}

/** It says where it listens in its first line; the lines after it are read, or it would come to a halt. */
async function addressOf(program) {
  const lines = createInterface({ input: program.stderr })
  const [line] = await Promise.race([once(lines, 'line'), once(program, 'exit').then(() => [''])])
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0]
  assert.ok(url, `the sandbox did not start: ${line}`)
  lines.on('line', (more) => console.log(`sandbox: ${more}`))
  return url
}

class Sandbox {
  constructor(platform, url) {
    this.platform = platform
    this.url = url
    this.port = Number(new URL(url).port)
  }

  async ask(path, body) {
    const request = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const answer = await fetch(this.url + path, request)
    assert.equal(answer.status, 200, `${path}: ${answer.status}`)
    return answer.json()
  }

  reset() {
    return this.ask('/_sandbox/reset', { accounts: true })
  }

  configure(settings) {
    return this.ask('/_sandbox/config', { [this.platform]: settings })
  }

  fail(...faults) {
    return this.ask('/_sandbox/faults', faults.map((fault) => ({ platform: this.platform, ...fault })))
  }

  /** What stands there, oldest first. */
  posts() {
    return this.ask(`/_sandbox/posts?platform=${this.platform}`)
  }

  async counts() {
    return (await this.ask('/_sandbox/counts'))[this.platform]
  }

  /** Holds the counts to `expected`. What is not named there and tells of a mistake is none. */
  async assertCounts(expected) {
    const counts = await this.counts()
    const silent = { duplicates: 0, concurrency_violations: 0, window_violations: 0, refused: 0, faults: 0, warnings: 0 }
    const wanted = { ...silent, ...expected }
    const found = Object.fromEntries(Object.keys(wanted).map((name) => [name, counts[name]]))
    assert.deepEqual(found, wanted)
  }

  async content(url) {
    return Buffer.from(await (await fetch(url)).arrayBuffer())
  }

  /**
   * For SDKs whose hosts are fixed: an agent that answers for https and reaches the sandbox, in the clear, whatever host is
   * asked for. Pass the http.Agent of the SDK's own http module.
   */
  agent(Agent) {
    const agent = new Agent()
    agent.protocol = 'https:'
    agent.defaultPort = 443
    agent.createConnection = (options, connected) => net.connect({ host: '127.0.0.1', port: this.port }, connected)
    return agent
  }

  /**
   * For SDKs that call fixed hosts by axios: each `host` becomes a path of the sandbox. A host not named is an error, so that
   * nothing leaves this machine.
   */
  lead(axios, hosts) {
    axios.interceptors.request.use((request) => {
      const host = Object.keys(hosts).find((one) => request.url.startsWith(`${one}/`))
      if (host) request.url = this.url + hosts[host] + request.url.slice(host.length)
      assert.ok(request.url.startsWith(`${this.url}/`), `${request.url} is not the sandbox`)
      return request
    })
  }
}

/** The copy of a package that another package uses. */
export function packageOf(name, user) {
  const own = createRequire(import.meta.url)
  return createRequire(own.resolve(user))(name)
}
