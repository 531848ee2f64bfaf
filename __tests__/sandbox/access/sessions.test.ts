/** Sessions of Session Manager on the bastion of a golden template, over the wire. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SSM } from '@aws-sdk/client-ssm'
import { startSandbox } from '../../../sandbox/main.ts'
import type { Sandbox } from '../../../sandbox/server/sandbox.ts'
import { deployBastion } from '../../stand-ins/aws/bastion-stack.ts'
import { clientSettings } from '../../stand-ins/aws/client-settings.ts'

const ROLE = 'arn:aws:iam::123456789012:role/dev'
const DOCUMENT = 'AWS-StartPortForwardingSessionToRemoteHost'

let sandbox: Sandbox
let bastion: string
beforeAll(async () => {
  sandbox = await startSandbox({ engines: 'none', speed: 0 })
  bastion = await deployBastion(sandbox)
  expect(bastion).toMatch(/^i-/)
})
afterAll(() => sandbox.close())

const parameters = { host: ['db.internal'], portNumber: ['5432'], localPortNumber: ['24128'] }
const asked = (Target: string, DocumentName: string | undefined = DOCUMENT) => ({
  Target,
  DocumentName,
  Parameters: parameters,
})

async function sessions(): Promise<readonly Record<string, unknown>[]> {
  const answer = await fetch(`${sandbox.url}/_sandbox/sessions`)
  return ((await answer.json()) as { sessions: Record<string, unknown>[] }).sessions
}

async function kept(id: string | undefined): Promise<Record<string, unknown> | undefined> {
  return (await sessions()).find((session) => session['id'] === id)
}

describe('a session', () => {
  const ssm = () => new SSM(clientSettings(sandbox))

  it('SSM-9 begins on a host whose agent is registered, by a document that is there', async () => {
    const { SessionId, TokenValue } = await ssm().startSession(asked(bastion))
    expect(SessionId).toMatch(/^sandbox-[0-9a-f]{17}$/)
    expect(TokenValue).not.toBe('')
    expect(await kept(SessionId)).toMatchObject({ target: bastion, parameters, state: 'Active' })
    await expect(ssm().startSession(asked('i-0123456789abcdef0'))).rejects.toMatchObject({
      name: 'TargetNotConnected',
      message: 'i-0123456789abcdef0 is not connected.',
    })
    const elsewhere = new SSM(clientSettings(sandbox, 'eu-west-1'))
    await expect(elsewhere.startSession(asked(bastion))).rejects.toThrow('is not connected')
    await expect(ssm().startSession(asked(bastion, 'AWS-Nothing'))).rejects.toMatchObject({
      name: 'InvalidDocument',
    })
  })

  it('SSM-10 has its data channel where the sandbox is told, and nowhere else', async () => {
    const begin = async () => (await ssm().startSession(asked(bastion))).StreamUrl ?? ''
    expect(await begin()).toMatch(
      /^wss:\/\/ssmmessages\.us-east-1\.invalid\/v1\/data-channel\/sandbox-[0-9a-f]{17}\?role=publish_subscribe$/,
    )
    sandbox.switches.dataChannel = 'ws://127.0.0.1:9000'
    expect(await begin()).toMatch(/^ws:\/\/127\.0\.0\.1:9000\/v1\/data-channel\/sandbox-/)
    sandbox.switches.dataChannel = ''
  })

  it('SSM-11 is resumed with another token, until it is terminated', async () => {
    const { SessionId, TokenValue } = await ssm().startSession(asked(bastion))
    const resumed = await ssm().resumeSession({ SessionId })
    expect(resumed).toMatchObject({ SessionId })
    expect(resumed.TokenValue).not.toBe(TokenValue)
    expect(await kept(SessionId)).toMatchObject({ token: resumed.TokenValue })
    expect(await ssm().terminateSession({ SessionId })).toMatchObject({ SessionId })
    expect(await kept(SessionId)).toMatchObject({ state: 'Terminated' })
    for (const id of [SessionId, 'nobody-0'])
      await expect(ssm().resumeSession({ SessionId: id })).rejects.toMatchObject({
        name: 'DoesNotExistException',
      })
  })
})

describe('under policies', () => {
  /** A client with keys of its own, whose role may do this and nothing else. */
  async function mayAs(key: string, role: string, ...statements: readonly object[]): Promise<SSM> {
    const policies = [{ Version: '2012-10-17', Statement: statements }]
    const body = JSON.stringify({ arn: role, accessKeys: [key], policies })
    const { status } = await fetch(`${sandbox.url}/_sandbox/policies`, { method: 'POST', body })
    expect(status).toBe(200)
    const credentials = { accessKeyId: key, secretAccessKey: 'x' }
    return new SSM({ ...clientSettings(sandbox), credentials })
  }
  const allow = (action: string, Resource: string, Condition?: object) => ({
    Effect: 'Allow',
    Action: action,
    Resource,
    ...(Condition && { Condition }),
  })
  const byDocument = allow('ssm:StartSession', `arn:aws:ssm:*::document/${DOCUMENT}`)
  const onTag = (value: string) =>
    allow('ssm:StartSession', 'arn:aws:ec2:*:*:instance/*', {
      StringEquals: { 'ssm:resourceTag/tinystacks:stack': value },
      BoolIfExists: { 'ssm:SessionDocumentAccessCheck': 'true' },
    })
  const own = ['ssm:TerminateSession', 'ssm:ResumeSession'].map((action) =>
    allow(action, '*', {
      StringEquals: { 'ssm:resourceTag/aws:ssmmessages:session-id': '${aws:userid}' },
    }),
  )

  it('IAM-7 an instance is known by its tags, and its document by its ARN', async () => {
    const start = async (...statements: readonly object[]) =>
      (await mayAs('AKIADEV', ROLE, ...statements)).startSession(asked(bastion))
    expect((await start(byDocument, onTag('shop'))).SessionId).toMatch(/^ci-/)
    await expect(start(byDocument, onTag('other'))).rejects.toThrow(
      `is not authorized to perform: ssm:StartSession on resource: arn:aws:ec2:us-east-1:123456789012:instance/${bastion} because`,
    )
    await expect(start(onTag('shop'))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: `User: arn:aws:sts::123456789012:assumed-role/dev/ci is not authorized to perform: ssm:StartSession on resource: arn:aws:ssm:us-east-1::document/${DOCUMENT} because no identity-based policy allows the ssm:StartSession action`,
    })
  })

  it('IAM-7 people end and resume the sessions that they began', async () => {
    const mine = await mayAs('AKIADEV', ROLE, byDocument, onTag('shop'), ...own)
    const theirs = await mayAs('AKIAOTHER', `${ROLE}-2`, byDocument, onTag('shop'), ...own)
    const [one, other] = [
      await mine.startSession(asked(bastion)),
      await theirs.startSession(asked(bastion)),
    ]
    await expect(mine.terminateSession({ SessionId: other.SessionId })).rejects.toThrow(
      `session/${other.SessionId!}`,
    )
    await expect(mine.resumeSession({ SessionId: other.SessionId })).rejects.toThrow(
      'ssm:ResumeSession',
    )
    await mine.resumeSession({ SessionId: one.SessionId })
    await mine.terminateSession({ SessionId: one.SessionId })
    expect(await kept(one.SessionId)).toMatchObject({ state: 'Terminated' })
  })

  it('IAM-7 the policy of docs/permissions.md begins, resumes and ends sessions, and no shell', async () => {
    const { Statement } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../docs/policies/aws/connect.json'), 'utf8'),
    ) as { Statement: readonly object[] }
    const client = await mayAs('AKIADEV', ROLE, ...Statement)
    const { SessionId } = await client.startSession(asked(bastion))
    await client.resumeSession({ SessionId })
    await client.terminateSession({ SessionId })
    expect(await kept(SessionId)).toMatchObject({ state: 'Terminated' })
    await expect(client.startSession({ Target: bastion })).rejects.toThrow(
      'document/SSM-SessionManagerRunShell',
    )
  })

  it('IAM-7 no session has an id that begins with the user id', async () => {
    const byName = allow('ssm:TerminateSession', 'arn:aws:ssm:*:*:session/${aws:userid}-*')
    const client = await mayAs('AKIADEV', ROLE, byDocument, onTag('shop'), byName)
    const { SessionId } = await client.startSession(asked(bastion))
    await expect(client.terminateSession({ SessionId })).rejects.toMatchObject({
      name: 'AccessDeniedException',
    })
  })
})
