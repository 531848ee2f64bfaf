/** What a command of `exec` reaches: a primary, its reader, and a database that its stage only uses. All are real. */
import { readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { RDS } from '@aws-sdk/client-rds'
import { expect } from 'vitest'
import type { StageOutputs } from '../../src/outputs/index.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { story } from './story.ts'
import { runCli, useCheckout, useSandbox, type Finished } from './support.ts'

const sandbox = useSandbox({ engines: 'auto' })
const checkout = useCheckout()

function write(stack: string, stage: string): void {
  checkout.write(`version: 1
stack: ${stack}
region: us-east-1
stages:
  dev:
    protected: false
${stage.replace(/^/gm, '    ')}
`)
}

const cli = (...argv: readonly string[]): Promise<Finished> =>
  runCli(checkout.path(), sandbox().environment, ...argv)

async function deploy(): Promise<StageOutputs> {
  const { code, stdout, stderr } = await cli('deploy', '--yes', '--json')
  expect(code, stderr).toBe(0)
  const [outputs] = (JSON.parse(stdout) as { outputs: StageOutputs[] }).outputs
  return outputs!
}

/** Says the SQL at the URL in a variable, and keeps what it answers; nobody vouches for the sandbox's certificate. */
const SAYS = `
  const { Client } = require(process.argv[1])
  const [, , file, variable, sql] = process.argv
  const { [variable]: url } = process.env
  const keep = (answer) => require('node:fs').writeFileSync(file, JSON.stringify(answer))
  const client = new Client({ connectionString: url?.replace(/[?].*/, ''), ssl: { rejectUnauthorized: false } })
  const said = url === undefined ? Promise.resolve({ rows: 'no variable' }) : client.connect().then(() => client.query(sql))
  said.then(({ rows }) => keep(rows), (error) => { keep(error.message); process.exitCode = 3 })
    .finally(() => client.end())`

/** How the command ended, and what it was answered. */
async function says(variable: string, sql: string): Promise<readonly [number | null, unknown]> {
  const file = join(checkout.path(), 'answer.json')
  const pg = createRequire(import.meta.url).resolve('pg')
  const command = [process.execPath, '-e', SAYS, pg, file, variable, sql]
  const { code, stderr } = await cli('exec', '--stage', 'dev', '--', ...command)
  if (code !== 0 && code !== 3) throw new Error(stderr)
  const answer: unknown = JSON.parse(readFileSync(file, 'utf8'))
  rmSync(file)
  return [code, answer]
}

const ROWS = 'SELECT item, pg_is_in_recovery() AS "isReader" FROM baskets'
const INSERT = "INSERT INTO baskets VALUES ('hats')"

story('a command of exec', (scene) => {
  let made: StageOutputs

  scene('writes to a primary, and reads from its reader', async () => {
    write('orders', 'databases: { postgres: { readReplica: true } }')
    made = await deploy()
    const sql = "CREATE TABLE baskets AS SELECT 'socks' AS item"
    expect(await says('DATABASE_URL', sql)).toEqual([0, []])
    await expect
      .poll(() => says('DATABASE_READER_URL', ROWS), { timeout: 30_000 })
      .toEqual([0, [{ item: 'socks', isReader: true }]])
    const refused = expect.stringContaining('read-only') as string
    expect(await says('DATABASE_READER_URL', INSERT)).toEqual([3, refused])
    expect(await says('DATABASE_URL', ROWS)).toEqual([0, [{ item: 'socks', isReader: false }]])
  })

  scene('reaches a database that its stage uses and does not make', async () => {
    const rds = new RDS(clientSettings(sandbox()))
    const { DBInstances = [] } = await rds.describeDBInstances({})
    rds.destroy()
    const primary = DBInstances.find((one) => !one.ReadReplicaSourceDBInstanceIdentifier)
    const { DBInstanceIdentifier: identifier = '', DBSubnetGroup } = primary ?? {}
    write(
      'shop',
      `network: { vpc: ${DBSubnetGroup?.VpcId ?? ''}, subnets: [${made.subnets.join(', ')}] }
databases:
  postgres: { existing: { identifier: ${identifier}, secret: "${made.secretArns.postgres ?? ''}" } }`,
    )
    await deploy()
    expect(await says('DATABASE_URL', ROWS)).toEqual([0, [{ item: 'socks', isReader: false }]])
    expect(await says('DATABASE_URL', INSERT)).toEqual([0, []])
    // It is told of no reader: an instance names none of its replicas as one.
    expect(await says('DATABASE_READER_URL', ROWS)).toEqual([0, 'no variable'])
    write('orders', 'databases: { postgres: { readReplica: true } }')
    const count = 'SELECT count(*)::int AS rows FROM baskets'
    expect(await says('DATABASE_URL', count)).toEqual([0, [{ rows: 2 }]])
  })
})
