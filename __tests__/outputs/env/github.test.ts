import { expect, test } from 'vitest'
import { formatGitHub } from '../../../src/outputs/env/github.ts'
import { readAsRunner } from '../../stand-ins/github-env-file.ts'
import { each, wellFormed } from './values.ts'

test('is read by the runner as it is', () => {
  each((given) => {
    expect(readAsRunner(Buffer.from(formatGitHub(given)))).toEqual(wellFormed(given))
  })
})

test.each(['end_of_value_0', 'a\nend_of_value_0\nGITHUB_TOKEN=b', 'b<<c', '', '\n', 'a\r\nb\r'])(
  'ends no sooner than the value: %j',
  (value) => {
    const given = { PG_HOST: value, REDIS_HOST: 'after' }
    expect(readAsRunner(Buffer.from(formatGitHub(given)))).toEqual(given)
  },
)

test('the runner is not content with whatever it is given', () => {
  expect(readAsRunner(Buffer.from('A=b<<c\nB<<E\n1\n2\nE\n'))).toEqual({ A: 'b<<c', B: '1\n2' })
  expect(() => readAsRunner(Buffer.from('A<<E\n1\n'))).toThrow('delimiter not found')
  expect(() => readAsRunner(Buffer.from('A\n'))).toThrow('Invalid format')
})
