/**
 * Words that no version of ours knows, of a newer version of an API: whatever reads one never fails on it, and never
 * takes it for harmless. The rows are complete: a word that the SDK lists, or that the source compares, needs one.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EC2Client } from '@aws-sdk/client-ec2'
import { ElastiCacheClient } from '@aws-sdk/client-elasticache'
import { RDSClient } from '@aws-sdk/client-rds'
import type { Change, OperationEvent } from '@aws-sdk/client-cloudformation'
import { expect, test } from 'vitest'
import { simulatedIn } from '../../src/aws/iam.ts'
import { changeApi } from '../../src/aws/changes.ts'
import type { Clients } from '../../src/aws/clients.ts'
import { reachApi } from '../../src/aws/connect/reach.ts'
import { hostApi } from '../../src/aws/hosts.ts'
import { keyApi } from '../../src/aws/keys.ts'
import { liveApi } from '../../src/aws/live/live.ts'
import { validationResult } from '../../src/aws/stacks/change-set.ts'
import {
  deployedStack,
  livingResource,
  resourceChange,
  stackEvent,
} from '../../src/aws/stacks/facts.ts'
import { executedOnce } from '../../src/aws/stacks/calls.ts'
import { stackApi } from '../../src/aws/stacks/stacks.ts'
import { wayOutApi } from '../../src/aws/network/way-out.ts'
import { zoneApi } from '../../src/aws/network/zones.ts'
import { isUnderstood } from '../../src/facts/stack/change-set.ts'
import { stackState, succeeded } from '../../src/facts/stack/stack-state.ts'
import { outcomeOfReplaced } from '../../src/plan/impact/removed.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const NEW = 'SOMETHING_NEW'
const NEW_WORD = NEW as never

/** Clients whose calls are answered so, whatever is asked. */
function answering(...answers: readonly object[]): Clients {
  const left = [...answers]
  const send = () => Promise.resolve(left.length > 1 ? left.shift() : left[0])
  const region = 'us-east-1'
  const plain = () => Promise.resolve({ send })
  return {
    region,
    cloudformation: { send },
    ssm: plain,
    kms: plain,
    rds: () => Promise.resolve(Object.assign(new RDSClient({ region }), { send })),
    ec2: () => Promise.resolve(Object.assign(new EC2Client({ region }), { send })),
    elasticache: () => Promise.resolve(Object.assign(new ElastiCacheClient({ region }), { send })),
  } as unknown as Clients
}

const change = (more: Change['ResourceChange']) =>
  resourceChange({ ResourceChange: { Action: 'Modify', Replacement: 'False', ...more } })
const detail = (more: object) => change({ Details: [more] }).details[0]
const validation = (more: OperationEvent) =>
  validationResult({ ValidationStatusReason: 'not so', ...more })
const zonesWith = (more: object) => {
  const [ZoneType, OptInStatus] = ['availability-zone', 'opt-in-not-required']
  const zone = { ZoneName: 'us-east-1a', ZoneType, OptInStatus, State: 'available' }
  return answering({ AvailabilityZones: [zone, { ...zone, ZoneName: 'us-east-1b', ...more }] })
}
const endpointsOf = (State: string) =>
  ['ssm', 'ssmmessages'].map((name) => ({
    PrivateDnsEnabled: true,
    ServiceName: `com.amazonaws.us-east-1.${name}`,
    State,
  }))
const read = <T>(value: T) => ({ kind: 'read', value })

/** By the name of the member that has the word: what it is taken for. */
const ROWS: Readonly<Record<string, () => unknown>> = {
  Action: () => {
    expect(change({ Action: NEW_WORD })).toMatchObject({ action: 'Dynamic' })
    expect(change({ Action: 'SyncWithActual' })).toMatchObject({ action: 'Dynamic' })
  },
  Replacement: () => {
    expect(change({ Replacement: NEW_WORD })).toMatchObject({ replacement: 'True' })
  },
  EvalDecision: () => {
    const told = simulatedIn({ EvalActionName: 'a:B', EvalDecision: NEW_WORD })
    expect(told).toMatchObject([{ decision: 'implicitDeny' }])
  },
  EvalResourceDecision: () => {
    const one = { EvalResourceName: 'arn', EvalResourceDecision: NEW_WORD }
    const whole = { EvalActionName: 'a:B', EvalDecision: 'allowed' } as const
    const told = simulatedIn({ ...whole, ResourceSpecificResults: [one] })
    expect(told).toMatchObject([{ decision: 'implicitDeny', resource: 'arn' }])
  },
  PolicyAction: () => {
    const replaced = change({ Replacement: 'True', PolicyAction: NEW_WORD })
    expect(outcomeOfReplaced([replaced])).toBe('lost')
  },
  Attribute: () => {
    expect(detail({ Target: { Attribute: NEW_WORD } })).toMatchObject({ attribute: 'Properties' })
  },
  RequiresRecreation: () => {
    expect(detail({ Target: { RequiresRecreation: NEW } })).toMatchObject({
      requiresRecreation: 'Always',
    })
  },
  Evaluation: () => {
    expect(detail({ Evaluation: NEW })).toMatchObject({ evaluation: 'Static' })
  },
  ChangeSource: () => {
    for (const ChangeSource of [NEW, 'NoModification'])
      expect(detail({ ChangeSource })).toMatchObject({ source: 'DirectModification' })
  },
  ValidationFailureMode: () => {
    expect(validation({ ValidationFailureMode: NEW_WORD })).toMatchObject([{ mode: 'fail' }])
  },
  HookFailureMode: () => {
    expect(validation({ HookFailureMode: NEW_WORD })).toMatchObject([{ mode: 'fail' }])
  },
  ValidationStatus: () => {
    expect(validation({ ValidationStatus: NEW_WORD })).toHaveLength(1)
  },
  HookStatus: () => {
    expect(validation({ HookStatus: NEW_WORD })).toHaveLength(1)
  },
  StackStatus: () => {
    const { status } = deployedStack({ StackStatus: NEW_WORD } as never, 'us-east-1')
    expect(stackState(status)).toBe('stuck')
  },
  ResourceStatus: () => {
    const resource = { PhysicalResourceId: 'db-1', ResourceStatus: NEW_WORD }
    expect(livingResource(resource as never)).toHaveLength(1)
    expect(succeeded(stackEvent({ ResourceStatus: NEW_WORD } as never).status)).toBe(false)
  },
  ExecutionStatus: async () => {
    const { cloudformation } = answering({ ExecutionStatus: NEW })
    const refused = Object.assign(new Error('not so'), { name: 'InvalidChangeSetStatus' })
    let calls = 0
    const send: typeof cloudformation.send = (...asked: readonly unknown[]) =>
      calls++ === 0 ? Promise.reject(refused) : cloudformation.send(...(asked as [never]))
    const once = executedOnce({ send } as never, { ChangeSetName: 'c' })
    await expect(once).rejects.toBe(refused)
    const listed = stackApi(answering({ Summaries: [{ ExecutionStatus: NEW }] })).changeSets('s')
    expect(await listed).toHaveLength(1)
  },
  ApplyType: async () => {
    const clients = answering({ Parameters: [{ ParameterName: 'work_mem', ApplyType: NEW }] })
    expect(await changeApi(clients).sqlParameters({ group: 'g' }, ['work_mem'])).toMatchObject(
      read({ known: { work_mem: { applies: 'static' } } }),
    )
  },
  ChangeType: async () => {
    const clients = answering({ Parameters: [{ ParameterName: 'timeout', ChangeType: NEW }] })
    expect(await changeApi(clients).cacheParameters({ group: 'g' }, ['timeout'])).toMatchObject(
      read({ known: { timeout: { applies: 'static' } } }),
    )
  },
  ZoneType: async () => {
    const { zones } = zoneApi(zonesWith({ ZoneType: NEW }))
    expect(await zones()).toEqual(read(['us-east-1a']))
  },
  OptInStatus: async () => {
    const { zones } = zoneApi(zonesWith({ OptInStatus: NEW }))
    expect(await zones()).toEqual(read(['us-east-1a']))
  },
  MultiAZ: async () => {
    const { redis } = liveApi(answering({ ReplicationGroups: [{ MultiAZ: NEW }] }))
    expect(await redis('shop')).toMatchObject(read({ multiAz: false }))
  },
  AutomaticFailover: async () => {
    const { redis } = liveApi(answering({ ReplicationGroups: [{ AutomaticFailover: NEW }] }))
    expect(await redis('shop')).toMatchObject(read({ automaticFailover: false }))
  },
  CurrentRole: async () => {
    const NodeGroupMembers = [{ CacheClusterId: 'shop-002', CurrentRole: NEW }]
    const group = { MemberClusters: ['shop-001', 'shop-002'], NodeGroups: [{ NodeGroupMembers }] }
    const { redis } = liveApi(answering({ ReplicationGroups: [group] }))
    expect(await redis('shop')).toMatchObject(read({ nodes: ['shop-001', 'shop-002'] }))
  },
  // An association; a database's status is a plain string: whoever waits for it waits for `available`.
  Status: async () => {
    const clients = answering(
      { AssociationDescription: { AssociationVersion: '1' } },
      {
        InstanceAssociationStatusInfos: [
          { AssociationId: 'a', AssociationVersion: '1', Status: NEW },
        ],
      },
    )
    expect(await hostApi(clients).applied('a', 'i')).toEqual(read('pending'))
  },
  // Of a route, and of an endpoint: no way out, but a name that is taken.
  State: async () => {
    const route = { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'nat-1', State: NEW }
    const tables = { RouteTables: [{ Associations: [{ Main: true }], Routes: [route] }] }
    const endpoints = { VpcEndpoints: endpointsOf(NEW) }
    const wayOut = wayOutApi(answering(tables, endpoints)).wayOut('vpc', 'subnet')
    expect(await wayOut).toEqual(read('none'))
    const dns = { EnableDnsSupport: { Value: true } }
    const place = wayOutApi({
      ...answering(endpoints),
      ec2: () => {
        const send = ({ constructor }: object) =>
          Promise.resolve(/Attribute/.test(constructor.name) ? dns : endpoints)
        return Promise.resolve(Object.assign(new EC2Client({ region: 'us-east-1' }), { send }))
      },
    }).endpointPlace('vpc')
    expect(await place).toEqual(read({ privateDns: true, taken: ['ssm', 'ssmmessages'] }))
  },
  // A rule of another protocol says nothing of TCP, and an agent that is not known to be there is lost.
  IpProtocol: async () => {
    const IpPermissions = [{ IpProtocol: NEW, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }]
    const { groups } = reachApi(answering({ SecurityGroups: [{ GroupId: 'sg', IpPermissions }] }))
    expect(await groups(['sg'])).toEqual(read([{ id: 'sg', inbound: [], outbound: [] }]))
  },
  PingStatus: async () => {
    const { agent } = reachApi(answering({ InstanceInformationList: [{ PingStatus: NEW }] }))
    expect(await agent('i')).toEqual(read('lost'))
  },
  // Only `Enabled` and the two words of a usual key pass (plan/refusals/kms-keys.ts).
  KeyState: () => expectKey({ state: NEW }),
  KeyUsage: () => expectKey({ usage: NEW }),
  KeySpec: () => expectKey({ spec: NEW }),
}

async function expectKey(facts: object) {
  const KeyMetadata = { KeyState: NEW, KeyUsage: NEW, KeySpec: NEW }
  expect(await keyApi(answering({ KeyMetadata })).describe('k')).toMatchObject(read(facts))
}

test.each(Object.entries(ROWS))('%s', async (_name, holds) => {
  await holds()
})

/** Names that are in the source, and have words in the SDK, but are never a word that is read. */
const NO_WORDS: readonly string[] = [
  // What we ask for.
  ...[
    'AttributeNames',
    'Capabilities',
    'ChangeSetType',
    'ContextKeyType',
    'LocationType',
    'Source',
    'StackStatusFilter',
    'TemplateStage',
  ],
  // An enum in another member of that name than the one that is read: a key, a code or a name of anything.
  ...['Code', 'DataType', 'Fault', 'Key', 'Location', 'Name', 'ResourceType', 'Service', 'Type'],
  // A word of a message.
  'Role',
  // Compared, but with a value of ours and no word.
  ...['AssociationVersion', 'AttributeName', 'DestinationCidrBlock'],
  // One of another type, should there ever be one, tells nothing of replication.
  'StatusType',
  // Who else owns a secret: any but RDS's are read.
  'OwningService',
]

const source = filesIn(join(ROOT, 'src', 'aws'))
  .filter((name) => !name.includes(join('aws', 'texts')))
  .map((name) => readFileSync(name, 'utf8'))
  .join('\n')
  .replaceAll(/\/\*\*[\s\S]*?\*\/|\/\/.*/g, '')

/** Members that an answer has not: what the change is taken for. */
const MISSING: Readonly<Record<string, readonly [found: () => unknown, taken: unknown]>> = {
  'a resource': [
    () => resourceChange({ Type: NEW_WORD }),
    { logicalId: '', type: NEW, action: 'Dynamic', replacement: null },
  ],
  'a resource, and a word for it': [
    () => isUnderstood(resourceChange({ Type: 'Resource' })) || isUnderstood(resourceChange({})),
    false,
  ],
  'a logical id': [() => isUnderstood(change({ ResourceType: 'AWS::S3::Bucket' })), false],
  'a type': [() => isUnderstood(change({ LogicalResourceId: 'Postgres' })), false],
  'an action': [() => resourceChange({ ResourceChange: {} }), { action: 'Dynamic' }],
  'a replacement': [
    () => resourceChange({ ResourceChange: { Action: 'Modify' } }),
    { replacement: 'True' },
  ],
  'an attribute': [() => detail({ Target: {} }), { attribute: 'Properties' }],
  'whether a property recreates': [
    () => detail({ Target: { Attribute: 'Properties', Name: 'Engine' } }),
    { requiresRecreation: 'Always' },
  ],
  'whether tags recreate, which never do': [
    () => detail({ Target: { Attribute: 'Tags' } }),
    { requiresRecreation: 'Never' },
  ],
  'an evaluation': [() => detail({}), { evaluation: 'Static' }],
  'a source': [() => detail({}), { source: null }],
}

test.each(Object.entries(MISSING))('without %s', (_name, [found, taken]) => {
  const value = found()
  if (typeof taken === 'object') expect(value).toMatchObject(taken as object)
  else expect(value).toBe(taken)
})

test('every word that is read has a row', () => {
  const names = new Set(matches(source, /(?<!['\w])([A-Z][A-Za-z]+)\b(?!')/g))
  const listed = wordsOfSdk()
  const compared = matches(source, /\b([A-Z]\w+)(?:\?\.\w+\(\))?\)? (?:===|!==) '/g)
  const found = new Set([...[...names].filter((name) => listed.has(name)), ...compared])
  expect([...found].toSorted()).toEqual([...Object.keys(ROWS), ...NO_WORDS].toSorted())
})

/** The members of the SDK's structures that are enums, of the clients that the source uses. */
function wordsOfSdk(): ReadonlySet<string> {
  const clients = new Set(matches(source, /@aws-sdk\/(client-[\w-]+)/g))
  const members = [...clients].flatMap((client) => {
    const models = join(ROOT, 'node_modules', '@aws-sdk', client, 'dist-types', 'models')
    const text = (name: string): string => readFileSync(join(models, name), 'utf8')
    const enums = new Set(matches(text('enums.d.ts'), /export declare const (\w+)/g))
    return readdirSync(models)
      .filter((name) => name.startsWith('models_'))
      .flatMap((name) => [...text(name).matchAll(/^ {4}(\w+)\??: (\w+)(?:\[\])? \| undefined;/gm)])
      .flatMap(([, member = '', type = '']) => (enums.has(type) ? [member] : []))
  })
  return new Set(members)
}

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found)
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
}
