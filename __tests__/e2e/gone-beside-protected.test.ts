/** A database that was deleted by hand beside a protected one that is to go: its protection is lifted all the same. */
import { expect } from 'vitest'
import type { Plan, StagePlan } from '../../src/plan/model/types.ts'
import { deleteByHand } from '../builders/deleted-by-hand.ts'
import { useByHand } from './by-hand.ts'
import { story } from './story.ts'

const { aws, deploy, groups, instances, plan, run, stages } = useByHand()

const BASTION = 'bastion: { access: ssh, allow: [192.0.2.0/24] }'
const file = (...databases: readonly string[]): void => {
  stages({ prod: `{ ${BASTION}, databases: { ${databases.join(', ')} } }` })
}

/** A stage whose bastion reads where each database answers, and whose Postgres, with its reader, is gone. */
async function withoutPostgres(): Promise<void> {
  file('postgres: { readReplica: true }', 'mysql: {}', 'redis: {}')
  await deploy()
  await deleteByHand(aws().rds, (one) => one.ReadReplicaSourceDBInstanceIdentifier !== undefined)
  await deleteByHand(aws().rds, ({ Engine }) => Engine === 'postgres', 'last')
}

async function snapshotsOf(engine: string): Promise<number> {
  const { DBSnapshots = [] } = await aws().rds.describeDBSnapshots({ SnapshotType: 'manual' })
  return DBSnapshots.filter(({ Engine }) => Engine === engine).length
}

story('a deploy that takes out both', (scene) => {
  scene('asks for the one that is there', async () => {
    await withoutPostgres()
    file('redis: {}')
    const { databases, steps } = await plan()
    expect(databases).toMatchObject([
      { database: 'postgres', gone: true, consent: null },
      { database: 'mysql', data: 'snapshot', consent: { kind: 'remove' } },
      { database: 'redis' },
    ])
    expect(steps?.map(({ kind }) => kind)).toEqual([
      'snapshot',
      'lift-protection',
      'update',
      'prove-removal',
      'check-bastion',
    ])
  })

  scene('keeps its rows, and nothing of the other is asked or proven', async () => {
    const { databases } = await plan()
    await deploy('--allow', databases[1]!.consent!.words)
    expect(await instances()).toEqual([])
    expect(await snapshotsOf('mysql')).toBe(2)
    expect(await snapshotsOf('postgres')).toBe(1)
    expect((await plan()).action).toBe('none')
  })
})

story('a stage that is destroyed', (scene) => {
  scene('goes as a whole, with a snapshot of what was there', async () => {
    await withoutPostgres()
    const asked = await run('destroy', '--stage', 'prod', '--json')
    const [{ databases, steps, notes }] = (JSON.parse(asked.stdout) as { plan: Plan }).plan
      .stages as [StagePlan]
    expect(databases[0]).toMatchObject({ database: 'postgres', data: 'kept', gone: true })
    expect(steps?.at(-1)).toEqual({ kind: 'prove-removal', databases: ['mysql', 'redis'] })
    expect(notes.find(({ code }) => code === 'already-gone')?.message).toMatch(
      /Postgres: AWS no longer has .* its snapshots, newest first: last;/,
    )
    const { code, stdout, stderr } = await run('destroy', '--stage', 'prod', '--confirm', 'delete')
    expect(code, stdout + stderr).toBe(0)
    expect([...(await instances()), ...(await groups())]).toEqual([])
    expect(await snapshotsOf('mysql')).toBe(2)
    expect(await snapshotsOf('postgres')).toBe(1)
  })
})
