/** What AWS answers in pages is read to its last one: the first may be empty (API, NextToken and Marker). */
import { afterEach, expect, test } from 'vitest'
import { connect } from '../../src/aws/index.ts'
import type { Aws } from '../../src/ports/aws.ts'
import { startInBetween, type InBetween } from '../stand-ins/aws/in-between.ts'
import { useEndpoint } from '../safety/stand.ts'

let between: InBetween | null = null
afterEach(async () => {
  await between?.close()
  between = null
})

/** AWS, which has an answer to one action, in pages. `wrap`: the list's element. */
async function answering(
  action: string,
  pages: readonly string[],
  token: string,
): Promise<{ readonly aws: Aws; readonly asked: () => number }> {
  const operation = action.split(':')[1] ?? ''
  let asked = 0
  between = await startInBetween('http://127.0.0.1:1', (call) => {
    if (call.action !== action) throw new Error(`unexpected call: ${call.action}`)
    const page = pages[asked] ?? ''
    asked += 1
    const next = asked < pages.length ? `<${token}>page-${String(asked + 1)}</${token}>` : ''
    call.answer.writeHead(200, { 'content-type': 'text/xml' })
    call.answer.end(
      `<${operation}Response><${operation}Result>${page}${next}</${operation}Result></${operation}Response>`,
    )
    return true
  })
  useEndpoint(between.url)
  return { aws: connect('us-east-1'), asked: () => asked }
}

const list = (name: string, member: string, ...entries: readonly string[]): string =>
  `<${name}>${entries.map((entry) => `<${member}>${entry}</${member}>`).join('')}</${name}>`

const change = (id: string): string =>
  `<Type>Resource</Type><ResourceChange><Action>Remove</Action><LogicalResourceId>${id}</LogicalResourceId></ResourceChange>`
const resource = (id: string): string =>
  `<LogicalResourceId>${id}</LogicalResourceId><PhysicalResourceId>${id}-1</PhysicalResourceId><ResourceType>AWS::EC2::VPC</ResourceType><ResourceStatus>CREATE_COMPLETE</ResourceStatus>`
const instance = (id: string): string =>
  `<DBInstanceIdentifier>${id}</DBInstanceIdentifier><DbiResourceId>db-${id}</DbiResourceId>`
const event = (id: string): string =>
  `<EventId>${id}</EventId><StackName>s</StackName><StackId>arn:s</StackId><PhysicalResourceId>arn:s</PhysicalResourceId><ResourceType>AWS::CloudFormation::Stack</ResourceType><ClientRequestToken>ours</ClientRequestToken><Timestamp>2026-11-23T12:00:00Z</Timestamp>`
const snapshot = (id: string): string =>
  `<DBSnapshotIdentifier>${id}</DBSnapshotIdentifier><Status>available</Status>`
const cacheSnapshot = (id: string): string =>
  `<SnapshotName>${id}</SnapshotName><SnapshotStatus>available</SnapshotStatus><ReplicationGroupId>rg</ReplicationGroupId>`
const maintenance = (id: string): string =>
  `<ResourceIdentifier>arn:aws:rds:us-east-1:123456789012:db:pg</ResourceIdentifier><PendingMaintenanceActionDetails><PendingMaintenanceAction><Action>${id}</Action></PendingMaintenanceAction></PendingMaintenanceActionDetails>`

type Paged = {
  readonly action: string
  readonly name: string
  readonly member: string
  readonly token: 'NextToken' | 'Marker'
  readonly entry: (id: string) => string
  /** What is read of both entries. */
  readonly read: (aws: Aws) => Promise<readonly string[]>
}

const since = new Date('2026-11-01T00:00:00Z')
const CFN = { member: 'member', token: 'NextToken' } as const
const handle = { id: 'arn:c', stackId: 'arn:s' }

const valueOf = <T>(fact: { readonly kind: string; readonly value?: T }): T => {
  if (fact.value === undefined) throw new Error(`it was ${fact.kind}`)
  return fact.value
}

const LISTS: readonly Paged[] = [
  {
    ...CFN,
    action: 'cloudformation:DescribeChangeSet',
    name: 'Changes',
    entry: change,
    read: async (aws) =>
      (await aws.stacks.describeChangeSet(handle)).changes.map(({ logicalId }) => logicalId),
  },
  {
    ...CFN,
    action: 'cloudformation:DescribeEvents',
    name: 'OperationEvents',
    entry: (id) =>
      `<LogicalResourceId>${id}</LogicalResourceId><ValidationStatusReason>not allowed</ValidationStatusReason>`,
    read: async (aws) =>
      valueOf(await aws.stacks.validation(handle)).map(({ logicalId }) => logicalId),
  },
  {
    ...CFN,
    action: 'cloudformation:ListChangeSets',
    name: 'Summaries',
    entry: (id) => `<ChangeSetId>arn:${id}</ChangeSetId><ChangeSetName>${id}</ChangeSetName>`,
    read: async (aws) => (await aws.stacks.changeSets('arn:s')).map(({ name }) => name),
  },
  {
    ...CFN,
    action: 'cloudformation:ListStackResources',
    name: 'StackResourceSummaries',
    entry: resource,
    read: async (aws) => (await aws.stacks.resources('arn:s')).map(({ logicalId }) => logicalId),
  },
  {
    ...CFN,
    action: 'cloudformation:DescribeStacks',
    name: 'Stacks',
    entry: (id) => `<StackName>${id}</StackName><StackStatus>CREATE_COMPLETE</StackStatus>`,
    read: async (aws) => valueOf(await aws.stacks.list()).map(({ name }) => name),
  },
  {
    ...CFN,
    action: 'cloudformation:DescribeStackEvents',
    name: 'StackEvents',
    entry: event,
    read: async (aws) =>
      (await aws.stacks.events('arn:s', 'ours', () => false)).map(({ id }) => id),
  },
  {
    ...CFN,
    action: 'cloudformation:DescribeStackEvents',
    name: 'StackEvents',
    entry: event,
    read: async (aws) =>
      valueOf(await aws.stacks.history('arn:s', since, () => false)).map(({ id }) => id),
  },
  {
    ...CFN,
    action: 'cloudformation:ListStacks',
    name: 'StackSummaries',
    entry: (id) => `<StackName>s</StackName><StackId>${id}</StackId>`,
    read: async (aws) => valueOf(await aws.stacks.deleted('s', since)),
  },
  {
    action: 'rds:DescribeOrderableDBInstanceOptions',
    name: 'OrderableDBInstanceOptions',
    member: 'OrderableDBInstanceOption',
    token: 'Marker',
    entry: (id) => `<EngineVersion>${id}</EngineVersion>`,
    read: async (aws) =>
      valueOf(await aws.changes.versionsWithClass('postgres', 'db.m7g.large')).map(
        ({ version }) => version,
      ),
  },
  {
    action: 'rds:DescribeDBInstances',
    name: 'DBInstances',
    member: 'DBInstance',
    token: 'Marker',
    entry: instance,
    read: async (aws) =>
      [...(await aws.live.sql(['one', 'two'])).values()].map((fact) => valueOf(fact).identifier),
  },
  {
    action: 'rds:DescribeDBSnapshots',
    name: 'DBSnapshots',
    member: 'DBSnapshot',
    token: 'Marker',
    entry: snapshot,
    read: async (aws) =>
      valueOf(await aws.snapshots.of({ database: 'postgres', identifier: 'pg' })).map(
        ({ name }) => name,
      ),
  },
  {
    action: 'elasticache:DescribeSnapshots',
    name: 'Snapshots',
    member: 'Snapshot',
    token: 'Marker',
    entry: cacheSnapshot,
    read: async (aws) =>
      valueOf(await aws.snapshots.of({ database: 'redis', identifier: 'rg' })).map(
        ({ name }) => name,
      ),
  },
  {
    action: 'rds:DescribePendingMaintenanceActions',
    name: 'PendingMaintenanceActions',
    member: 'ResourcePendingMaintenanceActions',
    token: 'Marker',
    entry: maintenance,
    read: async (aws) =>
      valueOf(await aws.changes.pendingMaintenance('pg')).map(({ action }) => action),
  },
]

test.each(LISTS.map((one) => [one.action, one] as const))(
  '%s',
  async (action, { name, member, token, entry, read }) => {
    const pages = [
      list(name, member),
      list(name, member, entry('one')),
      list(name, member, entry('two')),
    ]
    const { aws, asked } = await answering(action, pages, token)
    expect((await read(aws)).toSorted()).toEqual(['one', 'two'])
    expect(asked()).toBe(pages.length)
  },
)
