/** Whatever of a template lets somebody in by being there is in the plan by name, when it comes and when it goes. */
import { expect, test } from 'vitest'
import type { ResolvedExisting, ResolvedStage } from '../../../src/config/resolved.ts'
import { NO_EXTERNAL_FACTS, type ExistingFacts } from '../../../src/facts/external.ts'
import { planStage } from '../../../src/plan/index.ts'
import type { Note } from '../../../src/plan/model/types.ts'
import { renderStage } from '../../../src/template/index.ts'
import type { Template } from '../../../src/template/types.ts'
import { added, planInput, read, removed } from '../../builders/plan.ts'
import { aBastion, aContext, aDeployed, aPostgres, aStage } from '../../builders/stage.ts'

const LEGACY: ResolvedExisting = {
  ...{ kind: 'mysql', identifier: 'legacy', resource: null, region: 'us-east-1' },
  ...{ account: null, secret: null, allowFrom: true },
}
const FACTS: ExistingFacts = {
  ...{ identifier: 'legacy', account: '123456789012', resource: 'instance', engine: 'mysql' },
  ...{ host: 'legacy.example.com', port: 3307, readerHost: null, database: 'orders', tls: true },
  ...{ vpc: 'vpc-1', securityGroups: ['sg-7'] },
}
const external = {
  ...NO_EXTERNAL_FACTS,
  existing: { mysql: read(FACTS) },
  bastionImage: read('ami-1'),
}
const KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl ada@example.com'

const BASE = {
  network: { kind: 'given', vpc: 'vpc-1', subnets: ['subnet-1', 'subnet-2'] },
  databases: { postgres: aPostgres() },
} as const
const closed = aStage({ ...BASE, existing: { mysql: { ...LEGACY, allowFrom: false } } })
const open = {
  ssh: aStage({
    ...BASE,
    existing: { mysql: LEGACY },
    bastion: aBastion({ allow: ['203.0.113.0/24'], keys: [KEY], subnet: 'subnet-9' }),
  }),
  'session-manager': aStage({
    ...BASE,
    existing: { mysql: LEGACY },
    bastion: aBastion({ access: 'session-manager', allow: [], keys: [], subnet: null }),
  }),
}

const rendered = (stage: ResolvedStage) => renderStage(stage, aContext({ external }))

/** What lets nobody in by being there: places, addresses, values, and groups, whose rules are compared as such. */
const NO_DOOR = new Set([
  'AWS::EC2::EIP',
  'AWS::EC2::EIPAssociation',
  'AWS::EC2::Instance',
  'AWS::EC2::SecurityGroup',
])

type Access = keyof typeof open

const extra = (access: Access): Template['Resources'] => {
  const before = rendered(closed).template.Resources
  return Object.fromEntries(
    Object.entries(rendered(open[access]).template.Resources).filter(([id]) => !(id in before)),
  )
}

const CASES = (['ssh', 'session-manager'] as const).flatMap((access) =>
  Object.entries(extra(access)).map(([id, { Type }]) => ({ access, id, type: Type })),
)
const DOORS = CASES.filter(({ type }) => !NO_DOOR.has(type))

/** The plan's notes with one resource that comes, or that goes. */
function notes(access: Access, id: string, type: string, way: 'comes' | 'goes'): readonly Note[] {
  const all = rendered(open[access])
  const without = {
    ...all.template,
    Resources: Object.fromEntries(
      Object.entries(all.template.Resources).filter(([other]) => !isOf(id, other)),
    ),
  }
  const input = planInput({
    stage: open[access],
    external,
    rendered: way === 'comes' ? all : { ...all, template: without },
    deployed: aDeployed(open[access]),
    changes: [way === 'comes' ? added(id, type) : removed(id, type, null)],
  })
  return planStage({
    ...input,
    deployedTemplate: way === 'comes' ? without : all.template,
  }).notes
}

/** A role is nothing without the profile that gives it to the host. */
function isOf(id: string, other: string): boolean {
  const pair = ['BastionRole', 'BastionInstanceProfile']
  return other === id || (pair.includes(id) && pair.includes(other))
}

const OPENS = ['access-granted', 'access-by-iam', 'existing-opened']
const CLOSES = ['access-revoked', 'existing-closed']

test('the doors of our templates', () => {
  expect([...new Set(DOORS.map(({ type }) => type))].sort()).toEqual([
    'AWS::EC2::KeyPair',
    'AWS::EC2::SecurityGroupEgress',
    'AWS::EC2::SecurityGroupIngress',
    'AWS::IAM::InstanceProfile',
    'AWS::IAM::Role',
    'AWS::SSM::Association',
  ])
})

test.each(DOORS)('$id of a bastion with $access is in the plan by name', ({ access, id, type }) => {
  for (const [way, codes] of [
    ['comes', OPENS],
    ['goes', CLOSES],
  ] as const) {
    const said = notes(access, id, type, way)
    expect(said.filter(({ code }) => codes.includes(code)).length, `${id} ${way}`).toBeGreaterThan(
      0,
    )
    expect(said.map(({ code }) => code)).not.toContain('other-resources')
  }
})

test('a rule that goes is said by database, group and source', () => {
  const said = (id: string): readonly string[] =>
    notes('ssh', id, 'AWS::EC2::SecurityGroupIngress', 'goes').map(({ message }) => message)
  const closes = 'MySQL: the security group sg-7 of legacy will no longer admit'
  expect(said('MysqlExistingAccess')).toContain(
    `${closes} this stage's clients on port 3307 by a rule of this stage`,
  )
  expect(said('BastionAccessToMysql')).toContain(
    `${closes} this stage's bastion on port 3307 by a rule of this stage`,
  )
})
