/** What EC2 and Systems Manager say of the way to a database. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { EC2Client } from '@aws-sdk/client-ec2'
import { SSMClient } from '@aws-sdk/client-ssm'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Clients } from '../../../src/aws/clients.ts'
import { ownAddress } from '../../../src/aws/connect/own-address.ts'
import { reachApi } from '../../../src/aws/connect/reach.ts'

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl'

/** AWS that answers so, or throws. */
function aws(answer: object) {
  const send = () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer))
  const ec2 = Object.assign(new EC2Client({ region: 'us-east-1' }), { send })
  const ssm = Object.assign(new SSMClient({ region: 'us-east-1' }), { send })
  const clients = {
    region: 'us-east-1',
    ec2: () => Promise.resolve(ec2),
    ssm: () => Promise.resolve(ssm),
  }
  return reachApi(clients as unknown as Clients)
}

const described = (instance: object) => aws({ Reservations: [{ Instances: [instance] }] })
const refusal = (name: string) => Object.assign(new Error(name), { name })

describe('a host', () => {
  test('tells its state, address, groups and published key', async () => {
    const Tags = [{ Key: 'tinystacks:host-key', Value: KEY }]
    const { host } = described({
      State: { Name: 'running' },
      PublicIpAddress: '198.51.100.7',
      SecurityGroups: [{ GroupId: 'sg-1' }],
      VpcId: 'vpc-1',
      Tags,
    })
    expect(await host('i-1')).toEqual({
      kind: 'read',
      value: {
        state: 'running',
        securityGroups: ['sg-1'],
        vpc: 'vpc-1',
        address: '198.51.100.7',
        hostKeys: [KEY],
      },
    })
  })

  test.each([`${KEY} more`, `${KEY}\n* ${KEY}`, 'ssh-rsa AAAA', '', `@cert-authority * ${KEY}`])(
    'has no key that another wrote into its tag: %j',
    async (Value) => {
      const { host } = described({ Tags: [{ Key: 'tinystacks:host-key', Value }] })
      expect(await host('i-1')).toMatchObject({ value: { hostKeys: [], state: 'unknown' } })
    },
  )

  test('is absent where EC2 has forgotten it, and unread where nobody may look', async () => {
    expect(await aws(refusal('InvalidInstanceID.NotFound')).host('i-1')).toEqual({ kind: 'absent' })
    expect(await aws(refusal('UnauthorizedOperation')).host('i-1')).toMatchObject({
      kind: 'unread',
      action: 'ec2:DescribeInstances',
    })
  })
})

test.each([
  [[{ PingStatus: 'Online' }], { kind: 'read', value: 'online' }],
  [[{ PingStatus: 'ConnectionLost' }], { kind: 'read', value: 'lost' }],
  [[], { kind: 'absent' }],
])('an agent of %j is %j', async (InstanceInformationList, fact) => {
  expect(await aws({ InstanceInformationList }).agent('i-1')).toEqual(fact)
})

test('the rules of a group are those of TCP, and of all protocols', async () => {
  const { groups } = aws({
    SecurityGroups: [
      {
        GroupId: 'sg-1',
        IpPermissions: [
          { IpProtocol: 'udp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
          {
            IpProtocol: 'tcp',
            FromPort: 22,
            ToPort: 22,
            IpRanges: [{ CidrIp: '203.0.113.0/24' }],
            Ipv6Ranges: [{ CidrIpv6: '2001:db8::/32' }],
            UserIdGroupPairs: [{ GroupId: 'sg-2' }],
          },
        ],
        IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
      },
    ],
  })
  expect(await groups(['sg-1'])).toEqual({
    kind: 'read',
    value: [
      {
        id: 'sg-1',
        inbound: [
          {
            ports: { from: 22, to: 22 },
            ranges: ['203.0.113.0/24', '2001:db8::/32'],
            groups: ['sg-2'],
          },
        ],
        outbound: [{ ports: null, ranges: ['0.0.0.0/0'], groups: [] }],
      },
    ],
  })
})

describe('the address of this machine', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  async function told(says: string, status = 200): Promise<unknown> {
    for (const name of [
      'AWS_ENDPOINT_URL',
      'https_proxy',
      'HTTPS_PROXY',
      'http_proxy',
      'HTTP_PROXY',
    ])
      vi.stubEnv(name, undefined)
    const server = createServer((_request, response) => {
      response.writeHead(status).end(says)
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    try {
      return await ownAddress(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    } finally {
      server.close()
    }
  }

  test('is what AWS answers', async () => {
    expect(await told('203.0.113.9\n')).toEqual({ kind: 'read', value: '203.0.113.9' })
  })

  test.each([
    ['<html>', 200],
    ['203.0.113.9', 503],
    ['', 200],
  ])('is not verified by %j with %i', async (says, status) => {
    expect(await told(says, status)).toMatchObject({ kind: 'unread' })
  })

  test.each([
    ['HTTPS_PROXY', 'http://proxy.example.com:3128'],
    ['AWS_ENDPOINT_URL', 'http://127.0.0.1:1'],
  ])('is not asked for with %s', async (name, value) => {
    vi.stubEnv(name, value)
    expect(await ownAddress('http://127.0.0.1:9/')).toMatchObject({
      kind: 'unread',
      why: expect.stringMatching(/proxy|is set/) as string,
    })
  })
})
