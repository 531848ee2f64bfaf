import fc from 'fast-check'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { yamlText } from '../../../src/outputs/env/yaml.ts'
import { values } from './values.ts'

test('has each text as it is', () => {
  fc.assert(
    fc.property(
      values.filter((text) => text.isWellFormed()),
      (value) => {
        const text = `a: ${yamlText(value)}\n`
        expect(load(text)).toEqual({ a: value })
      },
    ),
    { numRuns: 2000 },
  )
})
