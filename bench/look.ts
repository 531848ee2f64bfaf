/**
 * How long a plan without changes takes that looks at what runs, against the same plan whose looks are denied at once:
 * 80 ms a call of AWS, run in turn. Says so when it takes more than 1.3 times as long; fails when it finds changes.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { median } from './median.ts'
import { startSandbox } from './sandbox.ts'

const RUNS = 9
/** Milliseconds of a call. */
const CALL = 80
/** Of the plan that may not look. */
const BUDGET = 1.3
const root = join(import.meta.dirname, '..')
const cli = join(root, 'dist/cli/index.js')
const LOOKS = /Describe(DBInstances|ReplicationGroups|CacheClusters|Instances)|ListSecrets/

/** A way to the sandbox that takes as long as one to AWS. `denies`: a look ends at its beginning. */
async function wayTo(target: string, denies: boolean) {
  const server = createServer((request, response) => {
    void (async () => {
      const body = await buffer(request)
      const isLook = LOOKS.test(`${String(request.headers['x-amz-target'])} ${body.toString()}`)
      if (isLook && denies) {
        response.writeHead(403).end('<Response><Error><Code>AccessDenied</Code></Error></Response>')
        return
      }
      await pause(CALL)
      const answer = await fetch(`${target}${request.url ?? ''}`, {
        method: request.method ?? 'POST',
        headers: Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
          typeof value === 'string' && !/^(host|connection|content-length|expect)$/.test(name)
            ? [[name, value]]
            : [],
        ),
        body,
      })
      const type = answer.headers.get('content-type') ?? 'text/xml'
      response.writeHead(answer.status, { 'content-type': type })
      response.end(Buffer.from(await answer.arrayBuffer()))
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}` }
}

/** Milliseconds of one run. */
async function time(verb: string, url: string, environment: NodeJS.ProcessEnv): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, [cli, verb, '--config', file, '--json'], {
    env: { ...environment, AWS_ENDPOINT_URL: url },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [output] = await Promise.all([buffer(child.stdout), once(child, 'exit')])
  const elapsed = performance.now() - started
  if (child.exitCode !== 0) throw new Error(`${verb} failed:\n${output.toString()}`)
  if (verb === 'plan' && !output.toString().includes('"none"'))
    throw new Error(`the plan finds changes:\n${output.toString()}`)
  return elapsed
}

const directory = mkdtempSync(join(tmpdir(), 'tinystacks-bench-'))
mkdirSync(join(directory, '.git'))
const file = join(directory, 'tinystacks.yml')
const { url, environment, stop } = await startSandbox()
const [looking, denied] = await Promise.all([wayTo(url, false), wayTo(url, true)])
try {
  cpSync(join(root, 'examples/quickstart/tinystacks.yml'), file)
  await time('deploy', url, environment)
  const rounds: [number, number][] = []
  for (let run = 0; run < RUNS; run++)
    rounds.push([
      await time('plan', looking.url, environment),
      await time('plan', denied.url, environment),
    ])
  const ratio = median(rounds.map(([one, other]) => one / other))
  const verdict = ratio <= BUDGET ? 'within' : 'OVER'
  console.log(
    `look: ${ratio.toFixed(2)} x the plan that may not look, ${verdict} the budget of ${String(BUDGET)}`,
  )
} finally {
  for (const { server } of [looking, denied]) server.close()
  await stop()
  rmSync(directory, { recursive: true })
}
