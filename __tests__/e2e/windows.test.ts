/** A window of the file beside the one that AWS chose or kept: the plan tells what RDS and ElastiCache refuse. */
import { DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds'
import { expect, it } from 'vitest'
import type { Plan } from '../../src/plan/model/types.ts'
import { fileOf } from '../safety/operations.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { runCli, useCheckout, useSandbox } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

const run = (...argv: readonly string[]) => runCli(checkout.path(), sandbox().environment, ...argv)

function write(postgres: string, redis: string): void {
  checkout.write(fileOf(`dev: { databases: { postgres: { ${postgres} }, redis: { ${redis} } } }`))
}

const planned = async () => {
  const { stdout } = await run('plan', '--json')
  return (JSON.parse(stdout) as Plan).stages[0]
}

const refused = async () =>
  (await planned())?.refusals.map(({ database, code, property }) => [database, code, property])

const windows = async () => {
  const rds = new RDSClient(clientSettings(sandbox()))
  const { DBInstances = [] } = await rds.send(new DescribeDBInstancesCommand({}))
  return DBInstances.map((one) => [one.PreferredBackupWindow, one.PreferredMaintenanceWindow])[0]
}

it('refuses windows that meet those of the running databases, and deploys what is apart', async () => {
  write('', '')
  expect((await run('deploy', '--yes')).code).toBe(0)
  const [backup, maintenance] = (await windows()) ?? []
  expect(maintenance).toBe('sun:05:00-sun:06:00')

  write('backupWindow: "05:00-06:00"', 'backupWindow: "05:00-06:00"')
  expect(await refused()).toEqual([
    ['postgres', 'window-meets-running', 'backupWindow'],
    ['redis', 'window-meets-running', 'backupWindow'],
  ])
  expect((await run('deploy', '--yes')).code).toBe(3)
  expect(await windows()).toEqual([backup, maintenance])

  // Taken out again, nothing is left to do.
  write('', '')
  expect((await planned())?.action).toBe('none')

  const both = 'backupWindow: "05:00-06:00", maintenanceWindow: "sun:06:00-sun:07:00"'
  write(both, both)
  expect(await refused()).toEqual([])
  expect((await run('deploy', '--yes')).code).toBe(0)
  expect(await windows()).toEqual(['05:00-06:00', 'sun:06:00-sun:07:00'])

  // AWS keeps the window that is taken out, and nothing in the file tells of it any more.
  const onto = 'maintenanceWindow: "sun:05:00-sun:06:00"'
  write(onto, onto)
  expect(await refused()).toEqual([
    ['postgres', 'window-meets-running', 'maintenanceWindow'],
    ['redis', 'window-meets-running', 'maintenanceWindow'],
  ])

  const follows = (window: string): string =>
    `follows: { databases: { postgres: { replicaOf: dev, maintenanceWindow: "${window}" } } }`
  const withReplica = async (window: string) => {
    checkout.write(
      fileOf(
        `dev: { databases: { postgres: { ${both} }, redis: { ${both} } } }\n${follows(window)}`,
      ),
    )
    const { stdout } = await run('plan', '--json', '--stage', 'follows')
    return (JSON.parse(stdout) as Plan).stages.flatMap(({ refusals }) =>
      refusals.map(({ code, property }) => [code, property]),
    )
  }
  expect(await withReplica('mon:05:30-mon:06:30')).toEqual([
    ['window-meets-running', 'maintenanceWindow'],
  ])
  expect(await withReplica('mon:06:00-mon:07:00')).toEqual([])
})
