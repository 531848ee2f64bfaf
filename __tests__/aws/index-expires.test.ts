import { afterEach, expect, test, vi } from 'vitest'
import { connect } from '../../src/aws/index.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

const EXPIRATION = '2099-01-01T00:00:00.000Z'

test.each([
  ['a key that is no temporary one', {}, null],
  ['a token of which nobody says', { AWS_SESSION_TOKEN: 'token' }, 'unknown'],
  [
    'a token whose end is known',
    { AWS_SESSION_TOKEN: 'token', AWS_CREDENTIAL_EXPIRATION: EXPIRATION },
    new Date(EXPIRATION),
  ],
  // The next call says what is wrong with them.
  ['half of a pair', { AWS_SECRET_ACCESS_KEY: undefined }, null],
])('when credentials expire: %s', async (_what, environment, expected) => {
  const keys = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret' }
  const none = { AWS_SESSION_TOKEN: undefined, AWS_CREDENTIAL_EXPIRATION: undefined }
  const files = { AWS_PROFILE: undefined, AWS_CONFIG_FILE: '/dev/null' }
  const all = {
    ...files,
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    ...none,
    ...keys,
    ...environment,
  }
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value)
  expect(await connect('us-east-1').expires?.()).toEqual(expected)
})
