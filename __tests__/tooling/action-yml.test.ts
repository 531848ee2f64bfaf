import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { expect, it } from 'vitest'
import { planOutputs } from '../../src/commands/shared/plan-result.ts'
import { ACTION_OUTPUTS } from '../../src/outputs/index.ts'

type Entry = { readonly description: string }
const root = join(import.meta.dirname, '..', '..')
const read = (name: string) => readFileSync(join(root, name), 'utf8')
const action = load(read('action.yml')) as {
  readonly inputs: Readonly<Record<string, Entry>>
  readonly outputs: Readonly<Record<string, Entry>>
}

it('declares exactly the inputs that are read', () => {
  const calls = read('src/github/inputs.ts').matchAll(/\b(?:written|flag)\('([^']+)'/g)
  const inputs = [...new Set([...calls].map(([, name]) => name))]
  expect(Object.keys(action.inputs).sort()).toEqual(inputs.sort())
})

it('declares exactly the outputs that are set', () => {
  const ofPlan = Object.keys(planOutputs({ fingerprint: '', stages: [] }))
  const ofStages = ACTION_OUTPUTS.map(({ name }) => name)
  expect(Object.keys(action.outputs)).toEqual(['changed', ...ofPlan, ...ofStages])
})

it('describes the outputs of a stage in the words of the code that sets them', () => {
  for (const { name, description } of ACTION_OUTPUTS)
    expect(action.outputs[name]).toEqual({ description })
})

it('describes every input and output', () => {
  const entries = { ...action.inputs, ...action.outputs }
  for (const [name, { description }] of Object.entries(entries))
    expect([name, description.length > 20]).toEqual([name, true])
})
