/** What the commands that publish a host key do, as a shell runs them. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { publishCommands, publishesHostKey } from '../../../src/template/bastion/host-key.ts'

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tinystacks-host-key-'))
  writeFileSync(join(root, 'key.pub'), `${KEY} root@ip-10-0-0-4\n`)
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

/** Runs them with this instead of the AWS CLI, as part of the association. */
function run(aws: string): { readonly status: number | null; readonly said: string } {
  writeFileSync(join(root, 'aws'), `#!/bin/sh\n${aws}\n`)
  chmodSync(join(root, 'aws'), 0o755)
  const lines = publishCommands({ access: 'ssh' }).map((line) =>
    typeof line === 'string' ? line : resolved(line as Join),
  )
  const script = ['set -eu', ...lines, 'echo done'].join('\n')
  const { status, stdout } = spawnSync(
    '/bin/sh',
    ['-c', script.replace('/etc/ssh/ssh_host_ed25519_key.pub', join(root, 'key.pub'))],
    { env: { PATH: `${root}:${process.env['PATH'] ?? ''}`, LOG: join(root, 'log') } },
  )
  return { status, said: stdout.toString() }
}

type Join = { readonly 'Fn::Join': readonly [string, readonly (string | { Ref: string })[]] }

const VALUES: Readonly<Record<string, string>> = {
  'AWS::Region': 'eu-west-1',
  BastionInstance: 'i-0abc',
}

function resolved({ 'Fn::Join': [delimiter, parts] }: Join): string {
  return parts.map((part) => (typeof part === 'string' ? part : VALUES[part.Ref])).join(delimiter)
}

test('the host tags itself with its key, without the name that the key has there', () => {
  expect(run('printf "%s\\n" "$@" > "$LOG"')).toEqual({ status: 0, said: 'done\n' })
  expect(readFileSync(join(root, 'log'), 'utf8').split('\n')).toEqual([
    ...['ec2', 'create-tags', '--region', 'eu-west-1', '--resources', 'i-0abc'],
    ...['--tags', `Key=tinystacks:host-key,Value=${KEY}`, ''],
  ])
})

test('where EC2 refuses, the association goes on and says so', () => {
  expect(run('exit 254')).toEqual({ status: 0, said: 'The host key is not published.\ndone\n' })
})

test.each([
  ['ssh', undefined, true],
  ['ssh', 3, true],
  ['ssh', 2, false],
  ['ssh', 1, false],
  ['session-manager', undefined, false],
] as const)('a bastion for %s of the edition %s publishes it: %s', (access, edition, does) => {
  const bastion = { access, ...(edition !== undefined && { edition }) }
  expect(publishesHostKey(bastion)).toBe(does)
  expect(publishCommands(bastion)).toHaveLength(does ? 2 : 0)
})
