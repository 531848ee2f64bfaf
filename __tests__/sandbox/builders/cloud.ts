import { randomUUID } from 'node:crypto'
import {
  CloudFormation,
  waitUntilStackDeleteComplete,
  type ResourceChange,
  type StackEvent,
} from '@aws-sdk/client-cloudformation'
import { AwsError, type Properties, type ResourceHandler } from '../../../sandbox/contract.ts'
import { assembleSandbox, type Sandbox } from '../../../sandbox/server/sandbox.ts'
import { SIMULATED_TYPES } from '../../../sandbox/spec/simulated.ts'
import { clientSettings } from '../../stand-ins/aws/client-settings.ts'
import { recordedEngines } from './world.ts'

/** What handlers that only write down were asked, and what they are to refuse. */
type Cloud = {
  /** `create Vpc`, `update Vpc`, `snapshot Vpc`, `remove Vpc`, in order. */
  readonly done: string[]
  /** By logical id: the properties each handler call got last. */
  readonly seen: Map<string, Properties>
  readonly tags: Map<string, Readonly<Record<string, string>>>
  /** `create Vpc` and the like: each fails while it is in here. */
  readonly refused: Set<string>
  /** Logical ids of what somebody deleted behind CloudFormation's back. */
  readonly gone: Set<string>
  readonly secrets: Map<string, string>
  readonly parameters: Map<string, string>
}

const newCloud = (): Cloud => ({
  done: [],
  seen: new Map(),
  tags: new Map(),
  refused: new Set(),
  gone: new Set(),
  secrets: new Map(),
  parameters: new Map(),
})

function recordingHandler(type: string, cloud: Cloud): ResourceHandler {
  const act = (verb: string, logicalId: string): void => {
    cloud.done.push(`${verb} ${logicalId}`)
    if (cloud.refused.has(`${verb} ${logicalId}`)) {
      throw new AwsError('InvalidParameterValue', `${verb} of ${logicalId} is refused`)
    }
  }
  return {
    type,
    create: async ({ logicalId, tags, takes }, properties) => {
      await takes(1)
      cloud.seen.set(logicalId, properties)
      cloud.tags.set(logicalId, tags)
      act('create', logicalId)
      return `${logicalId}-${randomUUID().slice(0, 8)}`
    },
    update: async ({ logicalId, tags }, _physicalId, _before, after) => {
      cloud.seen.set(logicalId, after)
      cloud.tags.set(logicalId, tags)
      act('update', logicalId)
    },
    ...(type === 'AWS::EC2::EIP' && { room: () => 5 }),
    ...(type === 'AWS::RDS::DBInstance' && {
      drift: {
        after: 'AWS::RDS::DBParameterGroup',
        settle: ({ logicalId }) => {
          act('settle', logicalId)
          return Promise.resolve()
        },
      },
    }),
    remove: async ({ logicalId }) => {
      act('remove', logicalId)
      if (cloud.gone.has(logicalId))
        throw new AwsError('DBInstanceNotFound', `${logicalId} not found`)
    },
    snapshot: async ({ logicalId }) => {
      act('snapshot', logicalId)
    },
    attributes: (_context, physicalId) => ({
      GroupId: `group-of-${physicalId}`,
      VpcId: physicalId,
    }),
  }
}

/** A sandbox whose resources are only written down, and the real SDK's client on it. */
export type TestCloud = Cloud & {
  readonly sandbox: Sandbox
  readonly client: CloudFormation
  /** Waits for the end of whatever the stack is doing, and gives its status. */
  readonly settled: (stack: string) => Promise<string>
  readonly deleted: (stack: string) => Promise<void>
  /** A change set made, awaited and described with its property values. */
  readonly changeSet: (
    input: Parameters<CloudFormation['createChangeSet']>[0],
  ) => Promise<{ status: string; reason: string | undefined; changes: readonly ResourceChange[] }>
  /** `Vpc CREATE_COMPLETE`, oldest first. */
  readonly events: (stack: string) => Promise<readonly string[]>
  readonly rawEvents: (stack: string) => Promise<readonly StackEvent[]>
}

/** `speed` 0: nothing takes time. */
export async function startCloud(state?: string, speed = 0): Promise<TestCloud> {
  const cloud = newCloud()
  const sandbox = await assembleSandbox(
    { port: 0, speed, ...(state === undefined ? {} : { state }) },
    {
      engines: recordedEngines(),
      createAws: () => ({
        services: [],
        giveStatus: () => undefined,
        giveQuota: () => undefined,
        keyOf: (_region, key) => key,
        conditionsOf: () => ({}),
        sessions: () => [],
        handlers: SIMULATED_TYPES.map((type) => recordingHandler(type, cloud)),
        resolve: {
          secret: (_region, id, { key = '' }) => found(cloud.secrets, `${id}:${key}`),
          ssmParameter: (_region, name) => found(cloud.parameters, name),
        },
      }),
    },
  )
  const client = new CloudFormation(clientSettings(sandbox))
  const settled = async (stack: string): Promise<string> => {
    for (;;) {
      const { Stacks } = await client.describeStacks({ StackName: stack })
      const status = Stacks![0]!.StackStatus!
      if (!status.endsWith('_IN_PROGRESS') || status === 'REVIEW_IN_PROGRESS') return status
      await pause()
    }
  }
  const rawEvents = async (stack: string): Promise<readonly StackEvent[]> =>
    (await client.describeStackEvents({ StackName: stack })).StackEvents!.reverse()
  return {
    ...cloud,
    sandbox,
    client,
    settled,
    rawEvents,
    deleted: async (stack) => {
      await waitUntilStackDeleteComplete(
        { client, maxWaitTime: 10, minDelay: 1, maxDelay: 1 },
        { StackName: stack },
      )
    },
    changeSet: async (input) => {
      const { Id } = await client.createChangeSet(input)
      for (;;) {
        const set = await client.describeChangeSet({
          ChangeSetName: Id!,
          IncludePropertyValues: true,
        })
        if (!/PENDING|IN_PROGRESS/.test(set.Status!)) {
          const changes = (set.Changes ?? []).map(({ ResourceChange }) => ResourceChange!)
          return { status: set.Status!, reason: set.StatusReason, changes }
        }
        await pause()
      }
    },
    events: async (stack) =>
      (await rawEvents(stack)).map(
        ({ LogicalResourceId, ResourceStatus }) => `${LogicalResourceId!} ${ResourceStatus!}`,
      ),
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2))

function found(values: ReadonlyMap<string, string>, name: string): string {
  const value = values.get(name)
  if (value === undefined) throw new AwsError('ResourceNotFoundException', `no ${name}`)
  return value
}

type Resources = Record<string, object>

/** A template of these resources, as text. */
export const template = (Resources: Resources, rest: object = {}): string =>
  JSON.stringify({ Resources, ...rest })

export const vpc = (properties: object = {}, rest: object = {}): object => ({
  Type: 'AWS::EC2::VPC',
  Properties: { CidrBlock: '10.0.0.0/16', ...properties },
  ...rest,
})

export const group = (properties: object = {}, rest: object = {}): object => ({
  Type: 'AWS::EC2::SecurityGroup',
  Properties: { GroupDescription: 'a group', ...properties },
  ...rest,
})

export const instance = (properties: object = {}, rest: object = {}): object => ({
  Type: 'AWS::RDS::DBInstance',
  Properties: { DBInstanceClass: 'db.t4g.micro', Engine: 'postgres', ...properties },
  ...rest,
})
