import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { resized } from '../demo/file.ts'

const root = join(import.meta.dirname, '..', '..')
const CLI = join(root, 'src', 'cli.ts')
const EXAMPLE = join(root, 'examples', 'quickstart', 'tinystacks.yml')

/** Deploys the file, then prints the plan of the changed one. */
const STORY = '"$0" "$1" deploy >&2 && mv changed tinystacks.yml && "$0" "$1" plan'

/** A changed file and the plan that the CLI really prints for it, from a run against the sandbox. */
export async function examplePlan(): Promise<{ readonly file: string; readonly plan: string }> {
  const directory = mkdtempSync(join(tmpdir(), 'tinystacks-plan-'))
  mkdirSync(join(directory, '.git'))
  try {
    const before = withoutComments(readFileSync(EXAMPLE, 'utf8'))
    const file = resized(before, { instance: 'db.t4g.small', storage: 40 })
    writeFileSync(join(directory, 'tinystacks.yml'), before)
    writeFileSync(join(directory, 'changed'), file)
    return { file, plan: await run(directory) }
  } finally {
    rmSync(directory, { recursive: true })
  }
}

async function run(directory: string): Promise<string> {
  const sandbox = [CLI, 'sandbox', '--speed', '0', '--engines', 'none', '--']
  const story = ['sh', '-c', STORY, process.execPath, CLI]
  const child = spawn(process.execPath, [...sandbox, ...story], {
    cwd: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { promise, resolve } = Promise.withResolvers<number | null>()
  child.on('close', resolve)
  const [plan, log] = await Promise.all([text(child.stdout), text(child.stderr)])
  if ((await promise) !== 0) throw new Error(`the example could not be planned:\n${plan}${log}`)
  return plan
}

function withoutComments(file: string): string {
  return file.replaceAll(/^#.*\n/gm, '').replaceAll(/ +#.*$/gm, '')
}
