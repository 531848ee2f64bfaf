import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'

const scripts = join(import.meta.dirname, '..', '..', 'scripts')
const made: string[] = []

afterEach(() => {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true })
})

const LOCKED = {
  '': { version: '0.1.0' },
  'node_modules/pg': { version: '8.0.0', integrity: 'sha512-a' },
  'node_modules/elsewhere': { version: '1.0.0', optional: true, os: ['aix'], cpu: ['s390x'] },
}

const { '': _root, 'node_modules/elsewhere': _elsewhere, ...INSTALLED } = LOCKED

/** Runs the script in a project of its own, with an `npm` that says `npm ARGS` and `error text`. */
function run(locked: object, installed: object | null, npmExit = 0) {
  const root = mkdtempSync(join(tmpdir(), 'tinystacks-install-'))
  made.push(root)
  mkdirSync(join(root, 'bin'))
  mkdirSync(join(root, 'scripts'))
  mkdirSync(join(root, 'node_modules'))
  for (const name of ['ensure-installed.mjs', 'lockfile.mjs']) {
    cpSync(join(scripts, name), join(root, 'scripts', name))
  }
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: locked }))
  if (installed !== null) {
    const file = join(root, 'node_modules', '.package-lock.json')
    writeFileSync(file, JSON.stringify({ packages: installed }))
  }
  const npm = join(root, 'bin', 'npm')
  writeFileSync(npm, `#!/bin/sh\necho "npm $*"\necho "error text" >&2\nexit ${String(npmExit)}\n`)
  chmodSync(npm, 0o755)
  const result = spawnSync(process.execPath, [join(root, 'scripts', 'ensure-installed.mjs')], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(root, 'bin')}:${process.env['PATH'] ?? ''}` },
  })
  return { status: result.status, stdout: result.stdout, stderr: result.stderr }
}

it('installs on a fresh clone, saying only so', () => {
  expect(run(LOCKED, null)).toEqual({
    status: 0,
    stdout: '',
    stderr: 'installing dependencies (first run) ...\n',
  })
})

it('does nothing when everything is as locked', () => {
  expect(run(LOCKED, INSTALLED)).toEqual({ status: 0, stdout: '', stderr: '' })
})

it.each([
  ['a version', { 'node_modules/pg': { version: '7.0.0', integrity: 'sha512-a' } }],
  ['the content of a package', { 'node_modules/pg': { version: '8.0.0', integrity: 'sha512-b' } }],
  ['a missing package', {}],
  ['a package too many', { ...INSTALLED, 'node_modules/left': { version: '1.0.0' } }],
])('installs again when %s differs', (_what, installed) => {
  expect(run(LOCKED, installed).stderr).toMatch(/^installing dependencies \(node_modules\//)
})

it('installs again when an optional package for this very machine is missing', () => {
  const here = { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] }
  expect(run({ ...LOCKED, 'node_modules/here': here }, INSTALLED).stderr).toContain(
    'node_modules/here is missing',
  )
})

it('shows what npm said and fails when npm fails', () => {
  const { status, stderr } = run(LOCKED, null, 1)
  expect(status).toBe(1)
  expect(stderr).toContain('npm ci')
  expect(stderr).toContain('error text')
})
