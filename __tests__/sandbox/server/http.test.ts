import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAccess } from '../../../sandbox/access/identities.ts'
import { ALL_OFF, AwsError, type Call, type Service } from '../../../sandbox/contract.ts'
import { createSpoken } from '../../../sandbox/server/spoken.ts'
import { createCallCounter } from '../../../sandbox/server/calls.ts'
import { listen, type HttpFront } from '../../../sandbox/server/http.ts'
import { createRateLimits } from '../../../sandbox/server/rate-limits.ts'

const seen: Call[] = []
const service = (name: string, protocol: Service['protocol']): Service => ({
  name,
  protocol,
  namespace: `http://${name}/`,
  actions: {
    Echo: (call) => {
      seen.push(call)
      return { Region: call.region }
    },
    Refuse: () => {
      throw new AwsError('NotToday', 'no')
    },
    Crash: () => {
      throw new TypeError('a bug')
    },
  },
})

const SESSION = {
  region: 'eu-west-1',
  id: 'ada-0123456789abcdef0',
  target: 'i-0abc',
  document: 'AWS-StartPortForwardingSessionToRemoteHost',
  parameters: { host: ['db.internal'] },
  owner: 'AIDA',
  token: 't',
  streamUrl: 'wss://x.invalid/',
  state: 'Active' as const,
}

const switches = { ...ALL_OFF }
const statuses: string[][] = []
const quotas: [string, number][] = []
let front: HttpFront
beforeAll(async () => {
  const services = [service('sts', 'query'), service('ec2', 'ec2'), service('ssm', 'json')]
  const named = new Map(services.map((one) => [one.name, one]))
  front = await listen(0, {
    account: '123456789012',
    accounts: (account) => ({
      ...{ account, services: named, resumed: Promise.resolve() },
      keyOf: (_region, key) => key,
      conditionsOf: () => ({}),
    }),
    access: createAccess(),
    services: named,
    calls: createCallCounter(),
    limits: createRateLimits(),
    spoken: createSpoken(),
    switches,
    giveStatus: ({ identifier, status }) => {
      if (identifier === 'nowhere') throw new AwsError('DBInstanceNotFound', 'nowhere not found.')
      statuses.push([identifier, status])
    },
    sessions: () => [SESSION],
    giveQuota: ({ code, value }) => {
      if (code === 'none') throw new AwsError('NoSuchResourceException', 'no such quota.')
      quotas.push([code, value])
    },
    now: () => new Date(Date.now() + switches.clockAhead * 1000),
  })
})
afterAll(() => front.close())

const scope = (name: string, region = 'eu-west-1'): string =>
  `AWS4-HMAC-SHA256 Credential=AKID/20261123/${region}/${name}/aws4_request, SignedHeaders=host, Signature=0`

const call = (init: RequestInit, path = '/'): Promise<Response> =>
  fetch(`http://127.0.0.1:${front.port}${path}`, { method: 'POST', ...init })

const query = (name: string, body: string, region?: string): Promise<Response> =>
  call({ body, headers: { authorization: scope(name, region) } })

describe('the front', () => {
  it('HTTP-1 service and region are those of the signature', async () => {
    const response = await query('sts', 'Action=Echo&Version=2011-06-15&A.member.1=x')
    expect(await response.text()).toContain('<EchoResult><Region>eu-west-1</Region></EchoResult>')
    expect(seen.at(-1)).toEqual({
      service: 'sts',
      action: 'Echo',
      region: 'eu-west-1',
      account: '123456789012',
      params: { A: ['x'] },
    })
  })

  it('HTTP-1 a presigned GET has its scope in the address', async () => {
    const credential = encodeURIComponent('AKID/20261123/us-west-2/sts/aws4_request')
    const response = await call({ method: 'GET' }, `/?Action=Echo&X-Amz-Credential=${credential}`)
    expect(await response.text()).toContain('us-west-2')
  })

  it('HTTP-1 without a signature there is no answer', async () => {
    const response = await call({ body: 'Action=Echo' })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('<Code>MissingAuthenticationToken</Code>')
  })

  it('HTTP-9 a role assumed with a web identity needs no signature', async () => {
    const response = await call({ body: 'Action=AssumeRoleWithWebIdentity' })
    // This service has no such action, but it was asked.
    expect(await response.text()).toContain('<Code>InvalidAction</Code>')
  })

  it.each([
    ['sts', 'Action=Echo', 'InvalidClientTokenId'],
    ['ssm', '{}', 'UnrecognizedClientException'],
  ])('HTTP-2 %s refuses a region that AWS does not have', async (name, body, code) => {
    const response = await query(name, body, 'us-east-9')
    expect(response.status).toBe(403)
    expect(await response.text()).toContain(code)
  })

  it.each([
    ['sts', 'InvalidAction'],
    ['ec2', 'InvalidAction'],
  ])('HTTP-3 %s refuses an action it does not have', async (name, code) => {
    const response = await query(name, 'Action=toString')
    expect(response.status).toBe(400)
    expect(await response.text()).toContain(code)
  })

  it('HTTP-3 JSON services name the action in X-Amz-Target', async () => {
    const json = (target: string, body = '{"A":1}'): Promise<Response> =>
      call({
        body,
        headers: { authorization: scope('ssm'), 'x-amz-target': `AmazonSSM.${target}` },
      })
    expect(await (await json('Echo')).json()).toEqual({ Region: 'eu-west-1' })
    expect(seen.at(-1)!.params).toEqual({ A: 1 })
    expect(await (await json('Nope')).json()).toMatchObject({ __type: 'UnknownOperationException' })
    expect(await (await json('Echo', '{')).json()).toMatchObject({
      __type: 'SerializationException',
    })
  })

  it('HTTP-3 a service there is not is named', async () => {
    const response = await query('sqs', 'Action=Echo')
    expect(await response.text()).toContain(
      'does not simulate the service sqs; it has sts, ec2, ssm',
    )
  })

  it('HTTP-5 an error keeps its code, and a bug of the sandbox says so', async () => {
    expect(await (await query('sts', 'Action=Refuse')).text()).toContain('<Code>NotToday</Code>')
    const crash = await query('sts', 'Action=Crash')
    expect(crash.status).toBe(500)
    expect(await crash.text()).toContain('The sandbox failed: TypeError: a bug')
  })

  it('HTTP-7 bodies may be compressed', async () => {
    const headers = { authorization: scope('sts'), 'content-encoding': 'gzip' }
    const response = await call({ body: gzipSync('Action=Echo&B=zipped'), headers })
    expect(response.status).toBe(200)
    expect(seen.at(-1)!.params).toEqual({ B: 'zipped' })
  })

  it('HTTP-8 counts the calls of each action, and its own addresses not', async () => {
    await call({}, '/_sandbox/calls/reset')
    await query('sts', 'Action=Echo')
    await query('sts', 'Action=Echo')
    await query('ec2', 'Action=Refuse')
    const counted = (await (await call({ method: 'GET' }, '/_sandbox/calls')).json()) as object
    expect(counted).toEqual({ 'ec2:Refuse': 1, 'sts:Echo': 2 })
    expect(await (await call({ method: 'GET' }, '/_sandbox/health')).json()).toEqual({
      status: 'ok',
      services: ['sts', 'ec2', 'ssm'],
    })
    expect((await call({ method: 'GET' }, '/_sandbox/nothing')).status).toBe(404)
  })

  it('HTTP-13 a status is given to what is there', async () => {
    const give = (identifier: string): Promise<Response> =>
      call(
        { body: JSON.stringify({ service: 'rds', identifier, status: 'failed' }) },
        '/_sandbox/statuses',
      )
    expect((await give('orders')).status).toBe(200)
    expect(statuses).toEqual([['orders', 'failed']])
    const refused = await give('nowhere')
    expect([refused.status, await refused.json()]).toEqual([400, { message: 'nowhere not found.' }])
  })

  it('HTTP-14 a quota gets the value that it is given', async () => {
    const give = (code: string): Promise<Response> => {
      const body = JSON.stringify({ service: 'vpc', region: 'eu-west-1', code, value: 7 })
      return call({ body }, '/_sandbox/quotas')
    }
    expect((await give('L-F678F1CE')).status).toBe(200)
    expect(quotas).toEqual([['L-F678F1CE', 7]])
    expect((await give('none')).status).toBe(400)
  })

  it('HTTP-15 a call that comes too soon is counted, and not carried out', async () => {
    const give = (limit: object): Promise<Response> =>
      call({ body: JSON.stringify(limit) }, '/_sandbox/limits')
    expect((await give({ action: 'ec2:Echo', callsPerSecond: 0.001 })).status).toBe(200)
    await call({}, '/_sandbox/calls/reset')
    expect((await query('ec2', 'Action=Echo')).status).toBe(200)
    const before = seen.length
    const refused = await query('ec2', 'Action=Echo')
    expect(refused.status).toBe(503)
    expect(await refused.text()).toContain(
      '<Response><Errors><Error><Code>RequestLimitExceeded</Code>',
    )
    expect(seen).toHaveLength(before)
    const counted = (await (await call({ method: 'GET' }, '/_sandbox/calls')).json()) as object
    expect(counted).toEqual({ 'ec2:Echo': 2 })
    await give({ action: 'ec2:Echo', callsPerSecond: null })
    expect((await query('ec2', 'Action=Echo')).status).toBe(200)
    expect((await give({ callsPerSecond: 'fast' })).status).toBe(400)
  })

  it('HTTP-17 the sessions that were begun are told', async () => {
    const answer = await call({ method: 'GET' }, '/_sandbox/sessions')
    expect(await answer.json()).toEqual({ sessions: [SESSION] })
  })

  it('HTTP-11 a behaviour is turned on, and off again', async () => {
    const turn = (body: string): Promise<Response> => call({ body }, '/_sandbox/switches')
    expect((await turn('{"lenientElastiCache":true}')).status).toBe(200)
    expect(switches.lenientElastiCache).toBe(true)
    await turn('{"lenientElastiCache":false}')
    expect(switches.lenientElastiCache).toBe(false)
    expect((await turn('on')).status).toBe(400)
  })

  it('HTTP-10 texts say what they are told to, until they are told otherwise', async () => {
    const tell = (speech: object) =>
      call({ method: 'POST', body: JSON.stringify(speech) }, '/_sandbox/texts')
    await tell({ texts: ['first', 'second'], fails: ['Echo'] })
    expect(await (await query('sts', 'Action=Refuse')).text()).toContain('no first<')
    const failed = await (await query('sts', 'Action=Echo')).text()
    expect(failed).toContain('<Message>Echo is not possible now. second<')
    await tell({ texts: [], says: { Echo: { StatusReason: 'because' } } })
    expect(await (await query('sts', 'Action=Echo')).text()).toContain('>because<')
    await tell({ texts: ['of it'], says: { Echo: { StatusReason: 'because' } } })
    expect(await (await query('sts', 'Action=Echo')).text()).toContain('>because of it<')
    await tell({ texts: [] })
    expect(await (await query('sts', 'Action=Refuse')).text()).not.toContain('of it')
    expect((await call({ method: 'POST', body: '{' }, '/_sandbox/texts')).status).toBe(400)
  })
})
