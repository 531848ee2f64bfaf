/**
 * 50 stages where AWS takes few calls a second of each action, 80 ms a call: how long a plan takes, by how many calls,
 * and how many of them were throttled. `--honest` deploys them as well, and at one call a second: that takes a
 * quarter of an hour. Fails where a run fails, or where a change set or a half-made stack is left.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import {
  CloudFormationClient,
  ListChangeSetsCommand,
  paginateDescribeStacks,
} from '@aws-sdk/client-cloudformation'
import { limitRate, startProxy } from './proxy/proxy.ts'
import { startSandbox, type Sandbox } from './sandbox.ts'

const STAGES = 50
const CALL = 80
const CLI = join(import.meta.dirname, '..', 'dist', 'cli', 'index.js')
const isHonest = process.argv.includes('--honest')

function fileOf(size: number): string {
  const stage = `{ protected: false, databases: { postgres: { storage: { size: ${String(size)} } } } }`
  const stages = Array.from({ length: STAGES }, (_, at) => `  s${String(at)}: ${stage}\n`)
  return `version: 1\nstack: shop\nregion: us-east-1\norder: parallel\nstages:\n${stages.join('')}`
}

/** Seconds of one run of the CLI. */
async function run(verb: 'plan' | 'deploy', url: string, sandbox: Sandbox): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, [CLI, verb, '--config', file, '--quiet'], {
    env: { ...sandbox.environment, AWS_ENDPOINT_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await once(child, 'exit')
  if (child.exitCode !== 0) throw new Error(`${verb} ended with ${String(child.exitCode)}`)
  return (performance.now() - started) / 1000
}

/** An account begins with room for fewer. */
async function makeRoom({ url }: Sandbox): Promise<void> {
  for (const [service, code] of [
    ['vpc', 'L-F678F1CE'],
    ['rds', 'DBInstances'],
    ['rds', 'DBSubnetGroups'],
    ['rds', 'DBParameterGroups'],
  ])
    await fetch(`${url}/_sandbox/quotas`, {
      method: 'POST',
      body: JSON.stringify({ region: 'us-east-1', service, code, value: 2 * STAGES }),
    })
}

/** What nobody wanted to stay: change sets that wait, and stacks that hold nothing. */
async function left({ url }: Sandbox): Promise<number> {
  const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' }
  const client = new CloudFormationClient({ endpoint: url, region: 'us-east-1', credentials })
  let found = 0
  for await (const { Stacks = [] } of paginateDescribeStacks({ client }, {}))
    for (const { StackName, StackStatus } of Stacks) {
      const { Summaries = [] } = await client.send(new ListChangeSetsCommand({ StackName }))
      found += Summaries.filter((one) => one.ExecutionStatus !== 'EXECUTE_COMPLETE').length
      if (StackStatus === 'REVIEW_IN_PROGRESS') found += 1
    }
  return found
}

/** One row. */
async function measure(verb: 'plan' | 'deploy', rate: number, sandbox: Sandbox): Promise<void> {
  const proxy = await startProxy(sandbox.url, { latency: CALL })
  await limitRate(sandbox.url, rate)
  try {
    const seconds = await run(verb, proxy.url, sandbox)
    await limitRate(sandbox.url, null)
    const throttled = proxy.passed.filter(({ status }) => status === 400 || status === 503).length
    const rest = await left(sandbox)
    console.log(
      `${verb} of ${String(STAGES)} stages at ${String(rate)} calls/s an action: ${seconds.toFixed(0)} s, ${String(proxy.passed.length)} calls, ${String(throttled)} throttled, at most ${String(proxy.mostAtOnce())} at once, ${String(rest)} left over`,
    )
    if (rest > 0) process.exitCode = 1
  } finally {
    await proxy.close()
  }
}

const directory = mkdtempSync(join(tmpdir(), 'tinystacks-bench-'))
mkdirSync(join(directory, '.git'))
const file = join(directory, 'tinystacks.yml')
const sandbox = await startSandbox()
try {
  await makeRoom(sandbox)
  writeFileSync(file, fileOf(20))
  await run('deploy', sandbox.url, sandbox)
  for (const [index, rate] of (isHonest ? [3, 1] : [3]).entries()) {
    writeFileSync(file, fileOf(30 + 10 * index))
    await measure('plan', rate, sandbox)
    if (isHonest) await measure('deploy', rate, sandbox)
  }
} finally {
  await sandbox.stop()
  rmSync(directory, { recursive: true })
}
