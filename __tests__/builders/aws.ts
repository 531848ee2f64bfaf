import type { LoginApi } from '../../src/ports/logins.ts'
import type { SessionApi } from '../../src/ports/sessions.ts'
import type { ReachApi } from '../../src/ports/reach.ts'
import type { DeployedStack, StackEvent } from '../../src/facts/stack/stack.ts'
import type {
  Aws,
  ExistingApi,
  HostApi,
  KeyApi,
  QuotaApi,
  RestoreApi,
  SecretApi,
  SnapshotApi,
  NetworkApi,
} from '../../src/ports/aws.ts'
import type { IamApi } from '../../src/ports/iam.ts'
import type { ChangeApi, LiveApi } from '../../src/ports/live.ts'
import type { ChangeSet, StackApi } from '../../src/ports/stacks.ts'
import type { Clock } from '../../src/ports/ports.ts'

export const STACK_ID = 'arn:aws:cloudformation:us-east-1:123456789012:stack/shop-dev/5f3c2a10'

/** A clock that stands still but for its sleeps, which take no time at all. */
export function aClock(): Clock & { readonly slept: number[] } {
  let time = Date.parse('2026-11-23T12:00:00Z')
  const slept: number[] = []
  return {
    slept,
    now: () => new Date(time),
    sleep: (milliseconds) => {
      slept.push(milliseconds)
      time += milliseconds
      return Promise.resolve()
    },
  }
}

/** A stack in CREATE_COMPLETE. */
export function aStack(overrides: Partial<DeployedStack> = {}): DeployedStack {
  return {
    id: STACK_ID,
    name: 'shop-dev',
    region: 'us-east-1',
    status: 'CREATE_COMPLETE',
    statusReason: null,
    terminationProtection: false,
    tags: {},
    outputs: {},
    ...overrides,
  }
}

let events = 0

/** An event of the stack's own resource `Postgres`. */
export function anEvent(overrides: Partial<StackEvent> = {}): StackEvent {
  events += 1
  return {
    id: `event-${String(events)}`,
    time: new Date(Date.parse('2026-11-23T12:00:00Z') + events * 1000).toISOString(),
    logicalId: 'Postgres',
    physicalId: 'shop-dev-postgres-1',
    type: 'AWS::RDS::DBInstance',
    status: 'CREATE_IN_PROGRESS',
    reason: null,
    token: null,
    ...overrides,
  }
}

/** An event of the stack itself. */
export function aStackEvent(status: string, overrides: Partial<StackEvent> = {}): StackEvent {
  return anEvent({
    logicalId: 'shop-dev',
    physicalId: STACK_ID,
    type: 'AWS::CloudFormation::Stack',
    status,
    ...overrides,
  })
}

export function aChangeSet(overrides: Partial<ChangeSet> = {}): ChangeSet {
  return {
    status: 'CREATE_COMPLETE',
    statusReason: null,
    executionStatus: 'AVAILABLE',
    createdAt: new Date('2026-11-23T12:00:00Z'),
    changes: [],
    ...overrides,
  }
}

/** AWS with just these calls; every other one fails the test that makes it. Calls are written down. */
export function anAws(
  calls: {
    readonly stacks?: Partial<StackApi>
    readonly live?: Partial<LiveApi>
    readonly existing?: Partial<ExistingApi>
    readonly secrets?: Partial<SecretApi>
    readonly changes?: Partial<ChangeApi>
    readonly surroundings?: Partial<NetworkApi>
    readonly quotas?: Partial<QuotaApi>
    readonly keys?: Partial<KeyApi>
    readonly hosts?: Partial<HostApi>
    readonly restores?: Partial<RestoreApi>
    readonly snapshots?: Partial<SnapshotApi>
    readonly logins?: Partial<LoginApi>
    readonly sessions?: Partial<SessionApi>
    readonly reach?: Partial<ReachApi>
    readonly iam?: Partial<IamApi>
    readonly reboot?: Aws['reboot']
    account?: string
  } = {},
): Aws & { readonly made: string[] } {
  const made: string[] = []
  return {
    made,
    region: 'us-east-1',
    // As the builders' clock has it.
    now: () => new Date('2026-11-23T12:00:00Z'),
    account: () => {
      made.push('account')
      return Promise.resolve(calls.account ?? '123456789012')
    },
    stacks: recorded<StackApi>(made, calls.stacks ?? {}),
    live: recorded<LiveApi>(made, calls.live ?? {}),
    existing: recorded<ExistingApi>(made, calls.existing ?? {}),
    secrets: recorded<SecretApi>(made, calls.secrets ?? {}),
    changes: recorded<ChangeApi>(made, calls.changes ?? {}),
    network: recorded<NetworkApi>(made, {
      vpcs: () => Promise.resolve({ kind: 'read', value: [] }),
      defaultZones: () =>
        Promise.resolve({ kind: 'read', value: ['us-east-1a', 'us-east-1b', 'us-east-1c'] }),
      zonesWith: () =>
        Promise.resolve({ kind: 'read', value: ['us-east-1a', 'us-east-1b', 'us-east-1c'] }),
      ...calls.surroundings,
    }),
    quotas: recorded<QuotaApi>(made, calls.quotas ?? {}),
    keys: recorded<KeyApi>(made, calls.keys ?? {}),
    iam: recorded<IamApi>(made, calls.iam ?? {}),
    hosts: recorded<HostApi>(made, calls.hosts ?? {}),
    restores: recorded<RestoreApi>(made, calls.restores ?? {}),
    snapshots: recorded<SnapshotApi>(made, calls.snapshots ?? {}),
    logins: recorded<LoginApi>(made, calls.logins ?? {}),
    sessions: recorded<SessionApi>(made, calls.sessions ?? {}),
    reach: recorded<ReachApi>(made, calls.reach ?? {}),
    reboot: (identifier) =>
      recorded<Pick<Aws, 'reboot'>>(made, calls.reboot ? { reboot: calls.reboot } : {}).reboot(
        identifier,
      ),
  }
}

function recorded<Api extends object>(made: string[], given: Partial<Api>): Api {
  return new Proxy(given, {
    get: (target, name) => {
      const call: unknown = Reflect.get(target, name)
      return (...parameters: unknown[]): unknown => {
        made.push(String(name))
        if (typeof call !== 'function') throw new Error(`unexpected call: ${String(name)}`)
        return Reflect.apply(call, target, parameters)
      }
    },
  }) as Api
}
