/** A version of tinystacks in a checkout of its own, with its sandbox and CLI. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { consentsIn } from '../../__tests__/upgrade/consents.ts'
import { REPOSITORY } from '../../__tests__/upgrade/fixture.ts'

/** Starts the sandbox of the checkout. */
export async function startSandboxOf(
  checkout: string,
): Promise<{ readonly url: string; readonly close: () => void }> {
  const program = spawn(
    process.execPath,
    [cli(checkout), 'sandbox', '--port', '0', '--speed', '0', '--engines', 'none'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    program.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const ready = /^ready (http:\S+)/m.exec(said)
      if (ready?.[1] !== undefined) resolve(ready[1])
    })
    program.on('close', () => {
      reject(new Error(`the sandbox ended: ${said}`))
    })
  })
  return { url, close: () => program.kill('SIGTERM') }
}

/** Deploys the file with every consent that its plan asks for. Fails where the deploy does. */
export async function deployWith(
  checkout: string,
  url: string,
  file: string,
  stages: readonly string[],
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tinystacks-upgrade-'))
  try {
    mkdirSync(join(folder, '.git'))
    writeFileSync(join(folder, 'tinystacks.yml'), file)
    const only = stages.flatMap((one) => ['--stage', one])
    const planned = await run(checkout, url, folder, ['plan', '--json', ...only], [0, REFUSED])
    const allow = consentsIn(JSON.parse(planned)).flatMap((words) => ['--allow', words])
    await run(checkout, url, folder, ['deploy', '--json', ...only, ...allow])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What a plan ends with that wants consent. */
const REFUSED = 3

const cli = (checkout: string): string => join(checkout, 'src', 'cli.ts')

function run(
  checkout: string,
  url: string,
  folder: string,
  argv: readonly string[],
  good: readonly (number | null)[] = [0],
): Promise<string> {
  const program = spawn(process.execPath, [cli(checkout), ...argv], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      AWS_ENDPOINT_URL: url,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'AKIASANDBOX',
      AWS_SECRET_ACCESS_KEY: 'sandbox',
      GITHUB_REPOSITORY: REPOSITORY,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  program.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  program.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  return new Promise((resolve, reject) => {
    program.on('close', (code) => {
      if (good.includes(code)) resolve(stdout)
      else reject(new Error(`${argv.join(' ')} ended with ${String(code)}:\n${stdout}${stderr}`))
    })
  })
}
