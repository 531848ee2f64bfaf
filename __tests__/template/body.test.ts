import { expect, test } from 'vitest'
import { MAX_BODY_BYTES, renderStage } from '../../src/template/index.ts'
import { refusalOf } from '../builders/refusal.ts'
import { aContext, aPostgres, aStage, ownNetwork } from '../builders/stage.ts'

test('the body is the template, the same bytes each time', () => {
  const first = renderStage(aStage(), aContext())
  expect(JSON.parse(first.body)).toEqual(first.template)
  expect(renderStage(aStage(), aContext()).body).toBe(first.body)
})

test('the largest stage takes half of what CloudFormation allows', () => {
  const { body } = renderStage(aStage({ network: ownNetwork({ zones: 3 }) }), aContext())
  expect(body.length).toBeLessThan(MAX_BODY_BYTES / 2)
})

test('no template has parameters: a plan has one source for every value', () => {
  expect(renderStage(aStage(), aContext()).template).not.toHaveProperty('Parameters')
})

test('a template that is too large with its indentation is sent without', () => {
  const names = Array.from({ length: 1000 }, (_, index) => [`parameter_number_${index}`, 'on'])
  const parameters = Object.fromEntries(names) as Record<string, string>
  const stage = aStage({ databases: { postgres: aPostgres({ parameters }) } })
  const { body, template } = renderStage(stage, aContext())
  expect(JSON.stringify(template, null, 2).length).toBeGreaterThan(MAX_BODY_BYTES)
  expect(body).toBe(`${JSON.stringify(template)}\n`)
})

test('a template over the limit is refused with what to do, counted in bytes', () => {
  const large = (characters: number) =>
    aStage({
      databases: { postgres: aPostgres({ parameters: { search_path: 'é'.repeat(characters) } }) },
    })
  const error = refusalOf(() => renderStage(large(30_000), aContext()))
  expect(error).toMatchObject({ code: 'template-too-large', exit: 2 })
  expect(error.message).toContain('dev')
  expect(error.hint).toContain('parameters')
  expect(() => renderStage(large(10_000), aContext())).not.toThrow()
})
