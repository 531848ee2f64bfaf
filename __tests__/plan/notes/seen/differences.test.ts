/** Where a database runs with other settings than its stack was deployed with. */
import { describe, expect, test } from 'vitest'
import { toldByNodes } from '../../../../src/facts/cache-nodes.ts'
import { renderStage } from '../../../../src/template/index.ts'
import { codesOf, messagesOf, read, redisFacts, type sqlFacts } from '../../../builders/plan.ts'
import { aContext, aPostgres, aStage } from '../../../builders/stage.ts'
import { instance, said } from './looked-at.ts'

describe('what runs with other settings is said in words of the file', () => {
  test.each<[string, Partial<ReturnType<typeof sqlFacts>>, string | null]>([
    [
      'a class',
      { instanceClass: 'db.r6g.xlarge' },
      'instance db.r6g.xlarge (last deploy: db.t4g.micro)',
    ],
    [
      'a class that waits for its window',
      { instanceClass: 'db.t4g.nano', pending: { DBInstanceClass: 'db.t4g.micro' } },
      null,
    ],
    ['a major version', { engineVersion: '18.1' }, 'version 18.1 (last deploy: 17)'],
    ['a minor version of the major', { engineVersion: '17.9' }, null],
    ['more storage', { allocatedStorage: 50 }, 'storage.size 50 (last deploy: 20)'],
    ['other storage', { storageType: 'io1' }, 'storage.type io1 (last deploy: gp3)'],
    ['protection', { deletionProtection: true }, 'protected true (last deploy: false)'],
    ['other parameters', { parameterGroup: 'default.postgres17' }, 'parameters of another group'],
    ['other groups', { securityGroups: [] }, '0 security groups (last deploy: 1)'],
    ['what AWS does not say', { instanceClass: '', storageType: '', parameterGroup: '' }, null],
  ])('%s', (_what, facts, difference) => {
    const messages = messagesOf(said({ postgres: read(instance(facts)) }))
    expect(messages).toEqual(
      difference === null
        ? []
        : [`Postgres was changed outside of this file; it runs with ${difference}`],
    )
  })

  test.each<[string, Partial<ReturnType<typeof sqlFacts>>, string | null]>([
    ['nothing', {}, null],
    [
      'storage without IOPS of its own',
      { storageType: 'gp2', iops: null },
      'storage.type gp2 (last deploy: gp3) and storage.iops not set (last deploy: 13000)',
    ],
    ['IOPS', { iops: 15000 }, 'storage.iops 15000 (last deploy: 13000)'],
    ['IOPS that AWS does not tell', { iops: null }, null],
    ['growth by itself', { maxAllocatedStorage: 900 }, 'storage.max 900 (last deploy: not set)'],
    [
      'a certificate',
      { certificate: 'rds-ca-rsa4096-g1' },
      'CACertificateIdentifier rds-ca-rsa4096-g1 (last deploy: rds-ca-rsa2048-g1)',
    ],
    [
      'a window',
      { backupWindow: '01:00-01:30' },
      'backupWindow 01:00-01:30 (last deploy: 02:00-03:00)',
    ],
    ['a window that AWS chose', { maintenanceWindow: 'sun:01:00-sun:01:30' }, null],
    ['logs', { logs: ['upgrade'] }, 'logs upgrade (last deploy: postgresql)'],
    ['logs turned off', { logs: [] }, 'logs not set (last deploy: postgresql)'],
    ['a standby', { multiAz: true }, 'multiAz true (last deploy: false)'],
    ['backups', { backupRetentionDays: 30 }, 'backupDays 30 (last deploy: 7)'],
  ])('what the file writes besides: %s', (_what, facts, difference) => {
    const written = aStage({
      protected: false,
      databases: {
        postgres: aPostgres({
          storage: { size: 400, max: null, type: 'gp3', iops: 13000 },
          backupWindow: '02:00-03:00',
          logs: ['postgresql'],
        }),
      },
    })
    const given = { stage: written, rendered: renderStage(written, aContext()) }
    const asDeployed = {
      allocatedStorage: 400,
      iops: 13000,
      backupWindow: '02:00-03:00',
      logs: ['postgresql'],
    }
    const messages = messagesOf(
      said({ postgres: read(instance({ ...asDeployed, ...facts })) }, given),
    )
    expect(messages).toEqual(
      difference === null
        ? []
        : [`Postgres was changed outside of this file; it runs with ${difference}`],
    )
  })

  test('storage that may grow is no difference up to its maximum', () => {
    const grows = aStage({
      protected: false,
      databases: { postgres: aPostgres({ storage: { ...aPostgres().storage, max: 100 } }) },
    })
    const given = { stage: grows, rendered: renderStage(grows, aContext()) }
    const grown = { maxAllocatedStorage: 100 }
    expect(said({ postgres: read(instance({ ...grown, allocatedStorage: 60 })) }, given)).toEqual(
      [],
    )
    const beyond = said({ postgres: read(instance({ ...grown, allocatedStorage: 200 })) }, given)
    expect(codesOf(beyond)).toEqual(['differs-from-deploy'])
  })

  test('of Redis, what only its nodes tell too', () => {
    const node = {
      identifier: 'shop-dev-redis-001',
      group: 'shop-dev-redis',
      createdAt: '',
      status: 'available',
      nodeType: 'cache.t4g.micro',
      engineVersion: '7.2.6',
      maintenanceWindow: null,
      parameterGroup: 'default.valkey7',
      parameterApplyStatus: 'in-sync',
      securityGroups: ['sg-1'],
      subnetGroup: '',
    }
    const nodes = [node, { ...node, engineVersion: '7.2.11' }]
    const group = redisFacts({
      nodeType: 'cache.m7g.large',
      members: 4,
      automaticFailover: true,
      nodesTell: toldByNodes(nodes)!,
    })
    const [message] = messagesOf(said({ redis: read(group), nodes: { redis: read(nodes) } }))
    expect(message).toContain('instance cache.m7g.large (last deploy: cache.t4g.micro)')
    // The newest that any node runs: none goes back.
    expect(message).toContain('version 7.2.11')
    expect(message).toContain('replicas 3 (last deploy: 0)')
    expect(message).toContain('automatic failover true (last deploy: false)')
    expect(message).toContain('parameters of another group')
  })
})
