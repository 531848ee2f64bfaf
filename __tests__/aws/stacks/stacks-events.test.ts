/** The events of an operation, and what the same answers have besides. */
import { afterEach, expect, test } from 'vitest'
import { connect } from '../../../src/aws/index.ts'
import type { StackEvent } from '../../../src/facts/stack/stack.ts'
import { startInBetween, type InBetween } from '../../stand-ins/aws/in-between.ts'
import { useEndpoint } from '../../safety/stand.ts'

let between: InBetween | null = null
afterEach(async () => {
  await between?.close()
  between = null
})

const event = (id: string, token: string): string =>
  `<member><EventId>${id}</EventId><ClientRequestToken>${token}</ClientRequestToken></member>`

test('those of earlier operations are handed over with no call of their own', async () => {
  let calls = 0
  between = await startInBetween('http://127.0.0.1:1', ({ answer }) => {
    calls += 1
    const events = event('3', 'ours') + event('2', 'before') + event('1', 'before')
    answer.writeHead(200, { 'content-type': 'text/xml' })
    answer.end(
      `<DescribeStackEventsResponse><DescribeStackEventsResult><StackEvents>${events}</StackEvents><NextToken>more</NextToken></DescribeStackEventsResult></DescribeStackEventsResponse>`,
    )
    return true
  })
  useEndpoint(between.url)
  const earlier: StackEvent[] = []
  const { stacks } = connect('us-east-1')
  const found = await stacks.events(
    'arn:s',
    'ours',
    () => false,
    (events) => earlier.push(...events),
  )
  expect(found.map(({ id }) => id)).toEqual(['3'])
  expect(earlier.map(({ id }) => id)).toEqual(['2', '1'])
  expect(calls).toBe(1)
})
