import { expect, test } from 'vitest'
import {
  serveCredentials,
  type CredentialsServer,
} from '../../../../src/local/tunnel/session-manager/credentials-server.ts'

const KEYS = { AccessKeyId: 'AKIA', SecretAccessKey: 'a secret', Token: 'a token' }

function ask(server: CredentialsServer, authorization: string | null): Promise<Response> {
  const url = server.environment['AWS_CONTAINER_CREDENTIALS_FULL_URI'] ?? ''
  return fetch(url, { headers: authorization === null ? {} : { authorization } })
}

const tokenOf = ({ environment }: CredentialsServer): string =>
  environment['AWS_CONTAINER_AUTHORIZATION_TOKEN'] ?? ''

test('whoever has the token gets the credentials that hold now', async () => {
  let asked = 0
  const server = await serveCredentials(() => Promise.resolve({ ...KEYS, Token: String(++asked) }))
  for (const time of ['1', '2']) {
    const answer = await ask(server, tokenOf(server))
    expect([answer.status, await answer.json()]).toEqual([200, { ...KEYS, Token: time }])
  }
  server.close()
})

test('nobody else gets anything, and nobody is asked', async () => {
  const server = await serveCredentials(() => Promise.reject(new Error('asked')))
  const token = tokenOf(server)
  for (const wrong of [null, '', 'Basic', token.slice(1), `${token}0`, token.toUpperCase()]) {
    const answer = await ask(server, wrong)
    expect([answer.status, await answer.text()]).toEqual([403, ''])
  }
  server.close()
})

test('credentials that cannot be had are told without a word of why', async () => {
  const server = await serveCredentials(() => Promise.reject(new Error('a secret')))
  const answer = await ask(server, tokenOf(server))
  expect([answer.status, await answer.text()]).toEqual([503, ''])
  server.close()
})

test('it listens on this machine alone, until it is closed', async () => {
  const server = await serveCredentials(() => Promise.resolve(KEYS))
  expect(server.environment['AWS_CONTAINER_CREDENTIALS_FULL_URI']).toMatch(
    /^http:\/\/127\.0\.0\.1:/,
  )
  server.close()
  await expect(ask(server, tokenOf(server))).rejects.toThrow('fetch failed')
})

test('the child has no other source of credentials, and no key in its environment', async () => {
  const server = await serveCredentials(() => Promise.resolve(KEYS))
  const { environment } = server
  for (const name of [
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_PROFILE',
  ])
    expect(environment[name]).toBe('')
  expect(environment['AWS_SHARED_CREDENTIALS_FILE']).toBe('/dev/null')
  expect(JSON.stringify(environment)).not.toContain(KEYS.SecretAccessKey)
  server.close()
})
