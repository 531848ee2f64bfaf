import { expect, test } from 'vitest'
import { isSmallerClass } from '../../src/engines/instance-class.ts'

test.each([
  ['db.t4g.micro', 'db.t4g.small'],
  ['db.t4g.micro', 'db.r6g.large'],
  ['db.m6g.large', 'db.r6g.large'],
  ['db.r6g.2xlarge', 'db.r6g.12xlarge'],
  ['db.r7g.xlarge', 'db.m5d.16xlarge'],
  ['db.r6g.large', 'db.x2iedn.xlarge'],
])('%s is smaller than %s', (one, other) => {
  expect(isSmallerClass(one, other)).toBe(true)
  expect(isSmallerClass(other, one)).toBe(false)
})

test.each([
  ['db.m6g.large', 'db.m7g.large'],
  ['db.t4g.large', 'db.m7g.large'],
  ['db.serverless', 'db.r6g.large'],
  ['', 'db.r6g.large'],
])('%s is not told to be smaller than %s, nor the other way', (one, other) => {
  expect(isSmallerClass(one, other)).toBe(false)
  expect(isSmallerClass(other, one)).toBe(false)
})
