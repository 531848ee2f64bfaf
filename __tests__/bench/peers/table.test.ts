import { expect, test } from 'vitest'
import type { Row } from '../../../bench/peers/row.ts'
import { resultsPage, tableOf } from '../../../bench/peers/table.ts'

const ROWS: readonly Row[] = [
  { name: 'create', unit: 's', ours: 1.5, peers: [{ program: 'cdk', value: 3 }], budget: 1.15 },
  { name: 'create', unit: 'calls', ours: 6, peers: [{ program: 'cdk', value: 5 }], budget: 1 },
  { name: 'faults', unit: 'failed', ours: null, peers: [{ program: 'cdk', value: 0 }], budget: 1 },
]

const TABLE = `|        | tinystacks | cdk      | aws | to the best of them | budget      |
| ------ | ---------- | -------- | --- | ------------------- | ----------- |
| create | 1.50 s     | 3.00 s   | —   | 0.50 x              | within 1.15 |
| create | 6 calls    | 5 calls  | —   | 1.20 x              | OVER 1.00   |
| faults | failed     | 0 failed | —   | failed              | OVER 1.00   |`

test('each program has a column, and what it was not measured for is empty', () => {
  expect(tableOf(ROWS, ['cdk', 'aws'])).toBe(TABLE)
})

test('the page has what was noted, and the table', () => {
  const page = resultsPage(TABLE, ['two cores', 'not measured: aws'])
  expect(page).toContain(`- two cores\n- not measured: aws\n\n${TABLE}\n`)
})
