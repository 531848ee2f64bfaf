import { describe, expect, it } from 'vitest'
import { replaceBlock } from '../../scripts/generate/blocks.ts'

describe('a block of a Markdown text', () => {
  const text = 'before\n<!-- plan -->\nold\n<!-- /plan -->\nafter\n'

  it('is replaced, and nothing around it', () => {
    const replaced = replaceBlock(text, 'plan', 'new\n')
    expect(replaced).toBe('before\n<!-- plan -->\n\nnew\n\n<!-- /plan -->\nafter\n')
    expect(replaceBlock(replaced, 'plan', 'new\n')).toBe(replaced)
  })

  it('must be there', () => {
    expect(() => replaceBlock(text, 'outputs', '')).toThrow('<!-- outputs -->')
  })
})
