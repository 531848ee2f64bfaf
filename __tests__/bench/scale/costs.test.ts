import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { callsOf } from '../../../bench/scale/costs.ts'

const COST = { title: 'deploy', region: 10, stage: 7 }

test('each region of each file counts once, and each stage once', () => {
  expect(callsOf(COST, 10, 1)).toBe(80)
  expect(callsOf(COST, 100, 4)).toBe(740)
  expect(callsOf(COST, 1000, 1)).toBe(10 * 10 + 7 * 1000)
})

test('a file has at most as many stages as the schema allows', () => {
  const source = readFileSync('schema/source/tinystacks.json', 'utf8')
  const most = Number(/"maxProperties": (\d+)/.exec(source)?.[1])
  expect(callsOf(COST, most, 1)).toBe(10 + 7 * most)
  expect(callsOf(COST, most + 1, 1)).toBe(20 + 7 * (most + 1))
})
