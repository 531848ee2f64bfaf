import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { explain } from '../../src/aws/errors.ts'
import { connect } from '../../src/aws/index.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

function withCredentials(endpoint: string): void {
  vi.stubEnv('AWS_ENDPOINT_URL', endpoint)
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAEXAMPLE')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'example')
}

/** A server that answers each request with the next of these (the last one for ever). */
async function serve(...answers: { status: number; code: string }[]) {
  let calls = 0
  const server = createServer((_request, response) => {
    const answer = answers[Math.min(calls++, answers.length - 1)]
    response.writeHead(answer?.status ?? 500, { 'content-type': 'text/xml' })
    response.end(
      `<ErrorResponse><Error><Type>Sender</Type><Code>${answer?.code ?? ''}</Code><Message>told so</Message></Error><RequestId>1</RequestId></ErrorResponse>`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${String(port)}`,
    port,
    calls: () => calls,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

describe('a service role that AWS refuses', () => {
  test.each([
    ['Cross-account pass role is not allowed', 'AccessDenied', 'role-of-another-account'],
    [
      'Role arn:aws:iam::123456789012:role/shop-cloudformation is invalid or cannot be assumed',
      'ValidationError',
      'role-not-assumed',
    ],
  ])('%s', (message, name, code) => {
    const error = Object.assign(new Error(message), { name })
    expect(explain(error, 'cloudformation:CreateChangeSet', 'us-east-1').code).toBe(code)
  })
})

describe('calls to AWS', () => {
  test('an endpoint where nothing listens fails at once, with exit 2', async () => {
    const server = await serve({ status: 200, code: '' })
    server.close()
    withCredentials(server.url)
    const started = performance.now()
    await expect(connect('us-east-1').stacks.describe('shop-dev')).rejects.toMatchObject({
      code: 'connection-refused',
      exit: 2,
    })
    // Ten attempts with back-off would take most of a minute.
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test('a throttled call is tried again', async () => {
    const server = await serve(
      { status: 400, code: 'Throttling' },
      { status: 400, code: 'AccessDenied' },
    )
    withCredentials(server.url)
    await expect(connect('us-east-1').stacks.describe('shop-dev')).rejects.toMatchObject({
      code: 'access-denied',
      message: expect.stringContaining('cloudformation:DescribeStacks') as string,
    })
    expect(server.calls()).toBe(2)
    server.close()
  })

  test.each([
    ['ExpiredToken', 'credentials-expired', 1],
    ['InvalidClientTokenId', 'bad-credentials', 2],
    ['SignatureDoesNotMatch', 'bad-credentials', 2],
  ])('%s fails at once as %s', async (awsCode, code, exit) => {
    const server = await serve({ status: 403, code: awsCode })
    withCredentials(server.url)
    await expect(connect('us-east-1').stacks.describe('shop-dev')).rejects.toMatchObject({
      code,
      exit,
    })
    expect(server.calls()).toBe(1)
    server.close()
  })

  test('a live fact that is denied is not read, and not guessed', async () => {
    const server = await serve({ status: 403, code: 'AccessDenied' })
    withCredentials(server.url)
    const live = connect('us-east-1').live
    expect((await live.sql(['one'])).get('one')).toEqual({
      kind: 'unread',
      action: 'rds:DescribeDBInstances',
      why: 'AccessDenied',
    })
    expect(await live.redis('two')).toEqual({
      kind: 'unread',
      action: 'elasticache:DescribeReplicationGroups',
      why: 'AccessDenied',
    })
    server.close()
  })
})

test('an error that nobody knows keeps its words and its cause', () => {
  const cause = new Error('something\n  odd')
  expect(explain(cause, 'rds:DescribeDBInstances', 'us-east-1')).toMatchObject({
    code: 'aws-error',
    exit: 1,
    message: 'rds:DescribeDBInstances failed: something odd',
    cause,
  })
})
