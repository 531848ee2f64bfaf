import { expect, test } from 'vitest'
import { positionsIn } from '../../../src/config/yaml/lines.ts'
import { configOf } from '../../builders/config.ts'

const { locate } = configOf(`version: 1
stack: shop
region: us-east-1
stages:
  dev:
    databases:
      postgres: &small
        storage: { size: 30, max: 60 }
      mysql: *small
    network:
      vpc: vpc-00000001
      subnets:
        - subnet-00000001
        - subnet-00000002
`)
const at = (...path: (string | number)[]) => {
  const { line, column } = locate(path)
  return `${line}:${column}`
}

test('a path is where its key is written', () => {
  expect(at('stages', 'dev')).toBe('5:3')
  expect(at('stages', 'dev', 'databases', 'postgres')).toBe('7:7')
  expect(at('stages', 'dev', 'databases', 'postgres', 'storage', 'max')).toBe('8:30')
})

test('an entry of a list is where it is written', () => {
  expect(at('stages', 'dev', 'network', 'subnets', 1)).toBe('14:11')
})

test('what is not written is where its nearest written parent is', () => {
  expect(at('stages', 'dev', 'databases', 'postgres', 'backupDays')).toBe('7:7')
  expect(at('stages', 'dev', 'databases', 'postgres', 'storage', 'iops')).toBe('8:9')
  expect(at('stages', 'prod', 'databases')).toBe('4:1')
  expect(at('stages', 'dev', 'network', 'subnets', 7)).toBe('12:7')
  expect(at('constructor', 'name')).toBe('1:1')
})

test('an alias is where it stands, its content where that is written', () => {
  expect(at('stages', 'dev', 'databases', 'mysql')).toBe('9:7')
  expect(at('stages', 'dev', 'databases', 'mysql', 'storage', 'size')).toBe('8:20')
})

test('lines end at \\n, \\r\\n and \\r, and offsets outside the text are its ends', () => {
  const position = positionsIn('ab\r\nc\rd\n')
  expect([0, 4, 6, 8].map(position)).toEqual([
    { line: 1, column: 1 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
  ])
  expect(position(-5)).toEqual({ line: 1, column: 1 })
  expect(position(99)).toEqual({ line: 4, column: 1 })
})
