import { expect, test } from 'vitest'
import { circleIn } from '../../scripts/build/circles.ts'

const files = (imports: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(imports).map(([fileName, loaded]) => ({ fileName, imports: loaded }))

test.each([
  ['nothing', {}],
  ['a chain', { a: ['b'], b: ['c'], c: [] }],
  ['one that two others load', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }],
  ['what is no file of the bundle', { a: ['node:fs'] }],
])('%s is no circle', (_, imports) => {
  expect(circleIn(files(imports))).toBeNull()
})

test.each([
  ['itself', { a: ['a'] }, ['a', 'a']],
  ['another', { a: ['b'], b: ['a'] }, ['a', 'b', 'a']],
  ['others, aside', { a: ['b', 'c'], b: [], c: ['d'], d: ['e'], e: ['c'] }, ['c', 'd', 'e', 'c']],
])('a file that is loaded before itself by way of %s is named', (_, imports, circle) => {
  expect(circleIn(files(imports))).toEqual(circle)
})
