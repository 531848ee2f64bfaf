import { parse } from 'dotenv'
import { expect, test } from 'vitest'
import { formatDotenv } from '../../src/outputs/dotenv.ts'
import { readAsCompose } from '../stand-ins/compose-dotenv.ts'
import { each, type Variables } from './env/values.ts'

test('is read the same by npm’s dotenv and by Docker Compose, or refused', () => {
  each((given) => {
    const text = written(given)
    if (text === null) return
    expect(parse(text)).toEqual(given)
    expect(readAsCompose(text)).toEqual(given)
  })
})

test.each([
  '',
  'plain',
  'two words',
  'a#b',
  "it's",
  'say "hi"',
  '$HOME',
  'a\nb',
  'a\r\nb',
  'C:\\',
  'p%40:/?=&',
])('can have %j', (value) => {
  expect(written({ PG_HOST: value })).not.toBeNull()
})

test('refuses what its readers disagree about, and names a format', () => {
  expect(() => formatDotenv({ PG_HOST: `'$"` })).toThrow('cannot hold the value of PG_HOST')
})

function written(given: Variables): string | null {
  try {
    return formatDotenv(given)
  } catch (error) {
    expect(error).toMatchObject({ code: 'output-not-quotable' })
    return null
  }
}
