/** Programs in the place of session-manager-plugin: AWS's own is driven by `.ci/checks/session-manager.ts`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

export type Installed = { readonly directory: string; readonly remove: () => void }

/** Puts a script onto the PATH, and gives sessions a home of their own; null = no plugin is on the PATH. */
export function installPlugin(script: string | null): Installed {
  const directory = mkdtempSync(join(tmpdir(), 'tinystacks-plugin-'))
  const { PATH = '', HOME } = process.env
  if (script !== null)
    writeFileSync(join(directory, 'session-manager-plugin'), `#!${process.execPath}\n${script}`, {
      mode: 0o755,
    })
  process.env['PATH'] = script === null ? directory : [directory, PATH].join(delimiter)
  process.env['HOME'] = directory
  return {
    directory,
    remove: () => {
      process.env['PATH'] = PATH
      if (HOME === undefined) delete process.env['HOME']
      else process.env['HOME'] = HOME
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/**
 * Listens as it is told and says so. `host` decides what it does: `ends.example` says why it ends, `silent.example`
 * says nothing, every other says the same back; `leave` from a client ends it.
 */
export const LISTENING = `
const [, , name, , , , request] = process.argv
if (name === '--version') { console.log('1.2.694.0'); process.exit() }
const { Parameters } = JSON.parse(request)
const answer = JSON.parse(process.env[name])
const [host] = Parameters.host
console.log('\\nStarting session with SessionId: ' + answer.SessionId)
if (host === 'ends.example') {
  console.log('Cannot perform start session: failed to open data channel with error: EOF')
  process.exit()
}
require('node:net').createServer((socket) => {
  socket.on('error', () => undefined)
  socket.on('data', (data) => {
    if (String(data) !== 'leave') return socket.write(data)
    console.log('Session: ' + answer.SessionId + ' timed out.')
    process.exit()
  })
}).listen(Number(Parameters.localPortNumber[0]), '127.0.0.1', () => {
  if (host === 'silent.example') return
  console.log('Port ' + Parameters.localPortNumber[0] + ' opened for sessionId ' + answer.SessionId + '.')
  console.log('Waiting for connections...')
})
`
