import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { findPeers } from '../../../bench/peers/find.ts'

const folder = mkdtempSync(join(tmpdir(), 'tinystacks-peers-'))

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

function program(path: string, prints: string): void {
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, `#!/bin/sh\necho '${prints}'\n`)
  chmodSync(path, 0o755)
}

test('what is neither installed nor can be is absent, and says why', () => {
  vi.stubEnv('PATH', '/nowhere')
  const found = findPeers({
    tools: join(folder, 'tools'),
    own: join(folder, 'own'),
    action: join(folder, 'action'),
  })
  expect(found).toEqual([
    expect.objectContaining({
      kind: 'absent',
      name: 'aws cloudformation deploy',
      isInRegistry: true,
    }),
    expect.objectContaining({ kind: 'absent', name: 'aws-cdk', isInRegistry: true }),
    {
      kind: 'absent',
      name: 'aws-cloudformation-github-deploy',
      why: 'there is no dist/index.js in ACTION_DIR',
      isInRegistry: false,
    },
  ])
  expect(found[1]).toMatchObject({
    why: 'it is not installed, and cannot be: spawnSync npm ENOENT',
  })
})

test('what is installed is found, with its version', () => {
  program(join(folder, 'tools/python/bin/aws'), 'aws-cli/1.46.3 Python/3.12.3')
  program(join(folder, 'tools/npm/node_modules/.bin/cdk'), '3.0.0 (build 4f3efd4)')
  mkdirSync(join(folder, 'action/dist'), { recursive: true })
  writeFileSync(join(folder, 'action/dist/index.js'), '')
  writeFileSync(join(folder, 'action/package.json'), '{ "version": "2.2.0" }')
  const found = findPeers({
    tools: join(folder, 'tools'),
    own: join(folder, 'own'),
    action: join(folder, 'action'),
  })
  expect(found.map((one) => one.kind === 'found' && one.program.version)).toEqual([
    '1.46.3',
    '3.0.0',
    '2.2.0',
  ])
})
