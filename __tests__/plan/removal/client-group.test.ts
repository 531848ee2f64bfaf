import { describe, expect, it } from 'vitest'
import type { ClientGroupUse } from '../../../src/plan/model/client-group.ts'
import { clientGroupNotes, clientGroupRefusals } from '../../../src/plan/removal/client-group.ts'
import { denied, messagesOf, read } from '../../builders/plan.ts'

const use = (overrides: Partial<ClientGroupUse>): ClientGroupUse => ({
  group: 'sg-client',
  wearers: read([]),
  named: read([]),
  ...overrides,
})
const task = {
  ...{ id: 'eni-1', subnet: 'subnet-a', zone: 'us-east-1a', groups: ['sg-client'] },
  ...{ description: 'arn:aws:ecs:us-east-1:1:attachment/2', instance: null },
}

describe('the client group of a stage that is destroyed', () => {
  it('names who wears it and whose rules admit it', () => {
    const used = use({ wearers: read([task]), named: read(['sg-other']) })
    expect(clientGroupRefusals(used).map(({ code }) => code)).toEqual([
      'client-group-in-use',
      'client-group-in-use',
    ])
    expect(messagesOf(clientGroupRefusals(used))).toEqual([
      expect.stringMatching(
        /^its client security group sg-client is worn by an ECS task \(eni-1\)/,
      ),
      expect.stringMatching(/^rules of sg-other admit its client security group sg-client/),
    ])
    expect(clientGroupNotes(used)).toEqual([])
  })

  it('stands in the way of nothing where nobody needs it', () => {
    expect(clientGroupRefusals(use({}))).toEqual([])
    expect(clientGroupRefusals(undefined)).toEqual([])
    expect(clientGroupNotes(undefined)).toEqual([])
  })

  it('is not verified where nobody may look', () => {
    const unread = use({ wearers: denied('ec2:DescribeNetworkInterfaces') })
    expect(clientGroupRefusals(unread)).toEqual([])
    expect(clientGroupNotes(unread)).toMatchObject([
      { code: 'client-group-use-unread', level: 'warning' },
    ])
  })
})
