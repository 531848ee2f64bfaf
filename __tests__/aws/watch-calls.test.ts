import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connect } from '../../src/aws/index.ts'
import { createClients } from '../../src/aws/clients.ts'
import type { AwsCall } from '../../src/ports/aws.ts'

const SECRET = 'Correct-Horse-Battery-9'
const XML = `<DescribeStacksResponse><DescribeStacksResult><Stacks><member><StackName>shop</StackName><StackStatus>CREATE_COMPLETE</StackStatus><Parameters><member><ParameterKey>Password</ParameterKey><ParameterValue>${SECRET}</ParameterValue></member></Parameters></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`

let server: Server
let answers: readonly [number, string][]
beforeEach(async () => {
  let asked = 0
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      const [status, body] = answers[Math.min(asked++, answers.length - 1)] ?? [500, '']
      response.writeHead(status, { 'content-type': 'text/xml' }).end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${String(port)}`)
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIA')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', SECRET)
  vi.stubEnv('AWS_CONFIG_FILE', '/nowhere')
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/nowhere')
})
afterEach(() => {
  vi.unstubAllEnvs()
  server.closeAllConnections()
  server.close()
})

function error(code: string): string {
  return `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${SECRET}</Message></Error></ErrorResponse>`
}

async function watched(run: (calls: AwsCall[]) => Promise<unknown>): Promise<readonly AwsCall[]> {
  const calls: AwsCall[] = []
  await run(calls).catch(() => undefined)
  expect(JSON.stringify(calls)).not.toContain(SECRET)
  return calls.map((call) => {
    expect(call.milliseconds).toBeGreaterThanOrEqual(0)
    return { ...call, milliseconds: 0 }
  })
}

const call = (attempt: number, result: string): AwsCall => ({
  ...{ service: 'cloudformation', operation: 'DescribeStacks', region: 'us-east-1' },
  ...{ attempt, milliseconds: 0, result },
})

test('each attempt is told by its names, its number and the code that it ended with', async () => {
  answers = [
    [400, error('Throttling')],
    [200, XML],
  ]
  const calls = await watched((told) =>
    connect('us-east-1', { onCall: (one) => told.push(one) }).stacks.describe('shop'),
  )
  expect(calls).toEqual([call(1, 'Throttling'), call(2, 'ok')])
})

test('what is no name of a code is not told', async () => {
  answers = [[400, error(`${SECRET} was wrong`)]]
  const calls = await watched((told) =>
    connect('us-east-1', { onCall: (one) => told.push(one) }).stacks.describe('shop'),
  )
  expect(calls).toEqual([call(1, 'failed')])
})

test('clients that are made aside are watched as well', async () => {
  answers = [[400, error('AccessDenied')]]
  const calls = await watched(async (told) => {
    const aws = connect('us-east-1', { onCall: (one) => told.push(one) })
    await aws.live.stillThere('shop')
    await aws.quotas.of(['vpcs'])
  })
  expect(calls.map(({ service, operation }) => `${service}:${operation}`)).toEqual([
    'rds:DescribeDBInstances',
    'servicequotas:GetServiceQuota',
  ])
})

test('where the credentials are from is told, and not what they are', async () => {
  answers = [[200, XML]]
  const told: string[] = []
  const clients = createClients('us-east-1', { detail: (text) => void told.push(text) })
  await clients.settings.credentials()
  expect(told).toEqual(['credentials: the access key of the environment'])
})
