import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { formatCompose } from '../../../src/outputs/env/compose.ts'
import { each, wellFormed, type Variables } from './values.ts'

test('has no variable that Compose looks up', () => {
  each((given) => {
    const { environment } = load(formatCompose(given)) as { environment: Variables | null }
    const read = Object.entries(environment ?? {}).map(([name, value]) => {
      expect(value.replaceAll('$$', '')).not.toContain('$')
      return [name, value.replaceAll('$$', '$')]
    })
    expect(Object.fromEntries(read)).toEqual(wellFormed(given))
  }, 500)
})
