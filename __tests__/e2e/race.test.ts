/** Two deploys of different commits at once, each a process of its own: the later one takes nothing away unseen. */
import { DescribeReplicationGroupsCommand, ElastiCacheClient } from '@aws-sdk/client-elasticache'
import { DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { runCli, startCli, useCheckout, useSandbox } from './support.ts'

// A database takes ten minutes on AWS: 3 s here, which is time enough for the other deploy.
const sandbox = useSandbox({ speed: 200 })
const ours = useCheckout()
const theirs = useCheckout()

const file = (dev: string, prod: string): string => `version: 1
stack: shop
region: us-east-1
stages:
  dev:
    protected: false
    databases: { ${dev} }
  prod:
    databases: { ${prod} }
`

let rds: RDSClient
let elasticache: ElastiCacheClient
beforeEach(() => {
  const settings = clientSettings(sandbox())
  rds = new RDSClient(settings)
  elasticache = new ElastiCacheClient(settings)
})
afterEach(() => {
  rds.destroy()
  elasticache.destroy()
})

/** The identities of every database that there is. */
async function databases(): Promise<readonly string[]> {
  const { DBInstances = [] } = await rds.send(new DescribeDBInstancesCommand({}))
  const { ReplicationGroups = [] } = await elasticache.send(
    new DescribeReplicationGroupsCommand({}),
  )
  return [
    ...DBInstances.map(({ DbiResourceId }) => DbiResourceId ?? ''),
    ...ReplicationGroups.map(({ ARN, ReplicationGroupCreateTime }) =>
      [ARN, ReplicationGroupCreateTime?.toISOString()].join(' '),
    ),
  ]
}

test('a database that another deploy adds while ours is under way is not deleted: ours is refused and says why', async () => {
  const { environment } = sandbox()
  ours.write(file('mysql: {}', 'mysql: {}'))
  expect((await runCli(ours.path(), environment, 'deploy')).code).toBe(0)

  ours.write(file('mysql: {}, postgres: {}', 'mysql: {}, postgres: {}'))
  const first = startCli(ours.path(), environment, 'deploy', '--yes')
  await first.said('CREATE_IN_PROGRESS Postgres')

  theirs.write(file('mysql: {}', 'mysql: {}, redis: {}'))
  const other = await runCli(theirs.path(), environment, 'deploy', '--stage', 'prod')
  expect(other.code, other.stderr).toBe(0)
  const before = await databases()

  const { code, stdout, stderr } = await first.finished
  expect(stdout).toMatch(
    /shop-prod.*has changed since it was planned|somebody else has changed the stack shop-prod/,
  )
  expect(stdout + stderr).not.toMatch(/ChangeSet.*does not exist/)
  expect(code).toBe(3)
  expect(await databases()).toEqual(expect.arrayContaining([...before]))
})
