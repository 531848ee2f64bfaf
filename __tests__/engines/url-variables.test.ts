import { expect, test } from 'vitest'
import { DATABASES } from '../../src/engines/table.ts'
import { URL_VARIABLES, urlVariables } from '../../src/engines/url-variables.ts'

function leadTo(...kinds: Parameters<typeof urlVariables>[0]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    urlVariables(kinds).map(({ name, kind, end }) => [name, `${kind} ${end}`]),
  )
}

test('DATABASE_URL and DATABASE_READER_URL lead to Postgres where there is one', () => {
  expect(leadTo('mysql', 'postgres')).toEqual({
    DATABASE_URL: 'postgres database',
    DATABASE_READER_URL: 'postgres reader',
    POSTGRES_URL: 'postgres database',
    POSTGRES_READER_URL: 'postgres reader',
    MYSQL_URL: 'mysql database',
    MYSQL_READER_URL: 'mysql reader',
  })
})

test('where there is none, to MySQL', () => {
  expect(leadTo('redis', 'mysql')).toEqual({
    DATABASE_URL: 'mysql database',
    DATABASE_READER_URL: 'mysql reader',
    MYSQL_URL: 'mysql database',
    MYSQL_READER_URL: 'mysql reader',
    REDIS_URL: 'redis database',
  })
})

test('and to no Redis', () => {
  expect(leadTo('redis')).toEqual({ REDIS_URL: 'redis database' })
})

test('no two databases have one name', () => {
  expect(URL_VARIABLES).toEqual(Object.keys(leadTo(...DATABASES)))
  expect(new Set(URL_VARIABLES).size).toBe(URL_VARIABLES.length)
})
