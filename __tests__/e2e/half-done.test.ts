/**
 * A stack whose last update failed and was not rolled back to its end: each test goes on where the one before it
 * ended.
 */
import type { DBInstance } from '@aws-sdk/client-rds'
import type { Stack, Tag } from '@aws-sdk/client-cloudformation'
import { expect, test } from 'vitest'
import type { Plan } from '../../src/plan/model/types.ts'
import { useByHand } from './by-hand.ts'
import { story } from './story.ts'

const { aws, instances, run, stages, stack: stackOf } = useByHand()

const StackName = 'shop-dev'
const stack = (): Promise<Stack> => stackOf(StackName)

function write(instance: string): void {
  stages({ dev: `{ protected: false, databases: { postgres: { instance: ${instance} } } }` })
}

async function database(): Promise<DBInstance> {
  return (await instances())[0]!
}

/** The deployed template with another class, as somebody's own update would have it. */
async function templateWith(instanceClass: string): Promise<string> {
  const { TemplateBody } = await aws().cloudformation.getTemplate({ StackName })
  return TemplateBody!.replace(/"db\.t4g\.micro"/, JSON.stringify(instanceClass))
}

async function update(instanceClass: string, more: { DisableRollback?: boolean; Tags?: Tag[] }) {
  const { Tags } = await stack()
  const TemplateBody = await templateWith(instanceClass)
  await aws().cloudformation.updateStack({ StackName, TemplateBody, Tags, ...more })
  return (await stack()).StackStatus
}

async function refusalOf(verb: 'plan' | 'deploy'): Promise<string> {
  const { code, stdout, stderr } = await run(verb, '--json')
  expect(code, stderr).toBe(3)
  const document = JSON.parse(stdout) as Plan & { readonly plan: Plan }
  const plan = verb === 'plan' ? document : document.plan
  return plan.stages[0]!.refusals[0]!.message
}

story('an update that failed and was left so (UPDATE_FAILED)', (scene) => {
  let rows: string | undefined

  scene('is told by the plan, which changes nothing', async () => {
    write('db.t4g.micro')
    expect((await run('deploy')).code).toBe(0)
    rows = (await database()).DbiResourceId
    expect(await update('db.z9.micro', { DisableRollback: true })).toBe('UPDATE_FAILED')
    expect(await refusalOf('plan')).toContain(
      'deploy will first roll back the failed update to its end',
    )
    expect((await stack()).StackStatus).toBe('UPDATE_FAILED')
  })

  scene('is rolled back by the deploy, which then applies the file; no row is lost', async () => {
    write('db.t4g.small')
    const { code, stderr } = await run('deploy')
    expect(code, stderr).toBe(0)
    expect(stderr).toContain('shop-dev is in UPDATE_FAILED: rolling back the failed update')
    expect((await stack()).StackStatus).toBe('UPDATE_COMPLETE')
    expect(await database()).toMatchObject({
      DbiResourceId: rows,
      DBInstanceClass: 'db.t4g.small',
    })
  })

  scene('of a stack that is no more of this file is left alone', async () => {
    write('db.t4g.micro')
    expect((await run('deploy')).code).toBe(0)
    const { Tags } = await stack()
    expect(await update('db.z9.micro', { DisableRollback: true, Tags: [] })).toBe('UPDATE_FAILED')
    expect(await refusalOf('deploy')).toContain('was not deployed by tinystacks')
    expect((await stack()).StackStatus).toBe('UPDATE_FAILED')
    expect(Tags).not.toEqual([])
  })
})

story('a rollback that failed (UPDATE_ROLLBACK_FAILED)', (scene) => {
  const FinalDBSnapshotIdentifier = 'by-hand'
  let lost: DBInstance

  scene('is told by the plan', async () => {
    write('db.t4g.micro')
    expect((await run('deploy')).code).toBe(0)
    lost = await database()
    // The user guide's own example: the database was deleted outside of CloudFormation.
    await aws().rds.deleteDBInstance({
      DBInstanceIdentifier: lost.DBInstanceIdentifier,
      FinalDBSnapshotIdentifier,
    })
    expect(await update('db.t4g.small', {})).toBe('UPDATE_ROLLBACK_FAILED')
    expect(await refusalOf('plan')).toContain(
      'its rollback failed at PostgresInstance, which AWS no longer has',
    )
  })

  scene('is not continued without consent, and nothing is skipped', async () => {
    const { code, stdout } = await run('deploy')
    expect(code).toBe(3)
    expect(stdout).toMatch(/--allow dev:skip@/)
    expect(stdout).toContain(lost.DBInstanceIdentifier)
    expect((await stack()).StackStatus).toBe('UPDATE_ROLLBACK_FAILED')
  })

  scene('ends when the cause is gone; what was restored by hand is another one', async () => {
    await aws().rds.restoreDBInstanceFromDBSnapshot({
      DBInstanceIdentifier: lost.DBInstanceIdentifier,
      DBSnapshotIdentifier: FinalDBSnapshotIdentifier,
      DBSubnetGroupName: lost.DBSubnetGroup?.DBSubnetGroupName,
      DBParameterGroupName: lost.DBParameterGroups?.[0]?.DBParameterGroupName,
    })
    write('db.t4g.small')
    const { code, stderr } = await run('deploy')
    expect(code, stderr).toBe(3)
    expect((await stack()).StackStatus).toBe('UPDATE_ROLLBACK_COMPLETE')
    expect(await refusalOf('plan')).toContain('is not the database that this stack made')
    write('db.t4g.micro')
    const { stages: [stage] = [] } = JSON.parse((await run('plan', '--json')).stdout) as Plan
    expect(stage).toMatchObject({ action: 'none', notes: [{ code: 'made-by-another' }] })
  })

  scene('is taken over by its final snapshot, and the deploy goes on', async () => {
    stages({ dev: '{ protected: false, databases: {} }' })
    const { stages: [stage] = [] } = JSON.parse((await run('plan', '--json')).stdout) as Plan
    const taken = await run('deploy', '--allow', stage!.databases[0]!.consent!.words)
    expect(taken.code, taken.stderr).toBe(0)
    const [, snapshot = ''] = /restoreFrom: \{ snapshot: (shop-dev-snapshot-\S+) \}/.exec(
      taken.stdout.replaceAll(/\s+/g, ' '),
    )!
    const restored = `instance: db.t4g.small, restoreFrom: { snapshot: ${snapshot} }`
    stages({ dev: `{ protected: false, databases: { postgres: { ${restored} } } }` })
    const { code, stderr } = await run('deploy')
    expect(code, stderr).toBe(0)
    expect((await database()).DBInstanceClass).toBe('db.t4g.small')
  })
})

test('a first create that somebody kept is deleted by nobody', async () => {
  write('db.t4g.micro')
  expect((await run('deploy')).code).toBe(0)
  const TemplateBody = await templateWith('db.z9.micro')
  const { Tags } = await stack()
  await aws().cloudformation.deleteStack({ StackName })
  await expect.poll(async () => stack().catch(() => null)).toBeNull()
  await aws().cloudformation.createStack({ StackName, TemplateBody, Tags, OnFailure: 'DO_NOTHING' })
  expect((await stack()).StackStatus).toBe('CREATE_FAILED')
  expect(await refusalOf('deploy')).toContain('a rollback would delete all of it')
  expect((await stack()).StackStatus).toBe('CREATE_FAILED')
})
