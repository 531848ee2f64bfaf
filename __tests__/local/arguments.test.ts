import { describe, expect, test } from 'vitest'
import { readArguments } from '../../src/local/arguments.ts'

describe('readArguments', () => {
  test('reads the flags that scripts rely on', () => {
    const argv = ['deploy', '--config', 'a.yml', '--stage', 'dev', '--stage', 'prod', '--json']
    expect(readArguments([...argv, '--allow', 'prod/postgres:remove@7h3kq0z9w2m4x'])).toEqual({
      kind: 'command',
      name: 'deploy',
      json: true,
      level: 'normal',
      noColor: false,
      options: {
        config: 'a.yml',
        stages: ['dev', 'prod'],
        allow: ['prod/postgres:remove@7h3kq0z9w2m4x'],
        yes: false,
        words: [],
        format: 'table',
        confirm: null,
        inWindow: false,
        offline: false,
        serviceRole: null,
        setVariables: false,
        concurrency: null,
        exitCode: false,
        ...{ tunnel: false, print: false, reader: false, readOnly: false, url: false },
        ...{ password: false, copy: false, direct: false, ca: null },
        ...{ repo: null, jobs: null, branch: null },
        given: {
          ...{ repositoryId: null, ownerId: null },
          ...{ identityProvider: null, permissionsBoundary: null },
        },
        profile: null,
        region: null,
        rest: [],
        ...{ envFormat: 'dotenv', withSecrets: false, out: null, strict: false },
        init: {
          ...{ stack: null, stages: [], databases: [], account: null },
          ...{ bastion: null, overwrite: false, region: null, roles: false },
        },
      },
    })
  })

  test('reads whose credentials to use, where, and how much to say', () => {
    const argv = ['plan', '--profile', 'ops', '--region', 'eu-west-1', '--debug', '--no-color']
    expect(readArguments(argv)).toMatchObject({
      ...{ level: 'debug', noColor: true },
      options: { profile: 'ops', region: 'eu-west-1' },
    })
    expect(readArguments(['plan', '-q'])).toMatchObject({ level: 'quiet' })
    expect(readArguments(['plan', '--verbose'])).toMatchObject({ level: 'verbose' })
    expect(() => readArguments(['plan', '-q', '--verbose'])).toThrow('contradict each other')
    expect(() => readArguments(['plan', '--region', 'mars'])).toThrow('no AWS region mars')
  })

  test('reads the role that CloudFormation acts by', () => {
    const role = 'arn:aws:iam::123456789012:role/shop-cloudformation'
    expect(readArguments(['deploy', '--cloudformation-role', role])).toMatchObject({
      options: { serviceRole: role },
    })
    expect(() => readArguments(['deploy', '--cloudformation-role', 'shop'])).toThrow(
      expect.objectContaining({ code: 'not-a-role' }),
    )
  })

  test('takes the database to promote, and no word after any other verb', () => {
    const read = readArguments(['promote', '--stage', 'prod-west', 'postgres', '--offline'])
    expect(read).toMatchObject({
      name: 'promote',
      options: { stages: ['prod-west'], words: ['postgres'], offline: true },
    })
    expect(() => readArguments(['plan', 'postgres'])).toThrow('takes no further arguments')
  })

  test('takes the instance to restart, and when', () => {
    const read = readArguments(['reboot', '--stage', 'prod', 'postgres/reader', '--in-window'])
    expect(read).toMatchObject({
      name: 'reboot',
      options: { stages: ['prod'], words: ['postgres/reader'], inWindow: true },
    })
  })

  test('takes the database whose secret to restore', () => {
    expect(readArguments(['restore-secret', '--stage', 'prod', 'redis'])).toMatchObject({
      name: 'restore-secret',
      options: { stages: ['prod'], words: ['redis'] },
    })
  })

  test('reads the answer to the plain question, which is given by hand otherwise', () => {
    expect(readArguments(['deploy', '--yes'])).toMatchObject({ options: { yes: true, allow: [] } })
    expect(readArguments(['deploy', '-y'])).toMatchObject({ options: { yes: true } })
  })

  test('tells by the exit code what a plan found, and no other verb does', () => {
    expect(readArguments(['plan', '--exit-code'])).toMatchObject({ options: { exitCode: true } })
    expect(() => readArguments(['deploy', '--exit-code'])).toThrow(
      expect.objectContaining({ code: 'invalid-arguments', exit: 2 }),
    )
  })

  test('reads the word that destroys', () => {
    const read = readArguments(['destroy', '--stage', 'dev', '--confirm', 'delete'])
    expect(read).toMatchObject({ name: 'destroy', options: { stages: ['dev'], confirm: 'delete' } })
  })

  test('what follows `sandbox` is left to the sandbox', () => {
    expect(readArguments(['sandbox', '--speed', '0', '--', 'npm', 'test'])).toEqual({
      kind: 'sandbox',
      argv: ['--speed', '0', '--', 'npm', 'test'],
    })
  })

  test.each([
    [[], null],
    [['--help'], null],
    [['help'], null],
    [['plan', '-h'], 'plan'],
    [['help', 'restore-secret'], 'restore-secret'],
    [['sandbox', '--port', '1', '--help'], 'sandbox'],
    [['help', 'help'], 'help'],
  ])('%j is a call for help', (argv, verb) => {
    expect(readArguments(argv)).toEqual({ kind: 'help', verb })
  })

  test('takes the shell to make a script for, and no other', () => {
    expect(readArguments(['completion', 'fish'])).toEqual({ kind: 'completion', shell: 'fish' })
    expect(() => readArguments(['completion', 'bsh'])).toThrow(
      expect.objectContaining({ code: 'invalid-arguments', hint: 'did you mean `bash`?' }),
    )
    expect(() => readArguments(['completion'])).toThrow(
      expect.objectContaining({ hint: 'the shells are bash, zsh and fish' }),
    )
  })

  test('the help that a command of the sandbox is asked for is not ours', () => {
    const argv = ['--', 'npm', '--help']
    expect(readArguments(['sandbox', ...argv])).toEqual({ kind: 'sandbox', argv })
  })

  test('help for a verb that is none names the one that was meant', () => {
    expect(() => readArguments(['help', 'deplyo'])).toThrow(
      expect.objectContaining({ code: 'unknown-command', hint: 'did you mean `deploy`?' }),
    )
  })

  test.each([
    [['plan', '--sage', 'dev'], '--sage'],
    [['plan', 'dev'], '`dev`'],
    [['outputs', '--format', 'xml'], '`xml`'],
    [['plan', '--stage'], '--stage'],
  ])('%j is a usage error that names the word', (argv, word) => {
    expect(() => readArguments(argv)).toThrow(
      expect.objectContaining({
        code: 'invalid-arguments',
        exit: 2,
        message: expect.stringContaining(word) as string,
      }),
    )
  })
})
