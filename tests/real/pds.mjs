// SPDX-License-Identifier: GPL-3.0-or-later
// A PLC directory (in memory) and a Bluesky PDS in one process, both on free ports of 127.0.0.1. Started by pds.sh:
// node pds.mjs <folder with node_modules> <file to write the PDS's port to>
import fs from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const [folder, portFile] = process.argv.slice(2)

/** An installed package, whichever module system it uses. */
async function load(name) {
  const home = path.join(folder, 'node_modules', name)
  const description = JSON.parse(fs.readFileSync(path.join(home, 'package.json')))
  const main = description.main ?? description.exports['.'].default ?? description.exports['.']
  const loaded = await import(pathToFileURL(path.join(home, main)).href)
  return { ...loaded.default, ...loaded, version: description.version }
}

function freePort() {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/** Both servers would listen on every interface by themselves. */
function keepOnLoopback(app) {
  app.listen = (port) => http.createServer(app).listen(port, '127.0.0.1')
}

const plcPort = await freePort()
const pdsPort = await freePort()

const { PlcServer, Database } = await load('@did-plc/server')
const plc = PlcServer.create({ db: Database.mock(), port: plcPort })
keepOnLoopback(plc.app)
await plc.start()

process.env.PDS_PORT = String(pdsPort)
process.env.PDS_DID_PLC_URL = `http://localhost:${plcPort}`
const { PDS, readEnv, envToCfg, envToSecrets, version } = await load('@atproto/pds')
const settings = readEnv()
settings.version = version
const pds = await PDS.create(envToCfg(settings), envToSecrets(settings))
keepOnLoopback(pds.app)
await pds.start()

const stop = async () => {
  await pds.destroy()
  await plc.destroy()
  process.exit(0)
}
// A test that crashed leaves nobody to stop it.
setTimeout(stop, 3600_000).unref()
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
console.log(`PDS ${version} at http://localhost:${pdsPort}, PLC at http://localhost:${plcPort}`)
fs.writeFileSync(portFile, `${pdsPort}\n`)
