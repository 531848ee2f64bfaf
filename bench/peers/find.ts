/** Where the other programs are: installed by `.ci/install.sh`, or here, or not at all. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { awsCli } from './aws-cli.ts'
import { cdk } from './cdk.ts'
import { githubDeploy } from './github-deploy.ts'
import type { Found } from './program.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Where to look for them. */
type Places = {
  /** Where `.ci/install.sh` puts its tools. */
  readonly tools: string
  /** Where this puts what is not there. */
  readonly own: string
  /** A checkout of the action; empty = there is none. */
  readonly action: string
}

const PLACES: Places = {
  tools: process.env['TOOLS'] ?? '/var/tmp/tinystacks-ci-tools',
  own: join(ROOT, '.tinystacks/peers'),
  action: process.env['ACTION_DIR'] ?? '',
}

/** Every other program, in the table's order. */
export function findPeers(places = PLACES): readonly Found[] {
  return [findAwsCli(places), findCdk(places), findAction(places)]
}

function findAwsCli(places: Places): Found {
  const name = 'aws cloudformation deploy'
  const wanted = /^awscli==(\S+)$/m.exec(readFileSync(join(ROOT, '.ci/requirements.txt'), 'utf8'))
  const at = (folder: string): string => join(folder, 'python/bin/aws')
  const path = installed(places, at, (own) => {
    run('python3', ['-m', 'venv', join(own, 'python')])
    run(join(own, 'python/bin/pip'), ['install', '--quiet', `awscli==${wanted?.[1] ?? ''}`])
  })
  if (path.kind === 'absent') return { ...path, name, isInRegistry: true }
  const version = /aws-cli\/(\S+)/.exec(run(path.path, ['--version']))?.[1] ?? ''
  return { kind: 'found', program: awsCli(path.path, version) }
}

function findCdk(places: Places): Found {
  const wanted = readFileSync(join(ROOT, '.ci/cdk-version'), 'utf8').trim()
  const at = (folder: string): string => join(folder, 'npm/node_modules/.bin/cdk')
  const path = installed(places, at, (own) => {
    run('npm', [
      'install',
      '--silent',
      '--no-save',
      '--prefix',
      join(own, 'npm'),
      `aws-cdk@${wanted}`,
    ])
  })
  if (path.kind === 'absent') return { ...path, name: 'aws-cdk', isInRegistry: true }
  const [version = ''] = run(path.path, ['--version']).split(' ')
  return { kind: 'found', program: cdk(path.path, version) }
}

function findAction({ action }: Places): Found {
  const name = 'aws-cloudformation-github-deploy'
  const absent = (why: string): Found => ({ kind: 'absent', name, why, isInRegistry: false })
  if (action === '') return absent('ACTION_DIR names no checkout of it')
  if (!existsSync(join(action, 'dist/index.js')))
    return absent('there is no dist/index.js in ACTION_DIR')
  const { version } = JSON.parse(readFileSync(join(action, 'package.json'), 'utf8')) as {
    readonly version: string
  }
  return { kind: 'found', program: githubDeploy(action, version) }
}

type Path =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'absent'; readonly why: string }

function installed(
  { tools, own }: Places,
  at: (folder: string) => string,
  install: (own: string) => void,
): Path {
  const there = [tools, own].map(at).find((path) => existsSync(path))
  if (there !== undefined) return { kind: 'found', path: there }
  try {
    mkdirSync(own, { recursive: true })
    install(own)
    return { kind: 'found', path: at(own) }
  } catch (error) {
    const [why = ''] = String(error instanceof Error ? error.message : error).split('\n')
    return { kind: 'absent', why: `it is not installed, and cannot be: ${why}` }
  }
}

/** What it prints. Throws where it does not end with 0 within three minutes. */
function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: 180_000,
  })
  if (error) throw error
  if (status !== 0) throw new Error(`${command}: ${stderr.trim()}`)
  return stdout
}
