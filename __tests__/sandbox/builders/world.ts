import { randomInt } from 'node:crypto'
import { createAccess } from '../../../sandbox/access/identities.ts'
import { ALL_OFF } from '../../../sandbox/contract.ts'
import type {
  Call,
  Params,
  ResourceContext,
  ResourceHandler,
  Service,
  World,
} from '../../../sandbox/contract.ts'
import type { Engines, EngineSpec } from '../../../sandbox/machines.ts'
import { createAws, type Aws } from '../../../sandbox/services/index.ts'

export const REGION = 'us-east-1'
export const ACCOUNT = '123456789012'

/** Engines that only write down what they were asked. */
export type RecordedEngines = Engines & { readonly asked: string[]; readonly started: EngineSpec[] }

export function recordedEngines(
  answer: 'running' | 'unavailable' = 'unavailable',
): RecordedEngines {
  const asked: string[] = []
  const started: EngineSpec[] = []
  const note = (text: string): Promise<void> => {
    asked.push(text)
    return Promise.resolve()
  }
  return {
    asked,
    started,
    start: async (spec) => {
      started.push(spec)
      await note(`start ${spec.instance}`)
      return answer === 'running'
        ? { address: '127.0.0.1', port: 54_321 }
        : { unavailable: 'no engine in this test' }
    },
    snapshot: (instance, snapshot) => note(`snapshot ${instance} ${snapshot}`),
    setPassword: (instance, password) => note(`password ${instance} ${password}`),
    stop: (instance) => note(`stop ${instance}`),
    remove: (instance) => note(`remove ${instance}`),
    close: () => note('close'),
  }
}

export type TestWorld = World & {
  /** Every wait that was asked for, in seconds. */
  readonly waits: number[]
  /** Moves the clock on. */
  readonly pass: (milliseconds: number) => void
  /** Everything kept, as `--state` would write it. */
  readonly kept: Map<string, object>
}

/** A world in memory, where nothing takes time. */
export function testWorld(overrides: Partial<Pick<World, 'engines'>> = {}): TestWorld {
  const kept = new Map<string, object>()
  const waits: number[] = []
  let now = Date.parse('2026-11-23T12:00:00Z')
  return {
    account: ACCOUNT,
    kept,
    waits,
    pass: (milliseconds) => {
      now += milliseconds
    },
    state: {
      of: <T extends object>(service: string, region: string, initial: () => T): T => {
        const key = `${service}/${region}`
        const existing = kept.get(key)
        if (existing !== undefined) return existing as T
        const fresh = initial()
        kept.set(key, fresh)
        return fresh
      },
      regions: (service) =>
        [...kept.keys()]
          .filter((key) => key.startsWith(`${service}/`))
          .map((key) => key.split('/')[1] ?? ''),
    },
    now: () => new Date(now),
    takes: (seconds) => {
      waits.push(seconds)
      return Promise.resolve()
    },
    id: (count) => Array.from({ length: count }, () => randomInt(36).toString(36)).join(''),
    engines: overrides.engines ?? recordedEngines(),
    switches: { ...ALL_OFF },
    access: createAccess(),
  }
}

/** What a test calls: one API action, or one resource handler, of one pretended AWS. */
export type TestAws = {
  readonly world: TestWorld
  readonly aws: Aws
  readonly call: (
    service: string,
    action: string,
    params?: Params,
    region?: string,
  ) => Promise<unknown>
  readonly handler: (type: string) => ResourceHandler
  readonly context: (logicalId: string, region?: string) => ResourceContext
  /** What handlers said about their resources. */
  readonly said: string[]
}

export function testAws(world: TestWorld = testWorld()): TestAws {
  const aws = createAws(world)
  const said: string[] = []
  return {
    world,
    aws,
    said,
    call: async (name, action, params = {}, region = REGION) => {
      const service = aws.services.find((one: Service) => one.name === name)
      const run = service?.actions[action]
      if (run === undefined) throw new Error(`no action ${name} ${action}`)
      const call: Call = { service: name, action, region, account: ACCOUNT, params }
      return run(call)
    },
    handler: (type) => {
      const handler = aws.handlers.find((one) => one.type === type)
      if (handler === undefined) throw new Error(`no handler for ${type}`)
      return handler
    },
    context: (logicalId, region = REGION) => ({
      region,
      account: ACCOUNT,
      stackId: `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/shop-dev/0a1b2c3d`,
      stackName: 'shop-dev',
      logicalId,
      tags: { 'aws:cloudformation:stack-name': 'shop-dev' },
      takes: world.takes,
      say: (reason) => {
        said.push(reason)
      },
    }),
  }
}

/** What a call of EC2 answers in the list of this name. */
export async function listOfEc2(
  { call }: Pick<TestAws, 'call'>,
  action: string,
  set: string,
  params: Parameters<TestAws['call']>[2] = {},
): Promise<Record<string, unknown>[]> {
  const answer = (await call('ec2', action, params)) as Record<string, Record<string, unknown>[]>
  return answer[set]!
}
