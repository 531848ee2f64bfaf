/**
 * A replica that somebody promoted by hand, as in the panic of an outage: its rows are its own, and are not
 * deleted as a copy.
 */
import {
  DeleteDBInstanceCommand,
  DescribeDBInstancesCommand,
  PromoteReadReplicaCommand,
  RDSClient,
} from '@aws-sdk/client-rds'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Plan } from '../../src/plan/model/types.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { runCli, useCheckout, useSandbox, type Finished } from './support.ts'
import { untilDeleted } from './until-deleted.ts'

const sandbox = useSandbox({ wire: true })
const checkout = useCheckout()

const FILE = `version: 1
stack: shop
region: us-east-1
stages:
  prod:
    protected: false
    databases: { postgres: {} }
  west:
    region: us-west-2
    protected: false
    databases:
      postgres:
        replicaOf: prod
`

const cli = (...argv: string[]): Promise<Finished> =>
  runCli(checkout.path(), sandbox().environment, ...argv)

let rds: RDSClient
let identifier = ''
beforeEach(async () => {
  rds = new RDSClient(clientSettings(sandbox(), 'us-west-2'))
  checkout.write(FILE)
  const { code, stderr } = await cli('deploy')
  if (code !== 0) throw new Error(stderr)
  const { DBInstances } = await rds.send(new DescribeDBInstancesCommand({}))
  identifier = DBInstances?.[0]?.DBInstanceIdentifier ?? ''
  await rds.send(new PromoteReadReplicaCommand({ DBInstanceIdentifier: identifier }))
}, 60_000)
afterEach(() => {
  rds.destroy()
})

async function status(): Promise<string | undefined> {
  const { DBInstances } = await rds.send(
    new DescribeDBInstancesCommand({ DBInstanceIdentifier: identifier }),
  )
  return DBInstances?.[0]?.DBInstanceStatus
}

test('is not promoted again by the file, which AWS would refuse half-way', async () => {
  checkout.write(FILE.replace('        replicaOf: prod\n', ''))
  const { code, stdout } = await cli('plan', '--stage', 'west', '--json')
  expect(code).toBe(3)
  expect((JSON.parse(stdout) as Plan).stages[0]?.refusals).toMatchObject([
    { code: 'replica-already-promoted', line: 12 },
  ])
})

test('is no change where the file stays as it is', async () => {
  checkout.write(FILE)
  expect((await cli('deploy', '--stage', 'west')).code).toBe(0)
})

test('does not go with its stage', async () => {
  const { code, stdout } = await cli('destroy', '--stage', 'west', '--confirm', 'delete')
  expect(code).toBe(3)
  expect(stdout).toContain(`${identifier} was promoted outside of this file`)
  expect(await status()).toBe('available')
})

test('once it was deleted by hand, its stage is destroyed', async () => {
  const DBInstanceIdentifier = identifier
  await rds.send(
    new DeleteDBInstanceCommand({
      DBInstanceIdentifier,
      FinalDBSnapshotIdentifier: 'west-last',
    }),
  )
  await untilDeleted(rds, identifier)
  const { code, stderr } = await cli('destroy', '--stage', 'west', '--confirm', 'delete')
  expect(code, stderr).toBe(0)
})
