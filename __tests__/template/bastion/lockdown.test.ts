/** What a bastion's user data and its association do, as a shell runs them: on files of a directory. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BASTION_USER, lockCommands, userData } from '../../../src/template/bastion/lockdown.ts'

const NO_SHELL = 'etc/ssh/sshd_config.d/20-tinystacks-no-shell.conf'
const DATABASES = 'etc/ssh/sshd_config.d/10-tinystacks-databases.conf'
const NO_SUDO = 'etc/sudoers.d/99-tinystacks'

const TARGETS = [
  { kind: 'postgres', host: 'db.example.com', port: '5432', listens: 5432, groupId: null },
  { kind: 'redis', host: 'cache.example.com', port: '6379', listens: 6379, groupId: null },
] as const

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tinystacks-lockdown-'))
  for (const folder of ['etc/ssh', 'etc/sudoers.d', 'bin'])
    mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(join(root, 'etc/ssh/sshd_config'), 'Include /etc/ssh/sshd_config.d/*.conf\n')
  program('systemctl', 'echo "systemctl $*" >> "$LOG"')
  program('pkill', 'echo "pkill $*" >> "$LOG"')
  program('sshd', `[ "$1" != -T ] || grep -i '^forcecommand' ${join(root, NO_SHELL)}`)
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

/** A program that stands in for one of the host's. */
function program(name: string, script: string): void {
  writeFileSync(join(root, 'bin', name), `#!/bin/sh\n${script}\n`)
  chmodSync(join(root, 'bin', name), 0o755)
}

/** Runs the commands with every absolute path of the host below the directory. */
function run(script: string): { readonly status: number | null; readonly log: string } {
  const log = join(root, 'log')
  writeFileSync(log, '')
  const { status } = spawnSync(
    '/bin/sh',
    [
      '-c',
      script
        .replaceAll(/\/etc\/(?=ssh|sudoers)/g, `${root}/etc/`)
        .replaceAll('/usr/sbin/sshd', 'sshd'),
    ],
    { env: { PATH: `${join(root, 'bin')}:${process.env['PATH'] ?? ''}`, LOG: log } },
  )
  return { status, log: readFileSync(log, 'utf8') }
}

const content = (path: string): string => readFileSync(join(root, path), 'utf8')

/** The boothook as cloud-init runs it: without its first line. */
function boothook(): string {
  const text = String(Object.values(userData())[0])
  expect(text).toMatch(/^#cloud-boothook\n#!\/bin\/sh\n/)
  return text.replace('#cloud-boothook\n', '')
}

/** The association, with plain text for what CloudFormation puts in. */
function association(targets: Parameters<typeof lockCommands>[0] = TARGETS): string {
  return ['set -eu', ...lockCommands(targets)]
    .map((line) =>
      typeof line === 'string'
        ? line
        : (line as { 'Fn::Join': [string, string[]] })['Fn::Join'][1].join(''),
    )
    .join('\n')
}

describe('the user data', () => {
  test('leaves no shell, no terminal and no way on before sshd first starts', () => {
    expect(run(boothook()).status).toBe(0)
    const settings = content(NO_SHELL).split('\n')
    for (const setting of [
      'ForceCommand /usr/sbin/nologin',
      'PermitTTY no',
      'PermitUserRC no',
      'AllowTcpForwarding no',
      'AllowStreamLocalForwarding no',
      'AllowAgentForwarding no',
      'X11Forwarding no',
      'PermitTunnel no',
      'PermitRootLogin no',
      'AuthenticationMethods publickey',
    ])
      expect(settings).toContain(setting)
  })

  test('takes sudo away after cloud-init has given it', () => {
    run(boothook())
    expect(content(NO_SUDO)).toBe(`${BASTION_USER} ALL=(ALL) !ALL\n`)
    // sudo reads them in the order of their names, and the last rule that matches wins.
    const [ours = ''] = readdirSync(join(root, 'etc/sudoers.d'))
    expect([ours, '90-cloud-init-users'].toSorted()).toEqual(['90-cloud-init-users', ours])
  })

  test('has sshd read its settings first, wherever the image reads them', () => {
    writeFileSync(
      join(root, 'etc/ssh/sshd_config'),
      `Include ${root}/etc/ssh/sshd_config.d/*.conf\n`,
    )
    run(boothook())
    expect(content('etc/ssh/sshd_config').split('\n')).toHaveLength(2)
    writeFileSync(join(root, 'etc/ssh/sshd_config'), 'Port 22\n')
    run(boothook())
    run(boothook())
    expect(content('etc/ssh/sshd_config').split('\n')).toEqual([
      expect.stringMatching(/^Include .*\/etc\/ssh\/sshd_config\.d\/\*\.conf$/),
      'Port 22',
      '',
    ])
  })

  test('depends on nothing: no key, no database, no stage', () => {
    expect(userData()).toEqual(userData())
    expect(JSON.stringify(userData())).not.toMatch(/Ref|GetAtt|Join|\$\{/)
  })

  test('leaves what the association wrote as it is at the next boot', () => {
    run(association())
    const before = content(DATABASES)
    run(boothook())
    expect(content(DATABASES)).toBe(before)
  })
})

describe('the association', () => {
  test('forwards to the databases and nowhere else', () => {
    expect(run(association())).toMatchObject({ status: 0 })
    expect(content(DATABASES)).toBe(
      'AllowTcpForwarding local\nPermitOpen db.example.com:5432 cache.example.com:6379\n',
    )
    run(association([]))
    expect(content(DATABASES)).toBe('AllowTcpForwarding no\n')
  })

  test('closes a host of an earlier version, and throws out whoever is in', () => {
    const { status, log } = run(association())
    expect(status).toBe(0)
    expect(log.split('\n')).toEqual([
      'systemctl restart sshd',
      `pkill -KILL -u ${BASTION_USER}`,
      '',
    ])
    expect(existsSync(join(root, NO_SUDO))).toBe(true)
  })

  test('breaks no tunnel of a host that was closed from the start', () => {
    run(boothook())
    expect(run(association()).log).toBe('systemctl restart sshd\n')
  })

  test.each([
    ['does not take the settings', 'exit 1'],
    ['still gives a shell', 'echo "forcecommand none"'],
  ])('fails where sshd %s, and does not restart it', (_what, sshd) => {
    program('sshd', sshd)
    const { status, log } = run(association())
    expect(status).not.toBe(0)
    expect(log).toBe('')
  })
})
