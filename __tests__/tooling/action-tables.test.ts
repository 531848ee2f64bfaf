import { describe, expect, it } from 'vitest'
import { declareOutputs } from '../../scripts/generate/action-outputs.ts'
import { inputTable, outputTable } from '../../scripts/generate/action-tables.ts'

describe('the tables of an action.yml', () => {
  const action = `
inputs:
  stage: { description: "one\\n| two" }
  config: { description: the file, default: a.yml }
outputs:
  changed: { description: whether }
`

  it('show inputs with their defaults, safe in a table', () => {
    expect(inputTable(action).split('\n').slice(2)).toEqual([
      '| `stage` | one \\| two |  |',
      '| `config` | the file | `a.yml` |',
    ])
  })

  it('show outputs', () => {
    expect(outputTable(action).split('\n').slice(2)).toEqual(['| `changed` | whether |'])
  })

  it('have a place for generated outputs, or it is an error', () => {
    expect(() => declareOutputs(action)).toThrow('no place for generated outputs')
  })
})
