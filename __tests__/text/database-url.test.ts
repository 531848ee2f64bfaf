import { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import { databaseUrl, inUrl, type DatabaseUrl } from '../../src/text/database-url.ts'

const PARTS: DatabaseUrl = {
  scheme: 'postgresql',
  user: 'app',
  password: 'pw',
  host: 'db.example.com',
  port: 5432,
  database: 'shop',
  query: {},
}

/** Every mark of ASCII, and what is beyond it. */
const MARKS = String.raw`!"#$%&'()*+,-./:;<=>?@[\]^_\`{|}~ ü€😀`

test('has each part in its place', () => {
  expect(databaseUrl({ ...PARTS, query: { sslmode: 'require' } })).toBe(
    'postgresql://app:pw@db.example.com:5432/shop?sslmode=require',
  )
})

test('has no login where there is none, and no user where there is only a password', () => {
  const redis = { ...PARTS, scheme: 'redis', database: '0', port: 6379 }
  expect(databaseUrl({ ...redis, user: null, password: null })).toBe(
    'redis://db.example.com:6379/0',
  )
  expect(databaseUrl({ ...redis, user: null })).toBe('redis://:pw@db.example.com:6379/0')
})

describe.each([...MARKS])('%s', (mark) => {
  const text = `a${mark}b`
  const url = databaseUrl({ ...PARTS, user: text, password: text, database: text })

  test('comes back from the URL in Node and in node-postgres', () => {
    const parsed = new URL(url)
    const parts = [parsed.username, parsed.password, parsed.pathname.slice(1)]
    expect(parts.map(decodeURIComponent)).toEqual([text, text, text])
    expect(parsed.hostname).toBe('db.example.com')
    // It reads the name of the database by decodeURI, which leaves some marks encoded.
    const { user, password } = new Client(url)
    expect({ user, password }).toEqual({ user: text, password: text })
  })

  test('is plain exactly where it need not be encoded', () => {
    const isPlain = /^[\w.~-]$/.test(mark)
    expect(inUrl(mark) === mark).toBe(isPlain)
    expect(url.includes(`:a${mark}b@`)).toBe(isPlain)
  })
})
