import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { AwsError, type Service } from '../../../sandbox/contract.ts'
import { failure, success } from '../../../sandbox/protocol/answer.ts'

const service = (protocol: Service['protocol'], more: object = {}): Service => ({
  name: 'rds',
  protocol,
  namespace: 'http://rds.amazonaws.com/doc/2014-10-31/',
  actions: {},
  ...more,
})
const xml = (body: string): unknown => new XMLParser({ parseTagValue: false }).parse(body)

describe('answers', () => {
  it('HTTP-6 awsQuery wraps lists in the elements that the service names', () => {
    const { body } = success(
      service('query', {
        listElement: (key: string) => (key === 'DBInstances' ? 'DBInstance' : 'member'),
      }),
      'DescribeDBInstances',
      {
        DBInstances: [{ Id: 'a', Names: ['x', 'y'] }],
        Empty: [],
        Missing: undefined,
        Yes: true,
        Port: 5432,
      },
      'request-1',
    )
    expect(body).toContain('<Empty></Empty>')
    expect(xml(body)).toMatchObject({
      DescribeDBInstancesResponse: {
        DescribeDBInstancesResult: {
          DBInstances: { DBInstance: { Id: 'a', Names: { member: ['x', 'y'] } } },
          Yes: 'true',
          Port: '5432',
        },
        ResponseMetadata: { RequestId: 'request-1' },
      },
    })
    expect(body).not.toContain('Missing')
  })

  it('HTTP-6 EC2 has no result element, calls each entry item, and the request id by itself', () => {
    const { body } = success(service('ec2'), 'DescribeVpcs', { vpcSet: [{ vpcId: 'v' }] }, 'r')
    expect(xml(body)).toMatchObject({
      DescribeVpcsResponse: { requestId: 'r', vpcSet: { item: { vpcId: 'v' } } },
    })
  })

  it('HTTP-6 escapes text and drops what XML cannot hold', () => {
    const { body } = success(service('query'), 'X', { Text: 'a<b>&"\u0001\n\r' }, 'r')
    expect(body).toContain('<Text>a&lt;b&gt;&amp;"\n&#13;</Text>')
  })

  it('HTTP-6 writes a time as ISO 8601 in XML, as seconds in JSON', () => {
    const At = new Date('2026-11-23T12:00:00.500Z')
    expect(success(service('query'), 'X', { At }, 'r').body).toContain(
      '<At>2026-11-23T12:00:00.500Z</At>',
    )
    expect(success(service('json'), 'X', { At, List: [At] }, 'r').body).toBe(
      '{"At":1795435200.5,"List":[1795435200.5]}',
    )
  })

  it.each([
    [400, 'Sender'],
    [500, 'Receiver'],
  ])('HTTP-5 an awsQuery error of status %i is the %s’s', (status, type) => {
    const answer = failure('query', 'ns', new AwsError('Broken', 'a < b', status), 'r')
    expect(answer.status).toBe(status)
    expect(xml(answer.body)).toMatchObject({
      ErrorResponse: { Error: { Type: type, Code: 'Broken', Message: 'a < b' }, RequestId: 'r' },
    })
  })

  it('HTTP-5 EC2 and JSON have error shapes of their own', () => {
    const error = new AwsError('Broken', 'why')
    expect(xml(failure('ec2', '', error, 'r').body)).toMatchObject({
      Response: { Errors: { Error: { Code: 'Broken', Message: 'why' } }, RequestID: 'r' },
    })
    const json = failure('json', '', error, 'r')
    expect(JSON.parse(json.body)).toMatchObject({ __type: 'Broken', message: 'why' })
    expect(json.headers['x-amzn-errortype']).toBe('Broken')
  })
})
