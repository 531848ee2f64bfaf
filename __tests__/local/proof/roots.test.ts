import { X509Certificate } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findRoots } from '../../../src/local/proof/roots.ts'

const directory = mkdtempSync(join(tmpdir(), 'tinystacks-roots-'))

afterAll(() => {
  rmSync(directory, { recursive: true })
})

function file(name: string, text: string): string {
  writeFileSync(join(directory, name), text)
  return join(directory, name)
}

const FRANKFURT = { engine: 'mysql', region: 'eu-central-1', ca: null } as const

test("a region's databases are signed by the region's own authorities, in a file that a client can read", async () => {
  const roots = await findRoots(FRANKFURT)
  const names = roots?.pem.map((pem) => new X509Certificate(pem).subject.match(/CN=(.*)/)?.[1])
  expect(names).toEqual(
    ['ECC384', 'RSA2048', 'RSA4096'].map((key) => `Amazon RDS eu-central-1 Root CA ${key} G1`),
  )
  expect(existsSync(roots?.file ?? '')).toBe(true)
})

test("ElastiCache is signed by Amazon's public authorities alone, wherever it is", async () => {
  const roots = await findRoots({ engine: 'redis', region: 'il-central-1', ca: null })
  const names = roots?.pem.map((pem) => new X509Certificate(pem).subject.match(/CN=(.*)/)?.[1])
  expect(names).toEqual([1, 2, 3, 4].map((number) => `Amazon Root CA ${String(number)}`))
})

test('a region that ships without authorities has none', async () => {
  expect(await findRoots({ ...FRANKFURT, region: 'us-gov-west-1' })).toBeNull()
})

test('--ca is believed instead, with what stands between its certificates left out', async () => {
  const pem = readFileSync('certificates/rds/us-east-1.pem', 'utf8').replaceAll(
    '# ',
    'Bag Attributes: ',
  )
  const ca = file('own.pem', pem)
  const roots = await findRoots({ ...FRANKFURT, region: 'us-gov-west-1', ca })
  expect(roots).toMatchObject({ file: ca })
  expect(roots?.pem).toHaveLength(3)
})

test.each([
  ['missing.pem', null, '--ca missing.pem: there is no such file'],
  ['empty.pem', 'nothing', 'it has no certificate'],
  ['.', null, 'it cannot be read'],
  [
    'broken.pem',
    '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
    'its certificate 1 cannot be read',
  ],
])('--ca %s is told', async (name, text, message) => {
  const ca = text === null ? name : file(name, text)
  const asked = findRoots({ ...FRANKFURT, ca })
  await expect(asked).rejects.toMatchObject({ exit: 2, message: expect.stringContaining(message) })
  await expect(asked).rejects.toMatchObject({ hint: expect.stringContaining('PEM') })
})
