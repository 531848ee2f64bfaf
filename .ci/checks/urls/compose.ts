/**
 * README's four commands to develop against the sandbox, in `examples/compose`. Docker is not here: what its service
 * runs is started with the variables that Compose would read from `.env`, and none besides.
 */
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { load } from 'js-yaml'
import { readAsCompose } from '../../../__tests__/stand-ins/compose-dotenv.ts'
import { run } from '../story/run.ts'
import { enginesOf, nothingLeftOf, startSandbox } from '../story/sandbox.ts'
import { Checkout } from '../story/stage.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const PYTHON = join(process.env['TOOLS'] ?? '', 'frameworks', 'bin')

/** What README has a person type. */
function commands(): readonly string[] {
  const page = readFileSync(join(ROOT, 'README.md'), 'utf8')
  const [, block = ''] = /^```sh\n(npx tinystacks sandbox --port [^]*?)^```$/m.exec(page) ?? []
  return block
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/ +#.*/, ''))
}

/** The words after the verb. */
function wordsOf(verb: string, line: string | undefined): readonly string[] {
  const [, words] = new RegExp(`^npx tinystacks ${verb} (.*)$`).exec(line ?? '') ?? []
  assert.ok(words !== undefined, `README has no ${verb} where it should be`)
  return words.split(' ')
}

type Service = {
  readonly command: readonly [string, ...string[]]
  readonly env_file: string
  readonly network_mode: string
}

/** `docker compose up`: what the one service says. */
function composeUp(directory: string): Promise<string> {
  const text = readFileSync(join(directory, 'compose.yml'), 'utf8')
  const { app } = (load(text) as { readonly services: { readonly app: Service } }).services
  // Only so does it do the same outside of a container.
  assert.ok(app.network_mode === 'host' && !text.includes('$'))
  const written = readAsCompose(readFileSync(join(directory, app.env_file), 'utf8'))
  const [program, ...args] = app.command
  const path = [PYTHON, process.env['PATH']].join(delimiter)
  return run(program, args, { cwd: directory, env: { PATH: path, ...written } })
}

export async function developsByReadme(): Promise<void> {
  const [sandboxLine, deployLine, envLine, up, ...others] = commands()
  const [deploy, env] = [wordsOf('deploy', deployLine), wordsOf('env', envLine)]
  // Another program may have README's port here.
  const [port, , ...options] = wordsOf('sandbox', sandboxLine)
  assert.deepEqual(
    [port, options, up, others],
    [...['--port', ['--state', '.sandbox'], 'docker compose up', []]],
  )
  const directory = mkdtempSync(join(tmpdir(), 'tinystacks-compose-'))
  const state = join(directory, '.sandbox')
  cpSync(join(ROOT, 'examples', 'compose'), directory, { recursive: true })
  try {
    const sandbox = await startSandbox('--state', state)
    try {
      const checkout = new Checkout(directory, sandbox.environment)
      await checkout.bash('git init -q')
      await checkout.tinystacks('deploy', ...deploy)
      await checkout.tinystacks('env', ...env)
      assert.equal(statSync(join(directory, '.env')).mode & 0o777, 0o600)
      assert.equal(await checkout.bash('git status --porcelain -- .env .sandbox'), '')
      assert.equal(await composeUp(directory), 'visits to visits: 1')
      assert.equal(await composeUp(directory), 'visits to visits: 2')
    } finally {
      await sandbox.stop()
    }
  } finally {
    for (const place of [enginesOf(state), directory]) {
      await nothingLeftOf(place)
      rmSync(place, { recursive: true, force: true })
    }
  }
}
