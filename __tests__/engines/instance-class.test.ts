import { expect, test } from 'vitest'
import { isSmallerClass } from '../../src/engines/instance-class.ts'
import { HARDWARE } from './hardware.ts'

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

/** Every class of the guide and its GiB. */
const CLASSES = Object.entries(HARDWARE).flatMap(([family, sizes]) =>
  [...sizes.matchAll(/(\S+) (\S+)/g)].map(([, size = '', gib]): [string, number] => [
    `db.${family}.${size}`,
    Number(gib),
  ]),
)

test('of every two classes of the guide, the one with less memory is the smaller one', () => {
  expect(CLASSES.length).toBeGreaterThan(250)
  const wrong = CLASSES.flatMap(([one, less]) =>
    CLASSES.filter(([other, more]) => isSmallerClass(one, other) !== less < more).map(
      ([other, more]) => `${one} (${less}), ${other} (${more})`,
    ),
  )
  expect(wrong).toEqual([])
})
