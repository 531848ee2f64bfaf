import { describe, expect, test } from 'vitest'
import type { ResolvedStage } from '../../../src/config/resolved.ts'
import type { PropertyChange } from '../../../src/facts/stack/change-set.ts'
import { accessNotes, mayChangeAccess } from '../../../src/plan/notes/access.ts'
import { attribute, planStage } from '../../../src/plan/index.ts'
import { renderStage } from '../../../src/template/index.ts'
import { added, modified, planInput, property, redis, messagesOf } from '../../builders/plan.ts'
import {
  aBastion,
  aContext,
  aDeployed,
  aMysql,
  aPostgres,
  aRedis,
  aStage,
} from '../../builders/stage.ts'

/** `ssh-keygen -lf` of the two says the fingerprints below. */
const ADA =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl ada@example.com'
const BOB = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g'
const FINGERPRINT = /the key SHA256:[A-Za-z0-9+/]{43}/
const OFFICE = '203.0.113.0/24'
const HOME = '198.51.100.7/32'

const withBastion = (allow: readonly string[], keys: readonly string[] = []): ResolvedStage =>
  aStage({ bastion: aBastion({ allow, keys }) })

const GROUP_CHANGE = modified('BastionSecurityGroup', 'AWS::EC2::SecurityGroup', [
  property('SecurityGroupIngress', '[]', '[{}]'),
])

const withoutTls = aStage({
  databases: {
    postgres: aPostgres({ parameters: { 'rds.force_ssl': '0' } }),
    mysql: aMysql({ parameters: { require_secure_transport: 'OFF' } }),
    redis: aRedis(),
  },
})

/** The notes of an update from one stage to another. */
function between(before: ResolvedStage, after: ResolvedStage): readonly string[] {
  const input = planInput({ stage: after, deployed: aDeployed(before), changes: [GROUP_CHANGE] })
  const { template } = renderStage(before, aContext())
  return messagesOf(accessNotes({ ...input, deployedTemplate: template }))
}

const ofNew = (stage: ResolvedStage): readonly string[] =>
  messagesOf(accessNotes(planInput({ stage, deployed: null, changes: null })))

describe('a new stage says whom it lets in', () => {
  test('nobody', () => {
    expect(ofNew(aStage())).toEqual([])
  })

  test('ranges and keys of the bastion', () => {
    expect(ofNew(withBastion([OFFICE], [ADA, BOB]))).toEqual([
      `${OFFICE} will be able to connect to the bastion`,
      expect.stringMatching(
        /^the key SHA256:\S{43} \(ada@example\.com\) will be able to connect to the bastion$/,
      ),
      expect.stringMatching(/^the key SHA256:\S{43} will be able to connect to the bastion$/),
    ])
  })

  test('whoever IAM allows, with Session Manager', () => {
    const bastion = aBastion({ access: 'session-manager', allow: [], keys: [] })
    expect(ofNew(aStage({ bastion }))).toEqual([
      'whoever IAM allows to start a session will be able to connect to the bastion',
    ])
  })

  test('clients without TLS', () => {
    expect(ofNew(withoutTls)).toEqual([
      'clients without TLS (rds.force_ssl) will be able to connect to Postgres',
      'clients without TLS (require_secure_transport) will be able to connect to MySQL',
    ])
  })

  test('what allowFrom names, once for all databases', () => {
    expect(ofNew(aStage({ allowFrom: ['10.50.0.0/16', 'sg-0abc1234'] }))).toEqual([
      '10.50.0.0/16 will be able to connect to Postgres, MySQL and Redis',
      'sg-0abc1234 will be able to connect to Postgres, MySQL and Redis',
    ])
  })
})

describe('an update says who comes and who goes', () => {
  test.each<[string, ResolvedStage, ResolvedStage, readonly unknown[]]>([
    ['nobody', withBastion([OFFICE], [ADA]), withBastion([OFFICE], [ADA]), []],
    [
      'a range',
      withBastion([OFFICE]),
      withBastion([OFFICE, HOME]),
      [`${HOME} will be able to connect to the bastion`],
    ],
    [
      'a range for another',
      withBastion([OFFICE]),
      withBastion([HOME]),
      [
        `${HOME} will be able to connect to the bastion`,
        `${OFFICE} will no longer be able to connect to the bastion`,
      ],
    ],
    [
      'a key that is granted',
      withBastion([OFFICE]),
      withBastion([OFFICE], [ADA]),
      [expect.stringMatching(/^the key SHA256:\S+ \(ada@example\.com\) will be able to/)],
    ],
    [
      'a key that is revoked, whose name is in no file any more',
      withBastion([OFFICE], [ADA, BOB]),
      withBastion([OFFICE], [BOB]),
      [expect.stringMatching(/^the key SHA256:\S+ will no longer be able to connect/)],
    ],
    [
      'everybody, with the bastion',
      withBastion([OFFICE], [ADA]),
      aStage(),
      [
        `${OFFICE} will no longer be able to connect to the bastion`,
        expect.stringMatching(FINGERPRINT),
        'Systems Manager will no longer be able to connect to the bastion',
        'whoever may read the private key in Parameter Store (/ec2/keypair/...) will no longer be able to connect to the bastion',
        'the bastion will no longer be able to connect to Postgres, MySQL and Redis',
      ],
    ],
    [
      'whoever IAM allows, with a bastion of Session Manager',
      aStage(),
      aStage({ bastion: aBastion({ access: 'session-manager', allow: [], keys: [] }) }),
      [
        'Systems Manager will be able to connect to the bastion',
        'whoever IAM allows to start a session will be able to connect to the bastion',
        'the bastion will be able to connect to Postgres, MySQL and Redis',
      ],
    ],
    [
      'a database that the bastion reaches',
      aStage({ bastion: aBastion({ allow: [OFFICE] }), databases: { redis: aRedis() } }),
      withBastion([OFFICE]),
      ['the bastion will be able to connect to Postgres and MySQL'],
    ],
    [
      'allowFrom',
      aStage({ allowFrom: ['10.50.0.0/16'] }),
      aStage({ allowFrom: ['10.60.0.0/16'] }),
      [
        '10.60.0.0/16 will be able to connect to Postgres, MySQL and Redis',
        '10.50.0.0/16 will no longer be able to connect to Postgres, MySQL and Redis',
      ],
    ],
    [
      'allowFrom, of a database that is added',
      aStage({ allowFrom: ['10.50.0.0/16'], databases: { redis: aRedis() } }),
      aStage({ allowFrom: ['10.50.0.0/16'] }),
      ['10.50.0.0/16 will be able to connect to Postgres and MySQL'],
    ],
    [
      'clients without TLS',
      aStage(),
      withoutTls,
      [
        'clients without TLS (rds.force_ssl) will be able to connect to Postgres',
        'clients without TLS (require_secure_transport) will be able to connect to MySQL',
      ],
    ],
    [
      'clients without TLS, no longer',
      withoutTls,
      aStage(),
      [
        'clients without TLS (rds.force_ssl) will no longer be able to connect to Postgres',
        'clients without TLS (require_secure_transport) will no longer be able to connect to MySQL',
      ],
    ],
  ])('%s', (_what, before, after, notes) => {
    expect(between(before, after)).toEqual(notes)
  })
})

test('a fingerprint is the one that ssh-keygen prints', () => {
  expect(ofNew(withBastion([OFFICE], [ADA]))[1]).toContain(
    'SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU',
  )
})

describe('the deployed template is read', () => {
  const touched = (changes: Parameters<typeof attribute>[0]) => {
    const { rendered, deployed } = planInput()
    return mayChangeAccess(attribute(changes, { rendered, deployed }))
  }

  test('where what makes clients take TLS changes, or what changes is not told', () => {
    const group = (property: PropertyChange) =>
      modified('PostgresParameterGroup', 'AWS::RDS::DBParameterGroup', [property])
    const change = (before: object | null, after: object) =>
      group(property('Parameters', before && JSON.stringify(before), JSON.stringify(after)))
    expect(touched([change({}, { 'rds.force_ssl': '0' })])).toBe(true)
    expect(touched([group(property('Parameters', null, null))])).toBe(true)
    expect(touched([change({}, { work_mem: '64MB' })])).toBe(false)
  })

  test('where a group or the keys change', () => {
    expect(touched([GROUP_CHANGE])).toBe(true)
    expect(touched([added('BastionKeys', 'AWS::SSM::Association')])).toBe(true)
  })

  test('for nothing else', () => {
    expect(touched([redis([property('SnapshotRetentionLimit', '1', '2')])])).toBe(false)
  })
})

test('the notes stand in the plan, and change no fingerprint', () => {
  const stage = withBastion([OFFICE, HOME])
  const input = planInput({
    stage,
    deployed: aDeployed(withBastion([OFFICE])),
    changes: [GROUP_CHANGE],
  })
  const { template } = renderStage(withBastion([OFFICE]), aContext())
  const [told, untold] = [planStage({ ...input, deployedTemplate: template }), planStage(input)]
  expect(told.notes).toContainEqual({
    ...{ code: 'access-granted', level: 'info' },
    message: `${HOME} will be able to connect to the bastion`,
  })
  expect(told.fingerprint).toBe(untold.fingerprint)
})
