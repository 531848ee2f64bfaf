import { expect, test } from 'vitest'
import { selectStages } from '../../src/config/index.ts'
import { configOf } from '../builders/config.ts'

const config = configOf(`version: 1
stack: shop
region: us-east-1
stages:
  dev: { databases: }
  prod: { databases: }
`)
const namesOf = (selected: ReturnType<typeof selectStages>) =>
  selected.kind === 'selected' ? selected.stages.map(({ name }) => name) : selected

test('no name selects every stage, in the order of the file', () => {
  expect(namesOf(selectStages(config, []))).toEqual(['dev', 'prod'])
})

test('names select their stages once, in the order of the file', () => {
  expect(namesOf(selectStages(config, ['prod']))).toEqual(['prod'])
  expect(namesOf(selectStages(config, ['prod', 'dev', 'prod']))).toEqual(['dev', 'prod'])
})

test('a name that no stage has is refused with what was probably meant', () => {
  expect(selectStages(config, ['dev', 'prd'])).toEqual({
    kind: 'unknown',
    names: ['prd'],
    message: 'there is no stage "prd" in tinystacks.yml',
    hint: 'did you mean `prod`?',
  })
})

test('a name that is near none is refused with the names there are', () => {
  expect(selectStages(config, ['xyzzy\u001B[31m', 'PLUGH'])).toEqual({
    kind: 'unknown',
    names: ['xyzzy\u001B[31m', 'PLUGH'],
    message: 'there is no stage "xyzzy\\u{1b}[31m" or "PLUGH" in tinystacks.yml',
    hint: 'the stages are dev and prod',
  })
})
