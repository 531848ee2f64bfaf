import { describe, expect, it } from 'vitest'
import { split } from '../../bench/budget.ts'

describe('the calls of an operation', () => {
  it('are told from the repeats of what is polled', () => {
    const counts = { 'cloudformation:DescribeStackEvents': 5, 'rds:DescribeDBInstances': 2 }
    expect(split(counts)).toEqual({
      calls: [
        ['cloudformation:DescribeStackEvents', 1],
        ['rds:DescribeDBInstances', 2],
      ],
      total: 3,
      polling: 4,
    })
  })
})
