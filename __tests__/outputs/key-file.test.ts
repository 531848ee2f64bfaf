/** The line that fetches the private key, run by real shells with a stand-in for the AWS CLI. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
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
import { keyCommandOf, keyFileOf } from '../../src/outputs/key-file.ts'

const LINE = keyCommandOf('/ec2/keypair/key-0abc', 'us-east-1', keyFileOf('shop-dev'))

const shells = ['bash', 'zsh', 'sh'].filter(
  (shell) => spawnSync(shell, ['-c', 'true']).status === 0,
)

let folder: string
const inside = (...path: readonly string[]): string => join(folder, ...path)
const keyFile = (): string => inside('home', '.tinystacks', 'shop-dev-bastion.pem')
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'key-file-'))
  for (const name of ['home', 'bin', 'repository']) mkdirSync(inside(name))
  aws('echo KEY')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function aws(does: string): void {
  const script = `#!/bin/sh\nprintf '%s\\n' "$*" > ${inside('asked')}\n${does}\n`
  writeFileSync(inside('bin', 'aws'), script, { mode: 0o755 })
}

/** A person's shell, in a repository, under a loose umask. */
function typed(shell: string, before = 'umask 022'): number | null {
  const { status } = spawnSync(shell, ['-c', `${before}; ${LINE}`], {
    cwd: inside('repository'),
    env: { HOME: inside('home'), PATH: `${inside('bin')}:${process.env['PATH'] ?? ''}` },
  })
  return status
}

test('bash and sh are among the shells', () => {
  expect(shells).toEqual(expect.arrayContaining(['bash', 'sh']))
})

describe.each(shells)('in %s', (shell) => {
  test('the key is readable to nobody else, in a folder of which the same holds', () => {
    expect(typed(shell)).toBe(0)
    expect(readFileSync(keyFile(), 'utf8')).toBe('KEY\n')
    expect(modeOf(keyFile())).toBe('600')
    expect(modeOf(inside('home', '.tinystacks'))).toBe('700')
    expect(readFileSync(inside('asked'), 'utf8')).toContain(
      'ssm get-parameter --region us-east-1 --name /ec2/keypair/key-0abc --with-decryption',
    )
  })

  test('nothing is written into the repository', () => {
    typed(shell)
    expect(readdirSync(inside('repository'))).toEqual([])
  })

  test('a newer key takes the place of an older one, whose file others could read', () => {
    typed(shell)
    chmodSync(keyFile(), 0o644)
    aws('echo NEWER')
    expect(typed(shell)).toBe(0)
    expect(readFileSync(keyFile(), 'utf8')).toBe('NEWER\n')
    expect(modeOf(keyFile())).toBe('600')
  })

  test('where AWS refuses, the line fails and an older key stays', () => {
    typed(shell)
    aws('exit 254')
    expect(typed(shell)).toBe(254)
    expect(readFileSync(keyFile(), 'utf8')).toBe('KEY\n')
    aws('echo LATER')
    expect(typed(shell)).toBe(0)
    expect(readdirSync(inside('home', '.tinystacks'))).toEqual(['shop-dev-bastion.pem'])
  })

  test('where AWS refuses the first time, there is no key', () => {
    aws('exit 254')
    expect(typed(shell)).toBe(254)
    expect(existsSync(keyFile())).toBe(false)
  })

  test('a shell that overwrites no file by itself takes the line too', () => {
    aws('exit 254')
    typed(shell, 'set -C')
    aws('echo KEY')
    expect(typed(shell, 'set -C')).toBe(0)
    expect(typed(shell, 'set -C')).toBe(0)
  })
})
