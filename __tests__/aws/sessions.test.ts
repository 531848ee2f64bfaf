/** Sessions as the sandbox begins them, over the wire (SSM-9 to SSM-11). */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startSandbox } from '../../sandbox/main.ts'
import type { Sandbox } from '../../sandbox/server/sandbox.ts'
import { createClients } from '../../src/aws/clients.ts'
import { sessionApi } from '../../src/aws/sessions.ts'
import type { SessionApi } from '../../src/ports/sessions.ts'
import { deployBastion } from '../stand-ins/aws/bastion-stack.ts'

const TO = { host: 'db.internal', port: 5432, localPort: 24128 }

let sandbox: Sandbox
let sessions: SessionApi
let bastion: string

beforeAll(async () => {
  sandbox = await startSandbox({ engines: 'none', speed: 0 })
  vi.stubEnv('AWS_ENDPOINT_URL', sandbox.url)
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIASANDBOX')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'a secret')
  vi.stubEnv('AWS_SESSION_TOKEN', 'a session')
  sessions = sessionApi(createClients('us-east-1'))
  bastion = await deployBastion(sandbox)
  expect(bastion).toMatch(/^i-/)
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await sandbox.close()
})

type Kept = { readonly id: string; readonly token: string; readonly state: string }

async function kept(id: string): Promise<(Kept & Record<string, unknown>) | undefined> {
  const answer = await fetch(`${sandbox.url}/_sandbox/sessions`)
  const { sessions: all } = (await answer.json()) as {
    sessions: (Kept & Record<string, unknown>)[]
  }
  return all.find((session) => session.id === id)
}

test('a session leads through the instance to one port, opens no shell, and is ended', async () => {
  const begun = await sessions.begin(bastion, TO)
  if (begun.kind !== 'begun') throw new Error(begun.said)
  const { token, ...session } = (await kept(begun.id))!
  expect(session).toMatchObject({
    target: bastion,
    document: 'AWS-StartPortForwardingSessionToRemoteHost',
    parameters: { host: ['db.internal'], portNumber: ['5432'], localPortNumber: ['24128'] },
    state: 'Active',
  })
  expect(JSON.parse(begun.answer)).toMatchObject({ SessionId: begun.id, TokenValue: token })
  expect(begun.request).not.toContain(token)
  await sessions.end(begun.id)
  expect(await kept(begun.id)).toMatchObject({ state: 'Terminated' })
})

test('an instance whose agent is not connected is an answer, not an error', async () => {
  expect(await sessions.begin('i-0123456789abcdef0', TO)).toEqual({
    kind: 'not-connected',
    said: 'i-0123456789abcdef0 is not connected.',
  })
})

test('where AWS cannot be asked, to begin fails and to end does not', async () => {
  vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:1')
  const unreached = sessionApi(createClients('us-east-1'))
  await expect(unreached.begin(bastion, TO)).rejects.toMatchObject({ code: 'connection-refused' })
  await unreached.end('dev-1')
  vi.stubEnv('AWS_ENDPOINT_URL', sandbox.url)
})

test('the credentials are those of the run, by the names that a container has for them', async () => {
  expect(await sessions.credentials()).toEqual({
    AccessKeyId: 'AKIASANDBOX',
    SecretAccessKey: 'a secret',
    Token: 'a session',
  })
})
