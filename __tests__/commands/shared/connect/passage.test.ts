import { expect, test } from 'vitest'
import { openPassage } from '../../../../src/commands/shared/connect/passage.ts'
import { targetsOf, type ConnectTarget } from '../../../../src/connect/target.ts'
import type { NotProved } from '../../../../src/ports/proof.ts'
import { TinystacksError } from '../../../../src/errors.ts'
import type { LedNowhere, Opened, TunnelFailure } from '../../../../src/ports/tunnel.ts'
import { aBastion, aDeployed, aStage } from '../../../builders/stage.ts'

const STAGE = aStage({ bastion: aBastion() })
const TARGETS = targetsOf(STAGE, aDeployed(STAGE))
const WAY = { kind: 'direct' } as const
const LOST: TunnelFailure = { kind: 'failed', said: 'it broke' }

type Proof = Awaited<ReturnType<Parameters<typeof openPassage>[0]['prove']>>
const PROVED: Proof = { kind: 'proved', caFile: '/ca.pem', expires: '2030-01-01' }
const WRONG: NotProved = { kind: 'wrong-host', names: ['other'] }

/** A machine that writes down what happens, with a tunnel that can be lost. */
function aMachine(
  proofs: (host: string, tunnel: number) => Proof,
  failing: readonly number[] = [],
) {
  const happened: string[] = []
  const turnAway: ((seconds: number) => void)[] = []
  let tunnels = 0
  let lose: (why: TunnelFailure | null) => void = () => undefined
  const say = (text: string): void => void happened.push(text)
  return {
    happened,
    turnAway,
    lose: () => {
      lose(LOST)
    },
    means: {
      ca: null,
      clock: { now: () => new Date(), sleep: () => Promise.resolve() },
      reporter: {
        line: say,
        notice: say,
        warning: (text: string) => void happened.push(`warning: ${text}`),
        group: <T>(_title: string, body: () => Promise<T>) => body(),
        stopping: { stop: '', resumes: '' },
      },
      openGate: (wanted: number, turnedAway: (seconds: number) => void) =>
        Promise.resolve({
          port: wanted,
          ...(turnAway.push(turnedAway) && {}),
          lead: ({ port }: { readonly port: number }) => void happened.push(`lead ${port}`),
          shut: () => void happened.push('shut'),
          close: () => Promise.resolve(void happened.push('gate closed')),
        }),
      openTunnels: (
        wanted: readonly { readonly name: string; readonly host: string; readonly port: number }[],
      ): Promise<Opened> => {
        tunnels += 1
        const number = tunnels
        happened.push(`tunnel ${number}`)
        if (failing.includes(number)) return Promise.resolve({ kind: 'failed', failure: LOST })
        const ended = new Promise<TunnelFailure | null>((resolve) => (lose = resolve))
        const forwards = wanted.map((one) => ({
          ...one,
          near: { host: '127.0.0.1', port: number * 10_000 + one.port },
        }))
        const close = () => {
          happened.push(`close ${number}`)
          lose(null)
          return Promise.resolve()
        }
        return Promise.resolve({ kind: 'open', tunnel: { forwards, notes: [], ended, close } })
      },
      prove: ({ host }: { readonly host: string }) => {
        happened.push(`prove ${host.split('.')[0] ?? ''}`)
        return Promise.resolve(proofs(host, tunnels))
      },
    },
  }
}

const POSTGRES = TARGETS.slice(0, 1)

test('nobody is let in before it is proved', async () => {
  const { means, happened } = aMachine(() => PROVED)
  const passage = await openPassage(means, POSTGRES, WAY)
  expect(happened).toEqual(['tunnel 1', 'prove pg', 'lead 15432'])
  expect(passage.entrances).toMatchObject([{ port: 21_000, caFile: '/ca.pem' }])
  await passage.close()
  expect(happened.slice(3).sort()).toEqual(['close 1', 'gate closed'])
})

test('where another database answers, nobody is let in and nothing stays open', async () => {
  const { means, happened } = aMachine(() => WRONG)
  await expect(openPassage(means, POSTGRES, WAY)).rejects.toMatchObject({ code: 'not-proved' })
  expect(happened).toEqual(['tunnel 1', 'prove pg', 'gate closed', 'close 1'])
})

test('of several databases those are let in that are proved, and the others are told', async () => {
  const { means, happened } = aMachine((host) => (host.startsWith('my') ? WRONG : PROVED))
  const passage = await openPassage(means, TARGETS, WAY)
  expect(passage.entrances.map(({ target }) => target.database)).toEqual(['postgres', 'redis'])
  expect(happened.filter((one) => one.startsWith('lead'))).toEqual(['lead 15432', 'lead 16379'])
  expect(happened.find((one) => one.startsWith('warning'))).toContain('dev/mysql')
  await passage.close()
})

test('a lost tunnel is opened again at the same port, and proved again before anybody is let in', async () => {
  const { means, happened, lose } = aMachine(() => PROVED, [2])
  const passage = await openPassage(means, POSTGRES, WAY)
  happened.splice(0)
  lose()
  await expect.poll(() => happened.at(-1)).toContain('connected again')
  expect(happened).toEqual([
    'shut',
    'the tunnel to dev ended (dev: the tunnel was not opened: it broke); connecting again',
    'tunnel 2',
    'dev is not reached yet, and tried again: dev: the tunnel was not opened: it broke',
    'tunnel 3',
    'prove pg',
    'lead 35432',
    'dev is connected again, and proved again',
  ])
  await passage.close()
})

test('where another database answers after that, nobody is let in until the right one does', async () => {
  const { means, happened, lose } = aMachine((_host, tunnel) => (tunnel === 2 ? WRONG : PROVED))
  const passage = await openPassage(means, POSTGRES, WAY)
  happened.splice(0)
  lose()
  await expect.poll(() => happened.at(-1)).toContain('connected again')
  const until = happened.indexOf('tunnel 3')
  expect(happened.slice(0, until).filter((one) => one.startsWith('lead'))).toEqual([])
  expect(happened.slice(0, until)).toContain('close 2')
  await passage.close()
})

test('one that is not proved again keeps no other shut, and is let in as soon as it is', async () => {
  let asked = 0
  const { means, happened, lose } = aMachine((host, tunnel) => {
    const isBack = tunnel === 1 || !host.startsWith('my') || ++asked > 2
    return isBack ? PROVED : WRONG
  })
  const passage = await openPassage(means, TARGETS, WAY)
  happened.splice(0)
  lose()
  await expect.poll(() => happened.at(-1)).toContain('dev/mysql is connected again')
  expect(happened.filter((one) => one.startsWith('shut'))).toHaveLength(TARGETS.length)
  expect(happened.filter((one) => /^(?:tunnel|close) /.test(one))).toEqual(['tunnel 2'])
  expect(happened.filter((one) => /^lead /.test(one))).toEqual([
    'lead 25432',
    'lead 26379',
    'lead 23306',
  ])
  expect(happened).toContain('dev/postgres is connected again, and proved again')
  expect(happened.filter((one) => one.startsWith('dev/mysql is not reached yet'))).toHaveLength(1)
  await passage.close()
})

test('one that was never let in keeps no other shut when the tunnel was lost', async () => {
  const { means, happened, lose } = aMachine((host) => (host.startsWith('my') ? WRONG : PROVED))
  const passage = await openPassage(means, TARGETS, WAY)
  happened.splice(0)
  lose()
  await expect.poll(() => happened.at(-1)).toBe('dev is connected again, and proved again')
  expect(happened.filter((one) => one.startsWith('lead'))).toEqual(['lead 25432', 'lead 26379'])
  expect(happened.filter((one) => /^close /.test(one))).toEqual([])
  await passage.close()
})

test('one that was not let in at first is told as soon as it is, with the way out before', async () => {
  let asked = 0
  const { means, happened, lose } = aMachine((host) =>
    host.startsWith('my') && ++asked < 3 ? WRONG : PROVED,
  )
  const late: string[] = []
  const passage = await openPassage(
    {
      ...means,
      late: ({ target, port }) => void late.push(`${target.database} ${String(port)}`),
      explain: () =>
        Promise.resolve(
          new TinystacksError('database-not-serving', 'it is stopped', {
            exit: 1,
            hint: 'start it',
          }),
        ),
    },
    TARGETS,
    WAY,
  )
  expect(passage.entrances.map(({ target }) => target.database)).toEqual(['postgres', 'redis'])
  expect(happened).toContain('warning: it is stopped: start it')
  await expect.poll(() => late).toEqual(['mysql 21002'])
  // From then on it is one of them.
  happened.splice(0)
  lose()
  await expect.poll(() => happened.at(-1)).toBe('dev is connected again, and proved again')
  expect(happened.filter((one) => one === 'shut')).toHaveLength(TARGETS.length)
  await passage.close()
})

test('a client that was turned away is told, by the name of its database', async () => {
  const { means, happened, turnAway } = aMachine(() => PROVED)
  const passage = await openPassage(means, POSTGRES, WAY)
  turnAway[0]?.(60)
  expect(happened.at(-1)).toBe(
    'dev/postgres: a client that had waited 60 s for the tunnel was turned away',
  )
  await passage.close()
})

test.each<[string, LedNowhere | null, string]>([
  [
    'the bastion refuses',
    { kind: 'bastion-refuses', said: 'administratively prohibited: open failed' },
    'the bastion leads nobody there: administratively prohibited: open failed',
  ],
  [
    'the database refuses',
    { kind: 'database-refuses', said: 'connect failed: Connection refused' },
    'the bastion does not reach it: connect failed: Connection refused',
  ],
  ['nobody says why', null, 'the connection ended before there was a certificate'],
])('of a connection that ended, what the tunnel says is told: %s', async (_, led, words) => {
  const { means } = aMachine(() => ({ kind: 'closed' }))
  const openTunnels: typeof means.openTunnels = async (wanted) => {
    const opened = await means.openTunnels(wanted)
    return opened.kind === 'failed'
      ? opened
      : { ...opened, tunnel: { ...opened.tunnel, ledNowhere: () => Promise.resolve(led) } }
  }
  await expect(openPassage({ ...means, openTunnels }, POSTGRES, WAY)).rejects.toMatchObject({
    code: 'not-proved',
    message: expect.stringContaining(words) as string,
    cause: { kind: led?.kind ?? 'closed' },
  })
})

test('where nobody listens at the near end, it is the tunnel that has ended, and it says why', async () => {
  const at = { host: '127.0.0.1', port: 15_432 }
  const gone = aMachine(() => {
    gone.lose()
    return { kind: 'not-listening', at }
  })
  await expect(openPassage(gone.means, POSTGRES, WAY)).rejects.toMatchObject({
    ...{ code: 'tunnel-failed', message: 'dev: the tunnel was not opened: it broke' },
  })
  const silent = aMachine(() => ({ kind: 'not-listening', at }))
  await expect(openPassage(silent.means, POSTGRES, WAY)).rejects.toMatchObject({
    message: expect.stringContaining('the program that held the tunnel on this machine') as string,
  })
})

test('nobody is let in late through a tunnel that was closed meanwhile', async () => {
  let answer: (proof: Proof) => void = () => undefined
  const { means, happened, lose } = aMachine((host, tunnel) =>
    tunnel > 1 && host.startsWith('my') ? WRONG : PROVED,
  )
  let late = 0
  const prove: typeof means.prove = (what) =>
    what.host.startsWith('my') && ++late === 3
      ? new Promise((resolve) => (answer = resolve))
      : means.prove(what)
  const passage = await openPassage({ ...means, prove }, TARGETS, WAY)
  lose()
  await expect.poll(() => late).toBe(3)
  happened.splice(0)
  await passage.close()
  answer(PROVED)
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(happened.filter((one) => one.startsWith('lead'))).toEqual([])
})

test('a tunnel that is not there has its reason', async () => {
  const { means, happened } = aMachine(() => PROVED, [1])
  await expect(openPassage(means, POSTGRES, WAY)).rejects.toMatchObject({ code: 'tunnel-failed' })
  expect(happened).toEqual(['tunnel 1', 'gate closed'])
})

test('without TLS nobody can be proved, which is said', async () => {
  const [redis] = TARGETS.slice(2)
  const plain: ConnectTarget = { ...(redis as ConnectTarget), hasTls: false }
  const { means, happened } = aMachine(() => WRONG)
  const passage = await openPassage(means, [plain], WAY)
  expect(passage.entrances).toMatchObject([{ caFile: null }])
  expect(happened.find((one) => one.startsWith('warning'))).toContain('has no TLS')
  await passage.close()
})
