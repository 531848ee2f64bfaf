import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { LOCAL_HOST } from '../../engines/local-ports.ts'
import { connectWords } from '../../connect/messages/words.ts'
import type { Forward, OpenForward, Opened, SshWay } from '../../ports/tunnel.ts'
import { freePort } from './free-port.ts'
import { heardSoon } from './heard-soon.ts'
import { startKept } from './kept-program.ts'
import { privateFolder, sessionDirectory } from './private-directory.ts'
import { hostAlias, sshArguments, type SshFiles } from './ssh-arguments.ts'
import { SshWords } from './ssh-words.ts'

/** How long it may take, in seconds: to connect, and to log in. */
const LONGEST = 40

/** How often a port is looked for that nothing takes before ssh does. */
const TRIES = 3

/** Opens all forwards by one process of the system's ssh. */
export async function openBySsh(wanted: readonly Forward[], way: SshWay): Promise<Opened> {
  const privateKey = await way.privateKey()
  for (let tries = 1; ; tries += 1) {
    const { opened, isPortTaken } = await attempt(wanted, way, privateKey)
    if (!isPortTaken || tries === TRIES) return opened
  }
}

async function attempt(
  wanted: readonly Forward[],
  way: SshWay,
  privateKey: string,
): Promise<{ readonly opened: Opened; readonly isPortTaken: boolean }> {
  const forwards = await Promise.all(
    wanted.map(async (one): Promise<OpenForward> => ({
      ...one,
      near: { host: LOCAL_HOST, port: await freePort() },
    })),
  )
  const directory = sessionDirectory()
  const files = filesIn(directory, way)
  const key = privateKey.endsWith('\n') ? privateKey : `${privateKey}\n`
  writeFileSync(files.key, key, { mode: 0o600 })
  const ssh = startKept('ssh', sshArguments(way, forwards, files), directory)
  const words = new SshWords()
  const opening = new Promise<'open' | 'ended' | 'no-program' | 'timed-out'>((resolve) => {
    const late = setTimeout(() => {
      resolve('timed-out')
    }, LONGEST * 1000)
    if (ssh.child.stderr)
      createInterface({ input: ssh.child.stderr }).on('line', (line) => {
        words.hear(line)
        if (forwards.every(({ near }) => words.listening.has(near.port))) resolve('open')
      })
    void ssh.ended.then((how) => {
      clearTimeout(late)
      resolve(how)
    })
  })
  const how = await opening
  if (how !== 'open') {
    await ssh.stop()
    const failure =
      how === 'no-program'
        ? ({ kind: 'no-program', program: 'ssh' } as const)
        : how === 'timed-out'
          ? ({ kind: 'timed-out', seconds: LONGEST } as const)
          : words.failure
    return { opened: { kind: 'failed', failure }, isPortTaken: words.isPortTaken }
  }
  // It has logged in: nobody needs the key any more.
  writeFileSync(files.key, '')
  let isClosed = false
  const { firstUse } = words
  return {
    isPortTaken: false,
    opened: {
      kind: 'open',
      tunnel: {
        forwards,
        notes: firstUse === null ? [] : [connectWords.firstUse(way.instance, firstUse)],
        ended: ssh.ended.then(() => (isClosed ? null : words.failure)),
        ledNowhere: ({ port }) => heardSoon(() => words.ledNowhere(port)),
        close: async () => {
          isClosed = true
          await ssh.stop()
        },
      },
    },
  }
}

/** The file of known hosts: of the keys that the host has published, or ours, which learns. */
function filesIn(directory: string, { instance, hostKeys }: SshWay): SshFiles {
  const key = join(directory, 'key')
  if (hostKeys.length === 0) return { key, knownHosts: join(privateFolder(), 'known_hosts') }
  const knownHosts = join(directory, 'known_hosts')
  const lines = hostKeys.map((published) => `${hostAlias(instance)} ${published}\n`)
  writeFileSync(knownHosts, lines.join(''), { mode: 0o600 })
  return { key, knownHosts }
}
