import { describe, expect, it } from 'vitest'
import { resized } from '../../scripts/demo/file.ts'

describe('the resized example', () => {
  it('differs in the one line', () => {
    const text = 'databases:\n  postgres: {} # small\n  redis: {}\n'
    expect(resized(text, { instance: 'db.t4g.small', storage: 40 })).toBe(
      'databases:\n  postgres: { instance: db.t4g.small, storage: { size: 40 } }\n  redis: {}\n',
    )
  })

  it('is an error where there is nothing to resize', () => {
    expect(() => resized('redis: {}\n', { instance: 'x', storage: 1 })).toThrow('postgres')
  })
})
