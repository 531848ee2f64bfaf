/** What somebody deleted by hand: refused as long as it stands in the file, and the way out that is told works. */
import type { DBInstance } from '@aws-sdk/client-rds'
import { expect } from 'vitest'
import { deleteByHand, updateByHand } from '../builders/deleted-by-hand.ts'
import { useByHand } from './by-hand.ts'
import { story } from './story.ts'

const { aws, deploy, groups, instances, plan, refusedFor, run, stack, stages } = useByHand()

const file = (...databases: readonly string[]): void => {
  stages({ prod: `{ databases: { ${databases.join(', ')} } }` })
}

const isPostgres = ({ Engine }: DBInstance) => Engine === 'postgres'
const isReader = (one: DBInstance) => one.ReadReplicaSourceDBInstanceIdentifier !== undefined

story('a Postgres that was deleted by hand', (scene) => {
  scene('changes nothing by itself', async () => {
    file('postgres: {}', 'mysql: {}')
    await deploy()
    await deleteByHand(aws().rds, isPostgres, 'last')
    expect((await plan()).action).toBe('none')
  })

  scene.each([
    ['another database is added', ['postgres: {}', 'mysql: {}', 'redis: {}']],
    ['another one changes', ['postgres: {}', 'mysql: { backupDays: 9 }']],
    ['its class changes', ['postgres: { instance: db.t4g.medium }', 'mysql: {}']],
  ])('refuses the update where %s', async (_what, databases) => {
    file(...databases)
    await refusedFor('database-missing', /take postgres out .* restoreFrom: \{ snapshot: last \}/)
  })

  scene('is taken out without consent and without a snapshot', async () => {
    file('mysql: {}')
    const { databases, consents, steps, notes } = await plan()
    expect(databases).toMatchObject([
      { database: 'postgres', impact: 'remove', data: 'kept', gone: true, consent: null },
      { database: 'mysql', impact: 'none' },
    ])
    expect(consents).toBeUndefined()
    expect(steps).toEqual([{ kind: 'update' }])
    expect(notes.find(({ code }) => code === 'already-gone')?.message).toMatch(
      /newest first: last; .* restoreFrom: \{ snapshot: last \}/,
    )
    await deploy()
    expect((await plan()).action).toBe('none')
  })

  scene('comes back from its snapshot', async () => {
    file('postgres: { restoreFrom: { snapshot: last } }', 'mysql: {}')
    await deploy()
    expect((await instances()).find(isPostgres)).toMatchObject({
      DBInstanceStatus: 'available',
      DeletionProtection: true,
    })
    file('postgres: { restoreFrom: { snapshot: last } }', 'mysql: {}', 'redis: {}')
    await deploy()
  })
})

story('an update by hand that failed at a Postgres which is gone', (scene) => {
  const StackName = 'shop-prod'

  scene('leaves a rollback that ends only without it', async () => {
    file('postgres: {}', 'mysql: {}')
    await deploy()
    await deleteByHand(aws().rds, isPostgres, 'last')
    expect(await updateByHand(aws().cloudformation, StackName)).toBe('UPDATE_ROLLBACK_FAILED')
  })

  scene('is not touched without consent, and the plan says what comes next', async () => {
    const { steps, consents, refusals } = await plan()
    expect(steps).toEqual([{ kind: 'roll-back', skipping: ['PostgresInstance'] }])
    expect(consents).toMatchObject([{ kind: 'skip', given: false }])
    expect(refusals).toMatchObject([
      { code: 'rollback-pending', message: expect.stringContaining('PostgresInstance') as string },
      { code: 'database-missing', message: expect.stringContaining('snapshot: last') as string },
    ])
    const { code, stderr } = await run('deploy')
    expect(code).toBe(3)
    expect(stderr).toMatch(/2 refusals, 1 consent required/)
    expect((await stack(StackName)).StackStatus).toBe('UPDATE_ROLLBACK_FAILED')
  })

  scene('is continued with consent, and the database taken out in the same deploy', async () => {
    file('mysql: {}')
    const { consents = [], refusals, notes } = await plan()
    expect(refusals).toMatchObject([{ code: 'rollback-pending' }])
    expect(notes).toMatchObject([{ code: 'already-gone' }])
    const { code, stderr } = await run('deploy', '--allow', consents[0]!.words)
    expect(code, stderr).toBe(0)
    expect(stderr).toMatch(/continuing the rollback, skipping PostgresInstance/)
    expect((await plan()).action).toBe('none')
  })

  scene('comes back from its snapshot', async () => {
    file('postgres: { restoreFrom: { snapshot: last } }', 'mysql: {}')
    await deploy()
    expect((await instances()).filter(isPostgres)).toHaveLength(1)
  })
})

story('a Postgres that was restored by hand under the same name', (scene) => {
  scene('is refused: it is another one, in default groups and unprotected', async () => {
    file('postgres: {}')
    await deploy()
    const { DBInstanceIdentifier } = (await instances())[0]!
    await deleteByHand(aws().rds, isPostgres, 'last')
    await aws().rds.restoreDBInstanceFromDBSnapshot({
      DBInstanceIdentifier,
      DBSnapshotIdentifier: 'last',
    })
    await expect
      .poll(async () => (await instances())[0]?.DBInstanceStatus, { interval: 20, timeout: 10_000 })
      .toBe('available')
    file('postgres: { backupDays: 9 }')
    await refusedFor('another-database', /take postgres out of the file .* restoreFrom that/)
  })

  scene('is taken out with consent, and leaves a final snapshot', async () => {
    file()
    const { databases } = await plan()
    expect(databases).toMatchObject([{ data: 'snapshot', consent: { kind: 'remove' } }])
    const { code, stdout, stderr } = await run('deploy', '--allow', databases[0]!.consent!.words)
    expect(code, stderr).toBe(0)
    const [, snapshot = ''] = /restoreFrom: \{ snapshot: (shop-prod-snapshot-\S+) \}/.exec(
      stdout.replaceAll(/\s+/g, ' '),
    )!
    file(`postgres: { restoreFrom: { snapshot: ${snapshot} }, backupDays: 9 }`)
  })

  scene('comes back as the stack’s own', async () => {
    await deploy()
    expect(await instances()).toMatchObject([{ DeletionProtection: true }])
    expect((await plan()).action).toBe('none')
  })
})

story('the only database of a stage, deleted by hand without a snapshot', (scene) => {
  scene('is refused, and taken out', async () => {
    file('postgres: {}')
    await deploy()
    await deleteByHand(aws().rds, isPostgres)
    file('postgres: { backupDays: 9 }')
    await refusedFor(
      'database-missing',
      /then write it again, empty: AWS has neither a snapshot nor a backup of it/,
    )
    file()
    await deploy()
  })

  scene('is made anew', async () => {
    file('postgres: {}')
    await deploy()
    expect(await instances()).toMatchObject([{ Engine: 'postgres', DeletionProtection: true }])
  })
})

story('a Postgres that was deleted by hand, and left its backups', (scene) => {
  let line = ''

  scene('is refused with the latest time that they have', async () => {
    file('postgres: {}', 'mysql: {}')
    await deploy()
    await deleteByHand(aws().rds, isPostgres, undefined, { DeleteAutomatedBackups: false })
    file('postgres: { backupDays: 9 }', 'mysql: {}')
    await refusedFor(
      'database-missing',
      /write it again with its retained backups, restoreFrom: \{ source: db-\w+, time: \S+Z \}/,
    )
  })

  scene('is taken out without consent or snapshot, and they are told', async () => {
    file('mysql: {}')
    const { databases, steps, notes } = await plan()
    expect(databases[0]).toMatchObject({ gone: true, consent: null })
    expect(steps).toEqual([{ kind: 'update' }])
    const told = notes.find(({ code }) => code === 'already-gone')?.message ?? ''
    expect(told).toMatch(/its retained backups: restoreFrom/)
    line = /then write it again with (restoreFrom: \{[^}]+\})$/.exec(told)?.[1] ?? told
    await deploy()
  })

  scene('comes back with them', async () => {
    file(`postgres: { ${line} }`, 'mysql: {}')
    await deploy()
    expect((await instances()).filter(isPostgres)).toMatchObject([{ DeletionProtection: true }])
    expect((await plan()).action).toBe('none')
  })
})

story('a reader that was deleted by hand', (scene) => {
  scene('refuses what its primary is to become', async () => {
    file('postgres: { readReplica: true }')
    await deploy()
    await deleteByHand(aws().rds, isReader)
    file('postgres: { readReplica: true, logs: [postgresql] }')
    await refusedFor('reader-missing', /deploy readReplica: false, then put it back/)
  })

  scene('is taken out, together with the change', async () => {
    file('postgres: { readReplica: false, logs: [postgresql] }')
    await deploy()
    expect(await instances()).toMatchObject([{ EnabledCloudwatchLogsExports: ['postgresql'] }])
  })

  scene('comes back', async () => {
    file('postgres: { readReplica: true, logs: [postgresql] }')
    await deploy()
    expect((await instances()).filter(isReader)).toHaveLength(1)
  })
})

story('a replica of another stage that was deleted by hand', (scene) => {
  const PROD = '{ databases: { postgres: {} } }'
  const follows = (settings: string): void => {
    stages({ prod: PROD, reports: `{ databases: { postgres: { ${settings} } } }` })
  }

  scene('refuses what its stage is to become', async () => {
    follows('replicaOf: prod')
    await deploy()
    await deleteByHand(aws().rds, isReader)
    follows('replicaOf: prod, instance: db.t4g.medium')
    const refusals = (await plan('reports')).refusals
    expect(refusals).toMatchObject([
      {
        code: 'database-missing',
        message: expect.stringMatching(/take postgres out .* replicaOf again/) as string,
      },
    ])
    expect((await run('deploy')).code).toBe(3)
  })

  scene('is taken out without consent, a snapshot or a word of one', async () => {
    stages({ prod: PROD, reports: '{ databases: {} }' })
    const { databases, consents, steps, notes } = await plan('reports')
    expect(databases).toMatchObject([{ impact: 'remove', gone: true, consent: null }])
    expect(consents).toBeUndefined()
    expect(steps).toEqual([{ kind: 'update' }])
    expect(notes.map(({ code }) => code)).toContain('already-gone')
    await deploy()
  })

  scene('comes back, as its primary is', async () => {
    follows('replicaOf: prod, instance: db.t4g.medium')
    await deploy()
    expect((await instances()).filter(isReader)).toMatchObject([
      { DBInstanceClass: 'db.t4g.medium', DBInstanceStatus: 'available' },
    ])
  })
})

story('a Redis that was deleted by hand', (scene) => {
  scene('refuses the update of its neighbour', async () => {
    file('postgres: {}', 'redis: {}')
    await deploy()
    const [{ ReplicationGroupId } = {}] = await groups()
    await aws().elasticache.deleteReplicationGroup({
      ReplicationGroupId,
      FinalSnapshotIdentifier: 'cached',
    })
    await expect.poll(groups, { interval: 20, timeout: 10_000 }).toEqual([])
    file('postgres: { backupDays: 9 }', 'redis: {}')
    await refusedFor('database-missing', /take redis out .* restoreFrom: \{ snapshot: cached \}/)
  })

  scene('is taken out without consent', async () => {
    file('postgres: { backupDays: 9 }')
    expect((await plan()).databases).toMatchObject([{}, { database: 'redis', gone: true }])
    await deploy()
  })

  scene('comes back from its snapshot', async () => {
    file('postgres: { backupDays: 9 }', 'redis: { restoreFrom: { snapshot: cached } }')
    await deploy()
    expect(await groups()).toMatchObject([{ Status: 'available' }])
  })
})
