import { expect, test } from 'vitest'
import { readTemplate } from '../../../sandbox/cloudformation/template/read.ts'

const text = (description: string): string =>
  JSON.stringify({
    Description: description,
    Resources: { Network: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } } },
  })

test('a text is read once, and another one anew', () => {
  expect(readTemplate(text('a'))).toBe(readTemplate(text('a')))
  expect(readTemplate(text('b')).Description).toBe('b')
  expect(readTemplate(text('a')).Description).toBe('a')
})

test('what is read cannot be changed for the next who reads it', () => {
  const { Resources } = readTemplate(text('a'))
  expect(() => {
    Object.assign(Resources['Network']?.Properties ?? {}, { CidrBlock: '10.1.0.0/16' })
  }).toThrow(TypeError)
})

test('a text that is refused is refused again', () => {
  for (let time = 0; time < 2; time += 1)
    expect(() => readTemplate('{"Resources":{}}')).toThrow(/At least one Resources member/)
})

test('no more are kept than a file’s stacks have', () => {
  const first = readTemplate(text('first'))
  for (let other = 0; other < 40; other += 1) readTemplate(text(`other ${other}`))
  expect(readTemplate(text('first'))).not.toBe(first)
  expect(readTemplate(text('first'))).toEqual(first)
})
