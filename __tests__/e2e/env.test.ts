/** `env` against the sandbox, whose passwords are told, and for a stage on AWS, whose are not. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'dotenv'
import { expect } from 'vitest'
import { story } from './story.ts'
import { runCli, useCheckout, useSandbox, type Finished } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()
const FILE = `version: 1
stack: shop
region: us-east-1
stages:
  dev:
    protected: false
    databases: { postgres: { database: rows }, redis: {} }
  prod:
    protected: false
    databases: { redis: {} }
`

const env = (...argv: readonly string[]): Promise<Finished> =>
  runCli(checkout.path(), { ...sandbox().environment }, 'env', ...argv)

story('env', (scene) => {
  let told: Record<string, string> = {}

  scene('of the sandbox has values, and a URL with them', async () => {
    checkout.write(FILE)
    const { code, stderr } = await runCli(checkout.path(), sandbox().environment, 'deploy', '--yes')
    expect(code, stderr).toBe(0)
    const { stdout } = await env('--stage', 'dev')
    told = parse(stdout)
    const { PG_HOST, PG_PORT, PG_CREDENTIALS_SECRET = '', DATABASE_URL } = told
    expect(PG_CREDENTIALS_SECRET).toMatch(/^\w{20,}$/)
    expect(DATABASE_URL).toBe(
      `postgresql://postgres:${PG_CREDENTIALS_SECRET}@${PG_HOST ?? ''}:${PG_PORT ?? ''}/rows?sslmode=require`,
    )
    expect(told['REDIS_URL']).toMatch(/^rediss:/)
    expect(stdout).toContain('# has passwords')
  })

  scene('is the same in each format that takes values', async () => {
    const { stdout } = await env('--stage', 'dev', '--format', 'json')
    expect(JSON.parse(stdout)).toEqual(told)
  })

  scene.each([['ecs'], ['lambda'], ['kubernetes']])(
    '%s has references in the sandbox too',
    async (format) => {
      const { stdout } = await env('--stage', 'dev', '--format', format)
      expect(stdout).toContain('arn:aws:secretsmanager:')
      expect(stdout).not.toContain(told['PG_CREDENTIALS_SECRET'])
      const { code, stderr } = await env('--stage', 'dev', '--format', format, '--with-secrets')
      expect(code).toBe(2)
      expect(stderr).toContain('references alone')
    },
  )

  scene('writes no file that git would take along', async () => {
    const { code, stdout, stderr } = await env(
      '--stage',
      'dev',
      '--out',
      join(checkout.path(), '.env'),
    )
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('git does not ignore it')
  })

  scene('writes a file that only its owner can read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tinystacks-env-'))
    const file = join(folder, '.env')
    const { code, stdout, stderr } = await env('--stage', 'dev', '--out', file)
    expect([code, stdout]).toEqual([0, ''])
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(parse(readFileSync(file))).toEqual(told)
    expect(stderr).not.toContain(told['PG_CREDENTIALS_SECRET'])
    rmSync(folder, { recursive: true })
  })

  scene('takes one stage', async () => {
    const { code, stderr } = await env()
    expect(code).toBe(2)
    expect(stderr).toContain('--stage dev | prod')
  })
})
