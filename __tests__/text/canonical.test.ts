import { expect, test } from 'vitest'
import { byJson, sha256 } from '../../src/text/canonical.ts'

test('a hash depends on what is there, and not on the order in which it was written', () => {
  const one = { b: [{ y: 1, x: null }], a: { d: true, c: '' } }
  const other = { a: { c: '', d: true }, b: [{ x: null, y: 1 }] }
  expect(sha256(one)).toBe(sha256(other))
  expect(sha256({ a: [1, 2] })).not.toBe(sha256({ a: [2, 1] }))
  expect(byJson(one, other)).toBe(0)
})

test('a hash never changes: stacks and consents have been made with it', () => {
  const text = '{"b":[{"y":1,"x":null}],"10":1,"9":{"__proto__":{"a":1},"z":"é"},"a":true,"":0}'
  expect(sha256(JSON.parse(text))).toBe(
    '8196da22b350e9f13def81fc32067989c3c4383b1ffe5abca6d461f1bec66621',
  )
})

test('two times are not the same', () => {
  expect(sha256({ at: new Date(0) })).not.toBe(sha256({ at: new Date(1) }))
})
