/** What EC2 says of the instances of bastions. */
import { EC2Client } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { bastionApi } from '../../../src/aws/live/bastions.ts'
import type { Clients } from '../../../src/aws/clients.ts'

type Sent = { readonly input: { readonly NextToken?: string; readonly Filters?: object } }

/** EC2 that has these instances, one a page. */
function ec2(...instances: readonly object[]) {
  const asked: (object | undefined)[] = []
  const client = new EC2Client({ region: 'us-east-1' })
  client.send = ({ input: { NextToken = '0', Filters } }: Sent) => {
    asked.push(Filters)
    const next = Number(NextToken) + 1
    return Promise.resolve({
      Reservations: [{ Instances: instances.slice(next - 1, next) }],
      ...(next < instances.length && { NextToken: String(next) }),
    })
  }
  const clients = { region: 'us-east-1', ec2: () => Promise.resolve(client) }
  return { asked, ...bastionApi(clients as unknown as Clients) }
}

test('instances are found by a filter, which bears ids that do not exist, on every page', async () => {
  const { asked, bastions } = ec2(
    { InstanceId: 'i-1', State: { Name: 'running' }, SecurityGroups: [{ GroupId: 'sg-1' }] },
    { InstanceId: 'i-2', State: { Name: 'terminated' } },
  )
  expect([...(await bastions(['i-1', 'i-2', 'i-gone']))]).toEqual([
    [
      'i-1',
      { kind: 'read', value: { instance: 'i-1', state: 'running', securityGroups: ['sg-1'] } },
    ],
    ['i-2', { kind: 'read', value: { instance: 'i-2', state: 'terminated', securityGroups: [] } }],
    ['i-gone', { kind: 'absent' }],
  ])
  const filters = [{ Name: 'instance-id', Values: ['i-1', 'i-2', 'i-gone'] }]
  expect(asked).toEqual([filters, filters])
})

test('a state that this version does not know is none that it knows', async () => {
  const { bastions } = ec2({ InstanceId: 'i-1', State: { Name: 'SOMETHING_NEW' } })
  expect((await bastions(['i-1'])).get('i-1')).toMatchObject({ value: { state: 'unknown' } })
})
