/** Passages by Session Manager, whose tunnels end one by one, or fall silent without an end. */
import { expect, test } from 'vitest'
import { openPassages } from '../../../../src/commands/shared/connect/passages.ts'
import type { Means } from '../../../../src/commands/shared/connect/keep-open.ts'
import type { ConnectTarget } from '../../../../src/connect/target.ts'
import { Interrupted } from '../../../../src/errors.ts'
import type { Prove } from '../../../../src/ports/proof.ts'
import type { Forward, Tunnel, TunnelFailure, Way } from '../../../../src/ports/tunnel.ts'

const WAY: Way = {
  ...{ kind: 'session-manager', instance: 'i-1', region: 'us-east-1' },
  sessions: {
    begin: () => Promise.reject(new Error('a stand-in opens the tunnels')),
    end: () => Promise.resolve(),
    credentials: () => Promise.reject(new Error('nobody asks')),
  },
}

const target = (database: 'postgres' | 'redis'): ConnectTarget => ({
  ...{ stage: 'prod', region: 'us-east-1', database, isReader: false, isReplica: false },
  ...{ isProduction: true, host: `${database}.example.com`, port: 1, user: null },
  ...{
    databaseName: null,
    identifier: null,
    existing: null,
    secretArn: null,
    hasTls: true,
    localPort: 24128,
    bastion: null,
  },
})

/** Everything that a passage needs, with what it did. */
class World implements Pick<Means, 'ca'> {
  readonly ca = null
  /** What happened, in order. */
  readonly told: string[] = []
  /** Ends the newest tunnel to a host. */
  readonly ends = new Map<string, (why: TunnelFailure) => void>()
  answers = true
  /** Hosts that do not answer whatever the others do. */
  readonly silent = new Set<string>()
  now = 0
  isStopped = false
  readonly #sleepers = new Set<() => void>()

  readonly openTunnels: Means['openTunnels'] = (wanted: readonly Forward[]) => {
    const names = wanted.map(({ host }) => host).join(' ')
    this.told.push(`open ${names}`)
    let close = (): void => undefined
    const ended = new Promise<TunnelFailure | null>((resolve) => {
      for (const { host } of wanted) this.ends.set(host, resolve)
      close = () => {
        resolve(null)
      }
    })
    const tunnel: Tunnel = {
      forwards: wanted.map((one) => ({ ...one, near: { host: '127.0.0.1', port: 9 } })),
      notes: [],
      ended,
      close: () => {
        this.told.push(`close ${names}`)
        close()
        return Promise.resolve()
      },
    }
    return Promise.resolve({ kind: 'open', tunnel })
  }

  readonly openGate: Means['openGate'] = (port) =>
    Promise.resolve({
      port,
      lead: () => this.told.push('lead'),
      shut: () => this.told.push('shut'),
      close: () => Promise.resolve(),
    })

  readonly prove: Prove = ({ host }) =>
    Promise.resolve(
      this.answers && !this.silent.has(host)
        ? { kind: 'proved', caFile: 'ca.pem', expires: '' }
        : { kind: 'timed-out', seconds: 1 },
    )

  readonly #say = (text: string): void => void this.told.push(text)

  readonly reporter: Means['reporter'] = {
    line: this.#say,
    notice: this.#say,
    warning: this.#say,
    group: (_title, body) => body(),
    stopping: { stop: '', resumes: '' },
  }

  /** Time passes only where a test lets it. */
  readonly clock: Means['clock'] = {
    now: () => new Date(this.now),
    sleep: () =>
      new Promise((resolve, reject) => {
        const wake = (): void => {
          if (this.isStopped) reject(new Interrupted('SIGINT'))
          else resolve()
        }
        this.#sleepers.add(wake)
      }),
  }

  /** Everybody who sleeps wakes up, so much later; and again, until nothing more happens. */
  async pass(minutes: number): Promise<void> {
    this.now += minutes * 60_000
    for (let rounds = 0; rounds < 3; rounds++) {
      const sleepers = [...this.#sleepers]
      this.#sleepers.clear()
      for (const wake of sleepers) wake()
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
}

async function opened(world: World) {
  const passage = await openPassages(world, [target('postgres'), target('redis')], WAY)
  world.told.length = 0
  return passage
}

test('a session that ends is opened again, and those of the other databases go on', async () => {
  const world = new World()
  const passage = await opened(world)
  world.ends.get('redis.example.com')?.({ kind: 'failed', said: 'timed out' })
  await world.pass(0)
  expect(world.told).toEqual([
    'shut',
    expect.stringContaining('timed out'),
    'open redis.example.com',
    'lead',
    expect.stringContaining('prod'),
  ])
  await passage.close()
})

test('one that has fallen silent while the machine slept is closed and opened again', async () => {
  const world = new World()
  const passage = await opened(world)
  world.answers = false
  await world.pass(20)
  expect(world.told).toContain('close postgres.example.com')
  expect(world.told).toContain('close redis.example.com')
  world.answers = true
  await world.pass(1)
  expect(world.told.filter((line) => line === 'lead')).toHaveLength(2)
  await passage.close()
})

test('one that did not open at first is told when it does, and the others wait for nobody', async () => {
  const world = new World()
  world.silent.add('redis.example.com')
  const late: string[] = []
  const passage = await openPassages(
    Object.assign(world, {
      late: ({ target: { database } }: { target: ConnectTarget }) => void late.push(database),
    }),
    [target('postgres'), target('redis')],
    WAY,
  )
  expect(passage.entrances.map(({ target: { database } }) => database)).toEqual(['postgres'])
  await world.pass(0)
  expect(late).toEqual([])
  // The same reason is not said again.
  expect(world.told.filter((line) => line.includes('did not answer'))).toHaveLength(1)
  world.silent.clear()
  await world.pass(0)
  expect(late).toEqual(['redis'])
  world.told.length = 0
  await passage.close()
  expect(world.told).toEqual(['close postgres.example.com', 'close redis.example.com'])
})

test('one that answers after a sleep of the machine is left alone', async () => {
  const world = new World()
  const passage = await opened(world)
  await world.pass(20)
  expect(world.told).toEqual([])
  world.isStopped = true
  await world.pass(1)
  await passage.close()
  expect(world.told.slice(0, 2)).toEqual(['close postgres.example.com', 'close redis.example.com'])
  expect(world.told.filter((line) => line.startsWith('open'))).toEqual([])
})
