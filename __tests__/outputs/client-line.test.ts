/** The line that connects, run by real shells with stand-ins for curl, the AWS CLI and psql. */
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clientLine } from '../../src/outputs/client-line.ts'

const BEHIND = {
  ...{ localPort: 21_000, host: 'pg.c0ffee.us-east-1.rds.amazonaws.com', port: 5432 },
  ...{ name: 'shop', tls: 'require', secretArn: 'arn:aws:secretsmanager:us-east-1:1:secret:s' },
}
const LINE = clientLine('postgres', BEHIND, { region: 'us-east-1' })

const shells = ['bash', 'zsh'].filter((shell) => spawnSync(shell, ['-c', 'true']).status === 0)

let folder: string
const inside = (...path: readonly string[]): string => join(folder, ...path)
const kept = (): string => inside('a home', '.tinystacks', 'us-east-1.pem')

function program(name: string, does: string): void {
  writeFileSync(inside('bin', name), `#!/bin/sh\n${does}\n`, { mode: 0o755 })
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'client-line-'))
  for (const name of ['a home', 'bin']) mkdirSync(inside(name))
  program('aws', `echo '{"username":"app","password":"secret"}'`)
  program('psql', 'cat "$PGSSLROOTCERT"')
  // `-o FILE --create-dirs URL` as curl takes them, without a network.
  program('curl', 'mkdir -p "$(dirname "$4")" && echo "from $5" > "$4"')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function typed(shell: string): { readonly status: number | null; readonly stdout: string } {
  return spawnSync(shell, ['-c', LINE], {
    encoding: 'utf8',
    env: { HOME: inside('a home'), PATH: `${inside('bin')}:${process.env['PATH'] ?? ''}` },
  })
}

test('bash is among the shells', () => {
  expect(shells).toContain('bash')
})

describe.each(shells)('in %s', (shell) => {
  test('the authorities are fetched for the client, to a folder that is private', () => {
    const url = 'https://truststore.pki.rds.amazonaws.com/us-east-1/us-east-1-bundle.pem'
    expect(typed(shell)).toMatchObject({ status: 0, stdout: `from ${url}\n` })
    expect((statSync(inside('a home', '.tinystacks')).mode & 0o777).toString(8)).toBe('700')
    expect(readdirSync(inside('a home', '.tinystacks'))).toEqual(['us-east-1.pem'])
  })

  test('those that are there stay as they are', () => {
    mkdirSync(inside('a home', '.tinystacks'))
    writeFileSync(kept(), 'mine\n')
    expect(typed(shell)).toMatchObject({ status: 0, stdout: 'mine\n' })
    expect(readFileSync(kept(), 'utf8')).toBe('mine\n')
  })

  test('where they are not to be had, no client starts, and the next time they are fetched', () => {
    program('curl', 'mkdir -p "$(dirname "$4")" && echo half > "$4"; exit 22')
    expect(typed(shell)).toMatchObject({ status: 22, stdout: '' })
    expect(existsSync(kept())).toBe(false)
  })
})
