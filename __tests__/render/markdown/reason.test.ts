import { describe, expect, test } from 'vitest'
import { divideReason } from '../../../src/render/markdown/reason.ts'

const clause = 'word '.repeat(14).trim()

describe('a reason', () => {
  test('that fits stands whole in its cell', () => {
    const reason = 'a change of instance restarts it; its reader restarts'
    expect(divideReason(reason)).toEqual({ inCell: reason, rest: null })
  })

  test('that does not fit is divided between two clauses, and says that it goes on', () => {
    expect(divideReason(`${clause}; ${clause}; ${clause}; last`)).toEqual({
      inCell: `${clause}; ${clause} …`,
      rest: `${clause}; last`,
    })
  })

  test('of one long clause is not cut: half of it might say the opposite', () => {
    const reason = `${clause} ${clause} ${clause}`
    expect(divideReason(reason)).toEqual({ inCell: reason, rest: null })
    expect(divideReason(`${reason}; more`)).toEqual({ inCell: `${reason} …`, rest: 'more' })
  })
})
