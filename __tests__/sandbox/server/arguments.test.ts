import { describe, expect, it } from 'vitest'
import { parseArguments } from '../../../sandbox/server/arguments.ts'
import { commandEnvironment } from '../../../sandbox/server/environment.ts'

describe('the command line', () => {
  it('has a free port, memory, 60 times AWS’s pace and real engines by default', () => {
    expect(parseArguments([])).toEqual({ port: 0, speed: 60, engines: 'auto' })
  })

  it('reads every flag, with a space or an equals sign, and the command after --', () => {
    expect(
      parseArguments([
        '--port',
        '4566',
        '--state=dir',
        '--speed',
        '0',
        '--engines=none',
        '--',
        'aws',
        '--port',
        'x',
      ]),
    ).toEqual({
      port: 4566,
      state: 'dir',
      speed: 0,
      engines: 'none',
      command: ['aws', '--port', 'x'],
    })
  })

  it.each([
    [['--prot', '1'], 'unknown argument --prot'],
    [['--port'], '--port needs a value'],
    [['--port', '70000'], '--port 70000 is not a port: write 0 to 65535'],
    [['--port', '1', '--port', '2'], '--port is given twice'],
    [['--speed', 'fast'], '--speed fast is not a speed: write 0, 1, 60, 0.5'],
    [['--engines', 'some'], '--engines some is neither auto nor none'],
    [['serve'], 'unknown argument serve'],
    [['--'], '-- needs a command after it'],
  ])('refuses %j', (argv, message) => {
    expect(parseArguments(argv)).toBe(message)
  })
})

describe('the environment of a command', () => {
  it('leads to the sandbox alone, and leaves the rest as it is', () => {
    const environment = commandEnvironment(
      {
        PATH: '/bin',
        AWS_PROFILE: 'prod',
        AWS_SESSION_TOKEN: 'x',
        AWS_ENDPOINT_URL_RDS: 'y',
        AWS_REGION: 'z',
      },
      'http://127.0.0.1:1',
    )
    expect(environment).toEqual({
      PATH: '/bin',
      AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
      AWS_REGION: 'us-east-1',
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'sandbox',
      AWS_SECRET_ACCESS_KEY: 'sandbox',
    })
  })
})
