import { expect, test } from 'vitest'
import { sixteenth } from '../../../src/template/network/cidr.ts'

test.each([
  ['10.80.0.0/20', 0, '10.80.0.0/24'],
  ['10.80.0.0/20', 8, '10.80.8.0/24'],
  ['10.80.16.0/20', 15, '10.80.31.0/24'],
  ['192.168.0.0/16', 1, '192.168.16.0/20'],
  ['192.168.0.0/16', 15, '192.168.240.0/20'],
  ['172.31.255.0/24', 10, '172.31.255.160/28'],
  ['10.0.0.0/18', 8, '10.0.32.0/22'],
])('of %s the sixteenth number %i is %s', (cidr, index, block) => {
  expect(sixteenth(cidr, index)).toBe(block)
})
