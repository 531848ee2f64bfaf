import { ESLint } from 'eslint'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CORE } from '../../scripts/lint/wall.ts'

const root = join(import.meta.dirname, '..', '..')

/** Only the wall's rules, without types: a snippet is no file of the project. */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    { languageOptions: { parserOptions: { projectService: false, project: false } } },
  ],
  ruleFilter: ({ ruleId }) =>
    /^(@typescript-eslint\/no-restricted-imports|no-restricted-)/.test(ruleId),
})

async function violations(filePath: string, code: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(root, filePath) })
  return result!.messages.map((message) => message.ruleId ?? message.message)
}

const IMPORTS = '@typescript-eslint/no-restricted-imports'

describe.each(CORE)('the core folder src/%s', (folder) => {
  const file = `src/${folder}/snippet.ts`

  it.each([
    "import { RDSClient } from '@aws-sdk/client-rds'",
    "import { Sha256 } from '@smithy/core'",
    "import * as core from '@actions/core'",
    "import { readFileSync } from 'node:fs'",
    "import { readFile } from 'node:fs/promises'",
    "import { readFileSync } from 'fs'",
    "import { spawn } from 'node:child_process'",
    "import { createServer } from 'node:net'",
    "import { createServer } from 'node:http'",
    "import { request } from 'node:https'",
    "import process from 'node:process'",
    "import { setTimeout } from 'node:timers/promises'",
    "import { randomUUID } from 'node:crypto'",
    "import { stacks } from '../aws/stacks.ts'",
    "import { comment } from '../github/comment.ts'",
    "import { ask } from '../local/ask.ts'",
    "import { clock } from '../host/clock.ts'",
    "import { plan } from '../commands/plan.ts'",
    "import { AwsError } from '../../sandbox/contract.ts'",
    "export { stacks } from '../aws/stacks.ts'",
    "export * from 'node:fs'",
  ])('may not say %s', async (code) => {
    expect(await violations(file, code)).toEqual([IMPORTS])
  })

  it.each([
    ['process.env', 'no-restricted-globals'],
    ["await fetch('http://127.0.0.1')", 'no-restricted-globals'],
    ['setTimeout(() => {}, 1)', 'no-restricted-globals'],
    ['globalThis.process', 'no-restricted-globals'],
    ['performance.now()', 'no-restricted-globals'],
    ['crypto.randomUUID()', 'no-restricted-globals'],
    ['Date.now()', 'no-restricted-properties'],
    ['Math.random()', 'no-restricted-properties'],
    ['new Date()', 'no-restricted-syntax'],
    ["await import('node:fs')", 'no-restricted-syntax'],
    ['import.meta.url', 'no-restricted-syntax'],
  ])('may not use %s', async (expression, rule) => {
    expect(await violations(file, `export const value = ${expression}`)).toEqual([rule])
  })

  it.each([
    "import type { Stack } from '@aws-sdk/client-cloudformation'",
    "import { type Stack } from '@aws-sdk/client-cloudformation'",
    "import type { Stats } from 'node:fs'",
    "import type { Ports } from '../aws/ports.ts'",
    "import { createHash } from 'node:crypto'",
    "import { TinystacksError } from '../errors.ts'",
    "import { dotted } from '../config/positions.ts'",
    "import Ajv from 'ajv'",
    'export const day = new Date(0)',
    'export const largest = Math.max(1, 2)',
  ])('may say %s', async (code) => {
    expect(await violations(file, code)).toEqual([])
  })
})

describe('between src and sandbox', () => {
  it.each([
    ['src/local/snippet.ts', "import { AwsError } from '../../sandbox/contract.ts'", IMPORTS],
    ['src/snippet.ts', "import { serve } from '../sandbox/main.ts'", IMPORTS],
    ['src/local/snippet.ts', "await import('../../sandbox/main.ts')", 'no-restricted-syntax'],
    ['sandbox/snippet.ts', "import { TinystacksError } from '../src/errors.ts'", IMPORTS],
    [
      'sandbox/services/snippet.ts',
      "import { DATABASES } from '../../src/config/resolved.ts'",
      IMPORTS,
    ],
    ['sandbox/snippet.ts', "await import('../src/errors.ts')", 'no-restricted-syntax'],
  ])('%s may not say %s', async (file, code, rule) => {
    expect(await violations(file, code)).toEqual([rule])
  })

  it.each([
    ['src/local/snippet.ts', "import type { Call } from '../../sandbox/contract.ts'"],
    ['sandbox/snippet.ts', "import type { DatabaseKind } from '../src/config/resolved.ts'"],
    ['src/aws/snippet.ts', "import { RDSClient } from '@aws-sdk/client-rds'"],
    ['src/local/snippet.ts', "import { readFileSync } from 'node:fs'"],
    ['src/local/snippet.ts', 'export const now = Date.now()'],
    ['sandbox/snippet.ts', "import { createServer } from 'node:http'"],
  ])('%s may say %s', async (file, code) => {
    expect(await violations(file, code)).toEqual([])
  })
})
