import { expect, test } from 'vitest'
import { renderStage } from '../../src/template/index.ts'
import { aContext, aDeployed, aStage } from '../builders/stage.ts'

test('a stack is found again by its tags', () => {
  expect(renderStage(aStage({ tags: { team: 'payments' } }), aContext()).tags).toEqual({
    team: 'payments',
    'tinystacks:stack': 'shop',
    'tinystacks:stage': 'dev',
    'tinystacks:config': 'tinystacks.yml',
    'tinystacks:repository': 'acme/shop',
  })
})

test('our tags win over the file', () => {
  const stage = aStage({ tags: { 'tinystacks:stage': 'other' } })
  expect(renderStage(stage, aContext()).tags['tinystacks:stage']).toBe('dev')
})

test('a run that does not know the repository keeps the one the stack has', () => {
  const context = aContext({ repository: null, deployed: aDeployed() })
  expect(renderStage(aStage(), context).tags['tinystacks:repository']).toBe('acme/shop')
})

test('a run that knows the repository says it', () => {
  const context = aContext({ repository: 'acme/store', deployed: aDeployed() })
  expect(renderStage(aStage(), context).tags['tinystacks:repository']).toBe('acme/store')
})

test('a new stack of an unknown repository has no such tag', () => {
  const { tags } = renderStage(aStage(), aContext({ repository: null }))
  expect(tags).not.toHaveProperty('tinystacks:repository')
})
