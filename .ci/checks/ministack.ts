/**
 * The built action against MiniStack, a stand-in for AWS that nobody here wrote: create, nothing to
 * do, a change, nothing to do.
 */
import { DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds'
import { RunOptions, RunTarget } from 'github-action-ts-run-api'
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { resized } from '../../scripts/demo/file.ts'
import { startMiniStack } from './ministack-server.ts'

const root = join(import.meta.dirname, '..', '..')
const action = RunTarget.mainJs(join(root, 'action.yml'))

type Outputs = Readonly<Record<string, string | undefined>>

async function deploy(directory: string, endpoint: string): Promise<Outputs> {
  const options = RunOptions.create()
    .setInputs({ command: 'deploy' })
    .setWorkingDir(directory)
    .setEnv({
      ...process.env,
      AWS_ENDPOINT_URL: endpoint,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      GITHUB_STEP_SUMMARY: join(directory, 'summary.md'),
    })
    .setTimeoutMs(120_000)
  const { commands, exitCode } = await action.run(options)
  assert.equal(
    exitCode,
    0,
    `the action ended with ${String(exitCode)}: ${commands.errors.join('; ')}`,
  )
  return commands.outputs
}

async function instanceClass(
  endpoint: string,
  host: string | undefined,
): Promise<string | undefined> {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  const rds = new RDSClient({ endpoint, region: 'us-east-1', credentials })
  const { DBInstances = [] } = await rds.send(new DescribeDBInstancesCommand())
  rds.destroy()
  return DBInstances.find(({ Endpoint }) => Endpoint?.Address === host)?.DBInstanceClass
}

async function story(directory: string, endpoint: string): Promise<void> {
  const file = join(directory, 'tinystacks.yml')
  const example = readFileSync(join(root, 'examples/quickstart/tinystacks.yml'), 'utf8')
  writeFileSync(file, example)

  const created = await deploy(directory, endpoint)
  assert.equal(created['changed'], 'true')
  assert.match(created['pg-host'] ?? '', /./)
  assert.match(created['environment'] ?? '', /^PG_HOST=.+$/m)
  assert.match(created['secrets'] ?? '', /^PG_CREDENTIALS_SECRET=.+:password::$/m)
  assert.equal(await instanceClass(endpoint, created['pg-host']), 'db.t4g.micro')
  console.log('ok: create')

  const same = await deploy(directory, endpoint)
  assert.equal(same['changed'], 'false')
  assert.equal(same['has-changes'], 'false')
  assert.equal(same['environment'], created['environment'])
  console.log('ok: nothing to do')

  writeFileSync(file, resized(example, { instance: 'db.t4g.small', storage: 40 }))
  const changed = await deploy(directory, endpoint)
  assert.equal(changed['changed'], 'true')
  assert.equal(changed['environment'], created['environment'])
  assert.equal(await instanceClass(endpoint, changed['pg-host']), 'db.t4g.small')
  console.log('ok: change')

  const again = await deploy(directory, endpoint)
  assert.equal(again['changed'], 'false')
  console.log('ok: nothing to do')
}

const directory = mkdtempSync(join(tmpdir(), 'tinystacks-ministack-'))
mkdirSync(join(directory, '.git'))
writeFileSync(join(directory, 'summary.md'), '')
const server = await startMiniStack(directory)
try {
  await story(directory, server.endpoint)
} finally {
  await server.stop()
  rmSync(directory, { recursive: true })
}
