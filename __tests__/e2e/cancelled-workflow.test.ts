/** A deploy that GitHub cancels in the middle: the pull request says how far it came, and a later run goes on. */
import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { saidOfReview, useChanges } from './on-github.ts'
import { useSandbox } from './support.ts'

// A cache takes some seconds here.
const sandbox = useSandbox({ speed: 200 })
const { github, checkout, config, file, propose, deploy, headers, theComment } = useChanges(sandbox)

const ACTION = join(import.meta.dirname, '..', '..', 'dist', 'index.js')

/** Starts the deploy of the default branch's head as a runner does, and cancels it when it has said `words`. */
async function cancelledAfter(words: string): Promise<{ code: number | null; log: string }> {
  const { payload, environment } = github().pushEvent()
  const payloadFile = join(checkout.path(), 'event.json')
  writeFileSync(payloadFile, JSON.stringify(payload))
  const child = spawn(process.execPath, [ACTION], {
    cwd: checkout.path(),
    env: {
      PATH: process.env['PATH'],
      HOME: checkout.path(),
      AWS_EC2_METADATA_DISABLED: 'true',
      ...sandbox().environment,
      ...environment,
      ...github().environment,
      GITHUB_EVENT_PATH: payloadFile,
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_RUN_ID: '77',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_WORKSPACE: checkout.path(),
      INPUT_CONFIG: config(),
      'INPUT_GITHUB-TOKEN': github().token,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      const said = log.includes(words)
      log += chunk.toString()
      if (!said && log.includes(words)) child.kill('SIGINT')
    })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  rmSync(payloadFile)
  return { code, log }
}

test.each([
  ['the next run', {}],
  ['the same run, run again,', { run: 77, attempt: 2 }],
])(
  'the comment and the deployment say that it was stopped, and %s follows AWS to the end',
  async (_, circumstances) => {
    const prod = '  prod:\n    protected: false\n    databases: { redis: {} }\n'
    const { number } = await propose(file('', prod))
    github().merge(number)
    const { code, log } = await cancelledAfter('CREATE_IN_PROGRESS Redis')
    expect(log).toContain('interrupted by SIGINT')
    expect(code).toBe(130)
    expect(headers(number)[0]?.results).toMatchObject({
      dev: { kind: 'failed', failure: expect.stringContaining('the run was told to stop') },
      prod: { kind: 'not-attempted' },
    })
    expect(theComment(number)).toMatch(/Deploy failed: dev; prod was not started/)
    expect(github().deployments()).toMatchObject([
      { environment: 'dev', statuses: [{ state: 'failure' }, { state: 'in_progress' }] },
    ])

    const again = await deploy(circumstances)
    expect(again.errors).toEqual([])
    expect(again.log).toContain('waiting for it to end')
    expect(saidOfReview(again)).toEqual([])
    expect(headers(number)[0]).toMatchObject({
      results: { dev: { kind: 'unchanged' }, prod: { kind: 'created' } },
      carried: { dev: 'done', prod: 'done' },
    })
  },
)
