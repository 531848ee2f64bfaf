import { afterEach, expect, test, vi } from 'vitest'
import {
  lackOfPlugin,
  pluginCall,
  PluginWords,
} from '../../../../src/local/tunnel/session-manager/plugin.ts'
import { installPlugin, type Installed } from '../../../stand-ins/tls/plugin.ts'

let installed: Installed | undefined

afterEach(() => {
  installed?.remove()
  installed = undefined
  vi.unstubAllEnvs()
})

test.each(['1.2.536.0', '1.2.694.0', '1.3.0.0', '2.0.0.0'])(
  'version %s can be used',
  async (version) => {
    installed = installPlugin(`console.log('${version}')`)
    expect(await lackOfPlugin()).toBeNull()
  },
)

test.each(['1.2.535.0', '1.2.295.0', '1.1.900.0', '0.9'])(
  'version %s is too old, and told so',
  async (version) => {
    installed = installPlugin(`console.log('${version}')`)
    expect(await lackOfPlugin()).toMatchObject({
      kind: 'failed',
      said: expect.stringMatching(
        `^session-manager-plugin ${version} is too old, install 1.2.536 or later`,
      ),
    })
  },
)

test('one that is missing is named, one that fails is told', async () => {
  installed = installPlugin(null)
  expect(await lackOfPlugin()).toEqual({ kind: 'no-program', program: 'session-manager-plugin' })
  installed.remove()
  installed = installPlugin('process.exit(1)')
  expect(await lackOfPlugin()).toMatchObject({
    kind: 'failed',
    said: expect.stringContaining('--version'),
  })
})

test('the answer of AWS is in the environment alone', () => {
  vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:4566')
  const { argv, environment } = pluginCall('eu-west-1', {
    request: '{"Target":"i-1"}',
    answer: 'a token',
  })
  const name = 'AWS_SSM_START_SESSION_RESPONSE'
  expect(argv).toEqual([
    ...[name, 'eu-west-1', 'StartSession', '', '{"Target":"i-1"}'],
    'http://127.0.0.1:4566',
  ])
  expect(environment).toEqual({ [name]: 'a token' })
})

test('of what it says, the last thing that is wrong is told', () => {
  const words = new PluginWords()
  const heard = [
    ['', 'Starting session with SessionId: dev-1', 'Port 24128 opened for sessionId dev-1.'],
    ['Waiting for connections...', 'Connection accepted for session [dev-1]'],
  ].flatMap((lines) => lines.map((line) => words.hear(line)))
  expect(heard).toEqual([false, false, true, false, false])
  expect(words.failure).toEqual({ kind: 'failed', said: 'session-manager-plugin has ended' })
  words.hear('SessionId: dev-1 : Session was idle for 20 minutes')
  words.hear('')
  expect(words.failure).toEqual({
    kind: 'failed',
    said: 'SessionId: dev-1 : Session was idle for 20 minutes',
  })
})

test('that the agent does not reach the database is no reason for the end of a session', () => {
  const words = new PluginWords()
  expect(words.ledNowhere).toBeNull()
  const said = 'Connection to destination port failed, check SSM Agent logs.'
  words.hear(said)
  expect(words.ledNowhere).toEqual({ kind: 'database-refuses', said })
  expect(words.failure).toEqual({ kind: 'failed', said: 'session-manager-plugin has ended' })
})
