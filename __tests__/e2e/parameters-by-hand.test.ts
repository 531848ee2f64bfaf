/** Parameters that somebody set by hand: in the group that the stack made, or by attaching another one. */
import { expect, test } from 'vitest'
import { codesOf, messagesOf } from '../builders/plan.ts'
import { useByHand } from './by-hand.ts'

const { aws, deploy, instances, plan, run, stages } = useByHand()

const file = (postgres: string): void => {
  stages({
    prod: `{ protected: false, interruptions: ask, databases: { postgres: { ${postgres} } } }`,
  })
}

/** What the stack made, when nothing waits any more. */
async function instance() {
  const [one] = await instances()
  const [group] = one!.DBParameterGroups!
  return { id: one!.DBInstanceIdentifier!, group: group!.DBParameterGroupName!, is: group! }
}

async function set(name: string, value: string): Promise<void> {
  await aws().rds.modifyDBParameterGroup({
    DBParameterGroupName: (await instance()).group,
    Parameters: [
      {
        ParameterName: name,
        ParameterValue: value,
        ApplyMethod: name === 'max_connections' ? 'pending-reboot' : 'immediate',
      },
    ],
  })
}

/** The values that are set in the group of the instance. */
async function values(): Promise<Record<string, string | undefined>> {
  const { group } = await instance()
  const { Parameters = [] } = await aws().rds.describeDBParameters({
    DBParameterGroupName: group,
    Source: 'user',
  })
  return Object.fromEntries(
    Parameters.map(({ ParameterName = '', ParameterValue }) => [ParameterName, ParameterValue]),
  )
}

const asked = async (): Promise<string> => (await plan()).databases[0]?.consent?.words ?? ''

test('a value that the file has is put back with any change of the group, and restarts', async () => {
  file('parameters: { max_connections: "200", work_mem: "8192" }')
  await deploy()
  await set('max_connections', '500')
  file('parameters: { max_connections: "200", work_mem: "16384" }')
  const { databases } = await plan()
  expect(databases[0]).toMatchObject({
    impact: 'restart',
    consent: { kind: 'restart' },
    changes: [
      { property: 'parameters.work_mem', before: '8192', after: '16384' },
      { property: 'parameters.max_connections', before: '500', lastDeploy: '200', after: '200' },
    ],
  })
  expect((await run('plan')).stdout).toMatch(
    /parameters\.max_connections +500 \(last deploy: 200\) → 200/,
  )
  await deploy('--allow', await asked())
  expect(await values()).toMatchObject({ max_connections: '200', work_mem: '16384' })
  expect((await instance()).is).toMatchObject({ ParameterApplyStatus: 'in-sync' })
})

test('a value that the file changes begins with what runs, and one that runs already is none', async () => {
  file('parameters: { max_connections: "200", work_mem: "8192" }')
  await deploy()
  await set('max_connections', '500')
  file('parameters: { max_connections: "300", work_mem: "8192" }')
  expect((await plan()).databases[0]?.changes).toMatchObject([
    { property: 'parameters.max_connections', before: '500', lastDeploy: '200', after: '300' },
  ])
  await set('work_mem', '16384')
  await aws().rds.rebootDBInstance({ DBInstanceIdentifier: (await instance()).id })
  await expect.poll(async () => (await instance()).is.ParameterApplyStatus).toBe('in-sync')
  file('parameters: { max_connections: "500", work_mem: "16384" }')
  expect((await plan()).databases[0]).toMatchObject({ changes: [], consent: null })
  await deploy()
  expect(await values()).toMatchObject({ max_connections: '500', work_mem: '16384' })
})

test('a value that the file does not have stays, and the plan says so', async () => {
  file('parameters: { work_mem: "8192" }')
  await deploy()
  await set('max_connections', '500')
  // A static value waits for a restart, which any change of the instance brings.
  file('parameters: { work_mem: "8192" }, backupDays: 9')
  const { databases, notes } = await plan()
  expect(databases[0]).toMatchObject({ impact: 'restart', consent: { kind: 'restart' } })
  expect(messagesOf(notes).join('\n')).toContain(
    'Postgres: parameters.max_connections 500 was set outside of this file (last deploy: not set) and will stay',
  )
  await deploy('--allow', await asked())
  file('parameters: { work_mem: "16384" }, backupDays: 9')
  expect(codesOf((await plan()).notes)).toContain('left-by-hand')
  await deploy()
  expect(await values()).toMatchObject({ max_connections: '500', work_mem: '16384' })
})

test('another group that was attached stays with a change of something else, and is told', async () => {
  file('backupDays: 7')
  await deploy()
  const { id, group } = await instance()
  await aws().rds.createDBParameterGroup({
    DBParameterGroupName: 'tuned',
    DBParameterGroupFamily: 'postgres17',
    Description: 'by hand',
  })
  await aws().rds.modifyDBInstance({
    DBInstanceIdentifier: id,
    DBParameterGroupName: 'tuned',
    ApplyImmediately: true,
  })
  await aws().rds.rebootDBInstance({ DBInstanceIdentifier: id })
  await expect.poll(async () => (await instance()).is.ParameterApplyStatus).toBe('in-sync')
  expect(messagesOf((await plan()).notes).join('\n')).toContain('parameters of another group')
  file('backupDays: 9')
  expect(messagesOf((await plan()).notes).join('\n')).toContain(
    'Postgres: the parameter group tuned was attached outside of this file and will stay',
  )
  await deploy()
  expect((await instance()).group).toBe('tuned')
  await aws().rds.modifyDBInstance({
    DBInstanceIdentifier: id,
    DBParameterGroupName: group,
    ApplyImmediately: true,
  })
  expect(codesOf((await plan()).notes)).not.toContain('differs-from-deploy')
})

test('in the group of a Redis, what the file changes begins with what runs, and the rest is told', async () => {
  const redis = (parameters: string): void => {
    stages({ prod: `{ protected: false, databases: { redis: { parameters: ${parameters} } } }` })
  }
  redis('{ timeout: "60", maxmemory-policy: allkeys-lru }')
  await deploy()
  const { CacheClusters = [] } = await aws().elasticache.describeCacheClusters()
  await aws().elasticache.modifyCacheParameterGroup({
    CacheParameterGroupName: CacheClusters[0]!.CacheParameterGroup!.CacheParameterGroupName!,
    ParameterNameValues: Object.entries({
      timeout: '90',
      'maxmemory-policy': 'noeviction',
      'slowlog-max-len': '9',
    }).map(([ParameterName, ParameterValue]) => ({ ParameterName, ParameterValue })),
  })
  redis('{ timeout: "120", maxmemory-policy: allkeys-lru }')
  const { databases, notes } = await plan()
  expect(databases[0]!.changes).toMatchObject([
    { property: 'parameters.timeout', before: '90', lastDeploy: '60', after: '120' },
    {
      ...{ property: 'parameters.maxmemory-policy', before: 'noeviction', after: 'allkeys-lru' },
      perhaps: true,
    },
  ])
  expect(messagesOf(notes).join()).toMatch(/parameters\.slowlog-max-len/)
  redis('{ timeout: "90", maxmemory-policy: allkeys-lru }')
  expect((await plan()).databases[0]!.changes).toMatchObject([
    { property: 'parameters.maxmemory-policy' },
  ])
  await deploy()
})
