import { DescribeStackEventsCommand, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { DescribeSecretCommand } from '@aws-sdk/client-secrets-manager'
import { inspect } from 'node:util'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createClients, type Clients } from '../../../src/aws/clients.ts'
import { useServers } from '../../github/serving.ts'
import { askSandboxAt } from '../../stand-ins/aws/environment.ts'

const SECRET = 'Zq9kV7mPx2Lw4TnB'

const serve = useServers()
afterEach(() => {
  vi.unstubAllEnvs()
})

/** Clients of an AWS that answers every call so. */
async function answering(status: number, body: string): Promise<Clients> {
  const url = await serve((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(status, { 'content-type': 'text/xml' }).end(body)
    })
  })
  askSandboxAt(url)
  return createClients('us-east-1')
}

async function thrownBy(run: Promise<unknown>): Promise<Error> {
  try {
    await run
  } catch (error) {
    return error as Error
  }
  throw new Error('nothing was thrown')
}

describe('every client', () => {
  it('lets its texts through the guard, outside of all that it does', async () => {
    const {
      region,
      now: _now,
      settings: _settings,
      cloudformation,
      ...others
    } = createClients('us-east-1')
    expect(region).toBe('us-east-1')
    const clients = [
      cloudformation,
      ...(await Promise.all(Object.values(others).map((one) => one()))),
    ]
    expect(clients).toHaveLength(9)
    for (const client of clients)
      expect(client.middlewareStack.identify()[0]).toBe('guardTexts - initialize')
  })
})

describe('an answer', () => {
  it('has no value in any of its reasons, and every name', async () => {
    const { cloudformation } = await answering(
      200,
      `<DescribeStackEventsResponse><DescribeStackEventsResult><StackEvents><member>
        <LogicalResourceId>Postgres</LogicalResourceId><ResourceStatus>CREATE_FAILED</ResourceStatus>
        <ResourceStatusReason>The Postgres instance failed for ${SECRET}</ResourceStatusReason>
        <HookStatusReason>Hook failed with message: ${SECRET}</HookStatusReason>
      </member></StackEvents></DescribeStackEventsResult></DescribeStackEventsResponse>`,
    )
    const { StackEvents } = await cloudformation.send(
      new DescribeStackEventsCommand({ StackName: 'shop-prod' }),
    )
    expect(StackEvents).toEqual([
      {
        LogicalResourceId: 'Postgres',
        ResourceStatus: 'CREATE_FAILED',
        ResourceStatusReason: 'The Postgres instance failed for ***',
        HookStatusReason: 'Hook failed with message: ***',
      },
    ])
  })

  it('keeps what is no text', async () => {
    const { cloudformation } = await answering(
      200,
      `<DescribeStacksResponse><DescribeStacksResult><Stacks><member>
        <StackName>shop-prod</StackName><StackStatusReason></StackStatusReason>
        <CreationTime>2026-11-29T10:00:00Z</CreationTime>
        <Outputs><member><OutputKey>Host</OutputKey><OutputValue>${SECRET}</OutputValue></member></Outputs>
      </member></Stacks></DescribeStacksResult></DescribeStacksResponse>`,
    )
    const { Stacks } = await cloudformation.send(new DescribeStacksCommand({}))
    expect(Stacks?.[0]?.Outputs?.[0]?.OutputValue).toBe(SECRET)
    expect(Stacks?.[0]?.CreationTime).toEqual(new Date('2026-11-29T10:00:00Z'))
  })
})

describe('an error', () => {
  it('is what it was, without the value: neither in its message, its stack, nor what it hides', async () => {
    const { cloudformation } = await answering(
      400,
      `<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code>
        <Message>Stack with id shop-prod does not exist for ${SECRET}</Message></Error></ErrorResponse>`,
    )
    const error = await thrownBy(
      cloudformation.send(new DescribeStacksCommand({ StackName: 'shop-prod' })),
    )
    expect(error.name).toBe('ValidationError')
    expect(error.message).toBe('Stack with id shop-prod does not exist for ***')
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain(SECRET)
  })

  it('of an answer that cannot be read repeats none of it', async () => {
    const { secretsmanager } = await answering(200, `{ "SecretString": "${SECRET}", `)
    const error = await thrownBy(
      (await secretsmanager()).send(new DescribeSecretCommand({ SecretId: 'shop' })),
    )
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain(SECRET)
  })

  it('of this machine is told in its own words', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:1')
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'a')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'b')
    const error = await thrownBy(
      createClients('us-east-1').cloudformation.send(new DescribeStacksCommand({})),
    )
    expect(inspect(error)).toContain('connect ECONNREFUSED 127.0.0.1:1')
  })
})
