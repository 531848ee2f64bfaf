import { createInterface } from 'node:readline'
import { LOCAL_HOST } from '../../../engines/local-ports.ts'
import type {
  Forward,
  Opened,
  LedNowhere,
  NearEnd,
  OpenForward,
  SessionWay,
  TunnelFailure,
} from '../../../ports/tunnel.ts'
import { freePort } from '../free-port.ts'
import { heardSoon } from '../heard-soon.ts'
import { startKept } from '../kept-program.ts'
import { sessionDirectory } from '../private-directory.ts'
import { serveCredentials, type CredentialsServer } from './credentials-server.ts'
import { PLUGIN } from '../../../connect/diagnosis/plugin-version.ts'
import { lackOfPlugin, pluginCall, PluginWords } from './plugin.ts'

/** How long a session may take to be open, in seconds. */
const LONGEST = 30

/** Opens all forwards, each by a session and a plugin of its own: a session leads to one host and port. */
export async function openBySessions(
  wanted: readonly Forward[],
  way: SessionWay,
  longest = LONGEST,
): Promise<Opened> {
  const lack = await lackOfPlugin()
  if (lack !== null) return { kind: 'failed', failure: lack }
  const server = await serveCredentials(way.sessions.credentials)
  const all = await Promise.allSettled(
    wanted.map((forward) => openOne(forward, way, server, longest)),
  )
  const sessions = all.flatMap((one) =>
    one.status === 'fulfilled' && one.value.kind === 'open' ? [one.value] : [],
  )
  const close = async (): Promise<void> => {
    await Promise.all(sessions.map((session) => session.close()))
    server.close()
  }
  for (const one of all) {
    if (one.status === 'fulfilled' && one.value.kind === 'open') continue
    await close()
    if (one.status === 'rejected') throw one.reason
    if (one.value.kind === 'failed') return one.value
  }
  let isClosed = false
  return {
    kind: 'open',
    tunnel: {
      forwards: sessions.map(({ forward }) => forward),
      notes: [],
      ledNowhere: async (near) =>
        (await sessions.find(({ forward }) => isSame(forward.near, near))?.ledNowhere()) ?? null,
      ended: Promise.race(sessions.map(({ ended }) => ended)).then(async (failure) => {
        if (isClosed) return null
        await close()
        return failure
      }),
      close: async () => {
        isClosed = true
        await close()
      },
    },
  }
}

function isSame(one: NearEnd, other: NearEnd): boolean {
  return one.host === other.host && one.port === other.port
}

type OpenSession = {
  readonly kind: 'open'
  readonly forward: OpenForward
  readonly ended: Promise<TunnelFailure>
  readonly ledNowhere: () => Promise<LedNowhere | null>
  readonly close: () => Promise<void>
}

type NotOpened = Extract<Opened, { readonly kind: 'failed' }>

async function openOne(
  wanted: Forward,
  { instance, region, sessions }: SessionWay,
  credentials: CredentialsServer,
  longest: number,
): Promise<OpenSession | NotOpened> {
  const { host, port } = wanted
  const near = { host: LOCAL_HOST, port: await freePort() }
  const begun = await sessions.begin(instance, { host, port, localPort: near.port })
  if (begun.kind === 'not-connected')
    return { kind: 'failed', failure: { kind: 'no-agent', said: begun.said } }
  const { argv, environment } = pluginCall(region, begun)
  const secrets = { ...environment, ...credentials.environment }
  // At SIGINT it has the agent end the session: also where this program was killed, and cannot ask AWS to.
  const plugin = startKept(PLUGIN, argv, sessionDirectory(), secrets, 'SIGINT')
  const words = new PluginWords()
  // Nobody reads it, and a full pipe would stop the plugin.
  plugin.child.stderr?.resume()
  // It says nothing where something else has taken the port meanwhile (session-manager-plugin#141).
  const how = await new Promise<'open' | 'ended' | 'timed-out'>((resolve) => {
    const late = setTimeout(() => {
      resolve('timed-out')
    }, longest * 1000)
    const settle = (as: 'open' | 'ended'): void => {
      clearTimeout(late)
      resolve(as)
    }
    if (plugin.child.stdout)
      createInterface({ input: plugin.child.stdout }).on('line', (line) => {
        if (words.hear(line)) settle('open')
      })
    void plugin.ended.then(() => {
      settle('ended')
    })
  })
  const close = async (): Promise<void> => {
    await Promise.all([plugin.stop(), sessions.end(begun.id)])
  }
  if (how !== 'open') {
    await close()
    const failure = how === 'ended' ? words.failure : ({ kind: how, seconds: longest } as const)
    return { kind: 'failed', failure }
  }
  return {
    kind: 'open',
    forward: { ...wanted, near },
    ended: plugin.ended.then(() => words.failure),
    ledNowhere: () => heardSoon(() => words.ledNowhere),
    close,
  }
}
