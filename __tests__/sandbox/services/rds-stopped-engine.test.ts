/** An instance with a real engine is stopped and started. */
import {
  CreateDBInstanceCommand,
  DescribeDBInstancesCommand,
  RDSClient,
  StartDBInstanceCommand,
  StopDBInstanceCommand,
  type DBInstance,
} from '@aws-sdk/client-rds'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { startSandbox } from '../../../sandbox/main.ts'
import { sandboxEnvironment } from '../../stand-ins/aws/client-settings.ts'
import { askSandboxAt } from '../../stand-ins/aws/environment.ts'
import { queryMysql, queryPostgres } from '../builders/clients.ts'

const LOGIN = { username: 'app', password: 'a-long-password', database: 'shop' }

let sandbox: Awaited<ReturnType<typeof startSandbox>>
let rds: RDSClient
beforeAll(async () => {
  sandbox = await startSandbox({ speed: 0, engines: 'auto' })
  askSandboxAt(sandbox.url)
  rds = new RDSClient({ endpoint: sandboxEnvironment(sandbox.url)['AWS_ENDPOINT_URL'] })
})
afterAll(async () => {
  vi.unstubAllEnvs()
  rds.destroy()
  await sandbox.close()
})

async function untilStatus(DBInstanceIdentifier: string, status: string): Promise<DBInstance> {
  let found: DBInstance | undefined
  await vi.waitUntil(async () => {
    found = (await rds.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier })))
      .DBInstances?.[0]
    return found?.DBInstanceStatus === status
  }, 60_000)
  return found!
}

it.each([
  ['postgres', queryPostgres],
  ['mysql', queryMysql],
])(
  'RDS-95 RDS-96 a stopped %s refuses connections, and has its rows when it is started',
  async (Engine, query) => {
    const named = { DBInstanceIdentifier: `orders-${Engine}` }
    const until = (status: string): Promise<DBInstance> =>
      untilStatus(named.DBInstanceIdentifier, status)
    await rds.send(
      new CreateDBInstanceCommand({
        ...named,
        Engine,
        DBInstanceClass: 'db.t4g.micro',
        AllocatedStorage: 20,
        DBName: LOGIN.database,
        MasterUsername: LOGIN.username,
        MasterUserPassword: LOGIN.password,
      }),
    )
    const { Endpoint } = await until('available')
    const engine = { address: Endpoint!.Address!, port: Endpoint!.Port! }
    await query(engine, 'CREATE TABLE orders AS SELECT 42 AS id', LOGIN)

    await rds.send(new StopDBInstanceCommand(named))
    await until('stopped')
    await expect(query(engine, 'SELECT id FROM orders', LOGIN)).rejects.toThrow(/ECONNREFUSED/)

    await rds.send(new StartDBInstanceCommand(named))
    expect((await until('available')).Endpoint).toEqual(Endpoint)
    expect(await query(engine, 'SELECT id FROM orders', LOGIN)).toEqual([{ id: 42 }])
  },
  120_000,
)
