/** What stands in the way to a database, and the way out. */
import { describe, expect, test } from 'vitest'
import {
  diagnose,
  notVerified,
  partOfTunnel,
  type Failed,
} from '../../../src/connect/diagnosis/diagnose.ts'
import type { Case, DatabaseFacts, ReachFacts } from '../../../src/connect/diagnosis/finding.ts'
import { installProgram } from '../../../src/connect/diagnosis/install.ts'
import type { Fact } from '../../../src/facts/fact.ts'
import type { GroupFacts, GroupRule, HostFacts } from '../../../src/facts/reach.ts'

const read = <T>(value: T): Fact<T> => ({ kind: 'read', value })
const ABSENT = { kind: 'absent' } as const
const unread = (action: string): Fact<never> => ({ kind: 'unread', action, why: 'AccessDenied' })

const CASE: Case = {
  target: {
    ...{ stage: 'prod', database: 'postgres', isReader: false, region: 'eu-west-1' },
    ...{ port: 5432, existing: null },
  },
  bastion: { access: 'ssh', instance: 'i-0bastion', host: '198.51.100.7' },
  written: { allow: ['203.0.113.0/24'], at: 'tinystacks.yml:14', existing: null },
}
const BY_SESSIONS: Case = {
  ...CASE,
  bastion: { access: 'session-manager', instance: 'i-0bastion', host: null },
}

const rule = (from: number, to: number, more: Partial<GroupRule> = {}): GroupRule => ({
  ports: { from, to },
  ranges: [],
  groups: [],
  ...more,
})
const BASTION_GROUP: GroupFacts = {
  id: 'sg-bastion',
  inbound: [rule(22, 22, { ranges: ['203.0.113.0/24'] })],
  outbound: [rule(443, 443, { ranges: ['0.0.0.0/0'] }), rule(5432, 5432, { groups: ['sg-db'] })],
}
const DATABASE_GROUP: GroupFacts = {
  id: 'sg-db',
  inbound: [
    rule(5432, 5432, { groups: ['sg-clients'] }),
    rule(5432, 5432, { groups: ['sg-bastion'] }),
  ],
  outbound: [],
}

const host = (facts: Partial<HostFacts> = {}): Fact<HostFacts> =>
  read({
    state: 'running',
    securityGroups: ['sg-bastion'],
    vpc: 'vpc-shop',
    address: '198.51.100.7',
    hostKeys: [],
    ...facts,
  })
const database = (status: string, more: Partial<DatabaseFacts> = {}): Fact<DatabaseFacts> =>
  read({
    ...{ region: 'eu-west-1', identifier: 'shop-prod-postgres', resource: 'instance', status },
    ...{ vpc: 'vpc-shop', securityGroups: ['sg-db'] },
    ...more,
  })

/** A target that uses what was there already. */
const existing = (
  kind: 'postgres' | 'mysql' | 'redis',
  allowFrom: boolean,
  identifier = `legacy-${kind}`,
): Case => ({
  ...CASE,
  target: { ...CASE.target, database: kind, existing: { region: 'eu-west-1', identifier } },
  written: {
    ...{ allow: ['203.0.113.0/24'], at: 'tinystacks.yml:14' },
    existing: { allowFrom, at: 'tinystacks.yml:12' },
  },
})
/** One of those, as AWS tells of it. */
const legacy = (
  resource: DatabaseFacts['resource'],
  status: string,
  more: Partial<DatabaseFacts> = {},
): Fact<DatabaseFacts> => database(status, { resource, identifier: `legacy-${resource}`, ...more })

/** Everything is as it should be. */
const WELL: ReachFacts = {
  host: host(),
  agent: read('online'),
  groups: read([BASTION_GROUP, DATABASE_GROUP]),
  ownAddress: read('203.0.113.9'),
  database: database('available'),
  secret: read({ arn: 'arn', name: 'secret', deletion: null }),
}

const found = (failed: Failed, facts: Partial<ReachFacts>, what = CASE): string => {
  const finding = diagnose(failed, what, { ...WELL, ...facts })
  return finding === null ? 'nothing' : `${finding.code}: ${finding.message}\n  ${finding.hint}`
}

describe.each<[Failed, Case]>([
  ['tunnel', CASE],
  ['tunnel', BY_SESSIONS],
  ['program', CASE],
  ['database', CASE],
  ['database', existing('redis', true)],
  ['forward', CASE],
  ['secret', CASE],
])('of a %s that failed', (failed, what) => {
  test('nothing is said where all is well', () => {
    expect(found(failed, {}, what)).toBe('nothing')
  })

  test('nothing is concluded from what could not be read, and it is named', () => {
    const facts: ReachFacts = {
      host: unread('ec2:DescribeInstances'),
      agent: unread('ssm:DescribeInstanceInformation'),
      groups: unread('ec2:DescribeSecurityGroups'),
      ownAddress: unread('https://checkip.amazonaws.com/'),
      database: unread('rds:DescribeDBInstances'),
      secret: unread('secretsmanager:DescribeSecret'),
    }
    expect(diagnose(failed, what, facts)).toBeNull()
    expect(notVerified(facts)).toContain('ec2:DescribeInstances (AccessDenied)')
    expect(notVerified(facts)).toHaveLength(6)
    expect(diagnose(failed, what, {})).toBeNull()
  })
})

const ROWS: readonly (readonly [string, Failed, Partial<ReachFacts>, Case?])[] = [
  ['a bastion that is stopped', 'tunnel', { host: host({ state: 'stopped', address: null }) }],
  ['one that stops', 'tunnel', { host: host({ state: 'stopping' }) }],
  ['a bastion that starts', 'database', { host: host({ state: 'pending' }) }],
  ['one that was terminated', 'tunnel', { host: host({ state: 'terminated' }) }],
  ['one that is forgotten', 'tunnel', { host: ABSENT }, BY_SESSIONS],
  ['one with another address', 'tunnel', { host: host({ address: '198.51.100.8' }) }],
  ['one without an agent', 'tunnel', { agent: ABSENT }, BY_SESSIONS],
  ['one whose agent is lost', 'tunnel', { agent: read('lost') }, BY_SESSIONS],
  ['one by ssh whose agent is lost', 'tunnel', { agent: read('lost') }],
  ['an address outside', 'tunnel', { ownAddress: read('192.0.2.1') }],
  ['an address that nobody told', 'tunnel', { ownAddress: unread('checkip') }],
  [
    'an address that is not deployed yet',
    'tunnel',
    { groups: read([{ ...BASTION_GROUP, inbound: [] }, DATABASE_GROUP]) },
  ],
  [
    'a rule to the database that is gone',
    'database',
    { groups: read([BASTION_GROUP, { ...DATABASE_GROUP, inbound: [] }]) },
  ],
  [
    'a rule out that is gone',
    'database',
    { groups: read([{ ...BASTION_GROUP, outbound: [] }, DATABASE_GROUP]) },
  ],
  ['a database that is stopped', 'database', { database: database('stopped') }],
  ['one that starts', 'database', { database: database('starting') }],
  ['one that is upgraded', 'database', { database: database('upgrading') }],
  ['one that is full', 'database', { database: database('storage-full') }],
  ['one that is gone', 'database', { database: ABSENT }],
  ['an existing one that is gone', 'database', { database: ABSENT }, existing('mysql', false)],
  [
    'an existing instance that is stopped',
    'database',
    { database: legacy('instance', 'stopped') },
    existing('mysql', false),
  ],
  [
    'an existing instance that does not start',
    'database',
    { database: legacy('instance', 'incompatible-parameters') },
    existing('postgres', false),
  ],
  [
    'an existing instance that is full',
    'database',
    { database: legacy('instance', 'storage-full') },
    existing('postgres', false),
  ],
  [
    'an existing cluster that is stopped',
    'database',
    { database: legacy('cluster', 'stopped') },
    existing('postgres', false),
  ],
  [
    'an existing cluster that failed',
    'database',
    { database: legacy('cluster', 'failed') },
    existing('postgres', false),
  ],
  [
    'an existing cache that failed',
    'database',
    { database: legacy('replication-group', 'create-failed') },
    existing('redis', false),
  ],
  [
    'an existing node whose parameters are wrong',
    'database',
    { database: legacy('cache-cluster', 'incompatible-parameters') },
    existing('redis', false),
  ],
  [
    'an existing one in another VPC',
    'database',
    { database: legacy('instance', 'available', { vpc: 'vpc-legacy' }) },
    existing('postgres', false),
  ],
  [
    'an existing one in another region',
    'database',
    {
      database: legacy('instance', 'available', {
        ...{ vpc: 'vpc-legacy', region: 'us-east-1', securityGroups: [] },
      }),
    },
    existing('postgres', false),
  ],
  [
    'an existing one whose group admits nobody',
    'database',
    { groups: read([BASTION_GROUP, { ...DATABASE_GROUP, inbound: [] }]) },
    existing('redis', false),
  ],
  [
    'an existing one whose rule was removed',
    'database',
    { groups: read([BASTION_GROUP, { ...DATABASE_GROUP, inbound: [] }]) },
    existing('redis', true),
  ],
  ['a bastion that leads nobody on, and has no agent', 'forward', { agent: read('lost') }],
  [
    'a secret that will be deleted',
    'secret',
    { secret: read({ arn: 'arn', name: 's', deletion: { at: '2026-12-07T00:00:00Z' } }) },
  ],
]

for (const [what, failed, facts, of] of ROWS)
  test(`something is said of ${what}`, () => {
    expect(found(failed, facts, of)).not.toBe('nothing')
  })

test('each has its sentence and its way out', async () => {
  const said = ROWS.map(([what, failed, facts, of]) => `${what}\n  ${found(failed, facts, of)}\n`)
  await expect(said.join('\n')).toMatchFileSnapshot('./diagnose.golden.txt')
})

test.each(['backing-up', 'modifying', 'storage-optimization', 'available'])(
  'a database serves while it is %s',
  (status) => {
    expect(found('database', { database: database(status) })).toBe('nothing')
  },
)

test.each<[string, string, string]>([
  ['darwin', 'arm64', 'brew install --cask session-manager-plugin'],
  ['win32', 'x64', 'winget install Amazon.SessionManagerPlugin'],
  ['linux', 'arm64', 'ubuntu_arm64/session-manager-plugin.deb'],
  ['linux', 'x64', 'linux_64bit/session-manager-plugin.rpm'],
])('on %s (%s) the plugin is installed by %s', (platform, arch, line) => {
  expect(installProgram('session-manager-plugin', platform, arch)).toContain(line)
})

test('ssh has a line for every system, and another program none', () => {
  for (const platform of ['darwin', 'linux', 'win32', 'freebsd'])
    expect(installProgram('ssh', platform, 'x64')).not.toBeNull()
  expect(installProgram('toString', 'linux', 'x64')).toBeNull()
})

test('a network that could not be read is not verified, and leads to no finding', () => {
  const networkUnread = { action: 'elasticache:DescribeCacheClusters', why: 'AccessDenied' }
  const unknown = legacy('replication-group', 'available', {
    ...{ vpc: null, securityGroups: [], networkUnread },
  })
  expect(found('database', { database: unknown }, existing('redis', false))).toBe('nothing')
  expect(notVerified({ database: unknown })).toEqual([
    'elasticache:DescribeCacheClusters (AccessDenied)',
  ])
})

test('what ssh says in words of its own is explained by no address', () => {
  expect(partOfTunnel({ kind: 'failed', said: 'Bad configuration option: frob' })).toBe('program')
  expect(found('program', { ownAddress: read('192.0.2.1') })).toBe('nothing')
  expect(found('program', { host: host({ state: 'stopped' }) })).toContain('is stopped')
})
