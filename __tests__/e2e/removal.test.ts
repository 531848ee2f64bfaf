/** A database taken out of the file, put back, and a first create that fails: with the whole program. */
import { expect } from 'vitest'
import type { StageOutcome } from '../../src/plan/model/outcome.ts'
import { useByHand } from './by-hand.ts'
import { story } from './story.ts'
import type { Finished } from './support.ts'

const { aws, instances: all, plan, run, stages } = useByHand()

const POSTGRES = 'postgres: {}'
const MYSQL = 'mysql: {}'
const REDIS = 'redis: {}'

function file(...databases: readonly string[]): void {
  const lines = databases.map((line) => `      ${line}`)
  stages({ prod: `\n    databases:\n${lines.join('\n')}` })
}

/** Deploys with every consent that the plan asks for. */
async function deploy(): Promise<Finished & { readonly outcome: StageOutcome }> {
  const words = (await plan()).databases.flatMap(({ consent }) => consent?.words ?? [])
  const finished = await run('deploy', '--json', ...words.flatMap((one) => ['--allow', one]))
  const { stages } = JSON.parse(finished.stdout) as { stages: StageOutcome[] }
  const [outcome] = stages
  if (!outcome) throw new Error(finished.stderr)
  return { ...finished, outcome }
}

async function instances(engine: string) {
  return (await all()).filter(({ Engine }) => Engine === engine)
}

function notesOf({ result }: StageOutcome): readonly string[] {
  return 'notes' in result ? (result.notes ?? []) : []
}

story('a protected stage', (scene) => {
  scene('whose first create fails is made anew, once the file is right', async () => {
    file('postgres: { parameters: { work_mem: "SUM(Memory,1)" } }', MYSQL, REDIS)
    const failed = await deploy()
    expect(failed.code).toBe(1)
    expect(failed.stderr).toMatch(/tinystacks\.yml:8/)
    file(POSTGRES, MYSQL, REDIS)
    const { code, outcome } = await deploy()
    expect(code).toBe(0)
    expect(outcome.result.kind).toBe('created')
    expect(await instances('postgres')).toMatchObject([{ DeletionProtection: true }])
  })

  scene('keeps a database, protected, when the update that removes it fails', async () => {
    file('mysql: { parameters: { max_connections: "LEAST(InstanceMemory,200)" } }', REDIS)
    const { code, stderr, outcome } = await deploy()
    expect(code).toBe(1)
    expect(outcome.result).toMatchObject({
      kind: 'failed',
      status: 'UPDATE_ROLLBACK_COMPLETE',
      remarks: [
        'deletion protection is on again',
        expect.stringMatching(/^prod\/postgres: the snapshot prod-shop-postgres-before-.* stays/),
      ],
    })
    expect(stderr).toMatch(/max_connections/)
    expect(await instances('postgres')).toMatchObject([{ DeletionProtection: true }])
  })

  scene('says before a removal how it is undone', async () => {
    file(MYSQL, REDIS)
    const { databases, notes } = await plan()
    expect(databases[0]).toMatchObject({
      database: 'postgres',
      impact: 'remove',
      data: 'snapshot',
      consent: { kind: 'remove' },
    })
    const note = notes.find(({ code }) => code === 'how-to-restore')?.message
    expect(note).toMatch(/write restoreFrom: \{ snapshot: NAME \}/)
    expect(note).toMatch(/aws rds restore-db-instance-from-db-snapshot --region us-east-1/)
  })

  scene('gives its Postgres up with a final snapshot of that very removal', async () => {
    const [{ DBInstanceIdentifier = '' } = {}] = await instances('postgres')
    await aws().rds.createDBSnapshot({ DBInstanceIdentifier, DBSnapshotIdentifier: 'by-hand' })
    const { code, outcome, stderr } = await deploy()
    expect(code).toBe(0)
    expect(stderr).toMatch(/protection/)
    expect(await instances('postgres')).toEqual([])
    const notes = notesOf(outcome)
    expect(notes).toEqual([
      expect.stringMatching(/restoreFrom: \{ snapshot: shop-prod-snapshot-postgresinstance-/),
      expect.stringMatching(/restoreFrom: \{ snapshot: prod-shop-postgres-before-/),
    ])
    expect(notes.join('\n')).not.toContain('by-hand')
    // The other one's protection was never touched.
    expect(await instances('mysql')).toMatchObject([{ DeletionProtection: true }])
  })

  scene('takes the database back, with a secret of another name', async () => {
    file(POSTGRES, MYSQL, REDIS)
    const { code, outcome, stdout } = await deploy()
    expect(code).toBe(0)
    expect(outcome.result.kind).toBe('updated')
    expect(stdout).toMatch(/secret:prod-shop-postgres-2-/)
    expect(await instances('postgres')).toMatchObject([{ DeletionProtection: true }])
    expect((await plan()).action).toBe('none')
  })

  scene('proves the removal of a Redis, which has no protection, as well', async () => {
    file(POSTGRES, MYSQL)
    const { code, outcome } = await deploy()
    expect(code).toBe(0)
    const notes = notesOf(outcome)
    expect(notes[0]).toMatch(
      /aws elasticache create-replication-group .*--snapshot-name shop-prod-snapshot-redis/,
    )
  })
})
