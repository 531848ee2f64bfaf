import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { shellWord } from '../../src/text/shell.ts'

test('a plain word stands as it is', () => {
  expect(shellWord('dev-1.c0ffee.us-east-1.rds.amazonaws.com:5432')).toBe(
    'dev-1.c0ffee.us-east-1.rds.amazonaws.com:5432',
  )
})

test.each([
  'two words',
  "it's",
  '$HOME',
  '`id`',
  '$(id)',
  '"',
  String.raw`a\b`,
  '!!',
  '',
  '~',
  ';',
  'a\nb',
])('a shell reads %j as one word, and as what it is', (text) => {
  const { stdout } = spawnSync('sh', ['-c', `printf '[%s]' ${shellWord(text)}`], {
    encoding: 'utf8',
  })
  expect(stdout).toBe(`[${text}]`)
})
