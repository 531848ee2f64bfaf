/** The search itself: one that finds nothing would hold every promise. */
import { describe, expect, it } from 'vitest'
import { tracesOf, type Form } from './traces.ts'

const VALUES = ['Zq9kV7mPx2Lw4TnB8sRd6Yh3', `aB3$d"E6^gH9&jK2*m<N5!`, 'hunter2-Ärger']

const log = (planted: string): string =>
  `::group::dev\n12:03:44 UPDATE_FAILED Postgres (AWS::RDS::DBInstance): ${planted}\n::endgroup::\n`

/** How each form comes about; the search knows none of these functions. */
const WRITTEN: Readonly<Record<Form, readonly ((value: string) => string)[]>> = {
  'as it is': [(v) => v, (v) => `"password":${v},`],
  'in other case': [(v) => v.toLowerCase(), (v) => v.toUpperCase()],
  split: [
    (v) => [...v].join('\n'),
    (v) => `${v.slice(0, 7)}\r\n    ${v.slice(7)}`,
    (v) => `${v.slice(0, 5)}\n> ${v.slice(5, 9)}\n> ${v.slice(9)}`,
  ],
  base64: [
    (v) => Buffer.from(v).toString('base64'),
    (v) => Buffer.from(v).toString('base64url'),
    (v) => Buffer.from(`{"password":"${v}"}`).toString('base64'),
    (v) => Buffer.from(`{"passwort":"${v}"}`).toString('base64'),
    (v) => Buffer.from(`app:${v}`).toString('base64'),
    (v) =>
      Buffer.from(v)
        .toString('base64')
        .replaceAll(/(.{8})/g, '$1\n'),
  ],
  'URL-encoded': [
    (v) => [...Buffer.from(v)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  ],
  escaped: [
    (v) => [...v].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
    (v) => [...v].map((one) => `&#${String(one.codePointAt(0))};`).join(''),
    (v) => [...v].map((one) => `&#x${(one.codePointAt(0) ?? 0).toString(16)};`).join(''),
  ],
  hexadecimal: [
    (v) => Buffer.from(v).toString('hex'),
    (v) => Buffer.from(v).toString('hex').toUpperCase(),
  ],
}

describe.each(Object.entries(WRITTEN))('a secret %s', (form, ways) => {
  it.each(VALUES)('is found: %s', (value) => {
    for (const write of ways) expect(tracesOf(value, log(write(value)))).toContain(form)
  })
})

it('is found where only some characters are encoded', () => {
  const value = `aB3$d"E6^gH9&jK2*m<N5!`
  expect(tracesOf(value, log(encodeURIComponent(value)))).toContain('URL-encoded')
  expect(tracesOf(value, JSON.stringify({ value }))).toContain('escaped')
  expect(tracesOf(value, 'aB3$d&quot;E6^gH9&amp;jK2*m&lt;N5!')).toContain('escaped')
})

it('is not found where there is none', () => {
  for (const value of VALUES)
    expect(tracesOf(value, log('the password *** is too short'))).toEqual([])
})
