/** `scripts/certificates.ts` and what it makes. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { X509Certificate } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CERTIFICATES, refuseOld, regionsIn } from '../../../scripts/certificates/folder.ts'
import { rdsRoots } from '../../../scripts/certificates/roots.ts'

let directory: string

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'tinystacks-certificates-'))
})

afterAll(() => {
  rmSync(directory, { recursive: true })
})

const shipped = (region: string): string =>
  readFileSync(join(CERTIFICATES, 'rds', `${region}.pem`), 'utf8')

/** A certificate that signs itself. */
function selfSigned(name: string, ...more: readonly string[]): string {
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const out = ['-keyout', join(directory, 'key'), '-out', join(directory, 'certificate')]
  execFileSync('openssl', ['req', '-x509', ...key, ...out, '-subj', `/CN=${name}`, ...more], {
    stdio: 'ignore',
  })
  return readFileSync(join(directory, 'certificate'), 'utf8')
}

/** Runs the script against a server that publishes this. */
async function refresh(published: string, into: string): Promise<{ code: number; said: string }> {
  const server = createServer((_, answer) => answer.end(published)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/bundle.pem`
  const child = spawn('node', ['scripts/certificates.ts', '--url', url, '--into', into])
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  server.close()
  return { code, said }
}

test('what ships: authorities that sign themselves, are good for years, and name the region of their file', () => {
  const regions = regionsIn(CERTIFICATES)
  expect(regions).toContain('us-east-1')
  for (const region of regions) {
    const { regions: found, leftOut } = rdsRoots(shipped(region), new Date('2040-01-01'))
    expect([[...found.keys()], leftOut]).toEqual([[region], []])
  }
})

test('a bundle of several regions is taken apart, with its day; who runs no region is left out', async () => {
  const into = join(directory, 'new')
  const bundle = [
    ...[shipped('us-west-2'), shipped('eu-west-1')],
    selfSigned('Amazon RDS Preview us-east-2 Root CA RSA2048 G1'),
    selfSigned('Amazon RDS eu-west-1 2019 CA'),
    selfSigned(
      'Amazon RDS us-east-2 Root CA RSA2048 G1',
      '-addext',
      'basicConstraints=critical,CA:false',
    ),
  ]
  const { code, said } = await refresh(bundle.join('\n'), into)
  expect([code, said.split('\n')[0]]).toEqual([0, '2 regions, new: eu-west-1, us-west-2'])
  expect(said).toMatch(/us-east-2 Root CA RSA2048 G1: it may not sign/)
  expect(said).toMatch(/Preview us-east-2 .*: no authority of a region/)
  expect(said).toMatch(/eu-west-1 2019 CA: no authority of a region/)
  expect(readdirSync(join(into, 'rds'))).toEqual(['eu-west-1.pem', 'us-west-2.pem'])
  expect(readFileSync(join(into, 'rds/us-west-2.pem'), 'utf8')).toBe(shipped('us-west-2'))
  const amazon = readFileSync(join(into, 'amazon-trust-services.pem'), 'utf8')
  expect(amazon).toBe(readFileSync(join(CERTIFICATES, 'amazon-trust-services.pem'), 'utf8'))
  refuseOld(new Date(), into)
})

test('a bundle without the authorities of a region that had some is not taken', async () => {
  const into = join(directory, 'less')
  cpSync(CERTIFICATES, into, { recursive: true })
  const { code, said } = await refresh(shipped('us-west-2'), into)
  expect(code).toBe(1)
  expect(said).toContain('no authority is left of af-south-1, ')
  expect(regionsIn(into)).toEqual(regionsIn(CERTIFICATES))
})

test('what is no bundle is not taken', async () => {
  const { code, said } = await refresh('<html></html>', join(directory, 'none'))
  expect([code, said]).toEqual([1, expect.stringContaining('no authority of any region')])
})

test('an authority that has expired is left out', () => {
  const { regions, leftOut } = rdsRoots(shipped('us-west-2'), new Date('2070-01-01'))
  expect(leftOut).toEqual([
    'Amazon RDS us-west-2 Root CA RSA2048 G1: expired on May 24 22:59:00 2061 GMT',
  ])
  expect(regions.get('us-west-2')?.match(/^# .*/gm)).toEqual([
    '# Amazon RDS us-west-2 Root CA ECC384 G1',
    '# Amazon RDS us-west-2 Root CA RSA4096 G1',
  ])
})

test('a certificate that another one signed is no authority, whatever its name', () => {
  selfSigned('Amazon RDS us-east-1 Root CA RSA2048 G2', '-days', '30')
  const file = (name: string): string => join(directory, name)
  cpSync(file('certificate'), file('ca.pem'))
  cpSync(file('key'), file('ca.key'))
  const subject = ['-subj', '/CN=Amazon RDS us-east-1 Root CA RSA2048 G1', '-nodes']
  const request = [
    'req',
    '-newkey',
    'rsa:2048',
    ...subject,
    '-keyout',
    file('key'),
    '-out',
    file('csr'),
  ]
  execFileSync('openssl', request, { stdio: 'ignore' })
  writeFileSync(file('extensions'), 'basicConstraints=critical,CA:true\n')
  const sign = ['x509', '-req', '-in', file('csr'), '-CA', file('ca.pem'), '-CAkey', file('ca.key')]
  const out = ['-extfile', file('extensions'), '-out', file('signed.pem')]
  execFileSync('openssl', [...sign, ...out], { stdio: 'ignore' })
  const signed = readFileSync(file('signed.pem'), 'utf8')
  expect(new X509Certificate(signed).ca).toBe(true)
  const { leftOut } = rdsRoots(`${signed}${shipped('us-west-2')}`, new Date())
  expect(leftOut).toEqual(['Amazon RDS us-east-1 Root CA RSA2048 G1: it does not sign itself'])
})

test('a release takes none that are older than 30 days', () => {
  const source = { rds: 'there', taken: '2026-11-01' }
  const folder = mkdtempSync(join(directory, 'aged-'))
  writeFileSync(join(folder, 'source.json'), JSON.stringify(source))
  refuseOld(new Date('2026-12-01T23:00:00Z'), folder)
  expect(() => refuseOld(new Date('2026-12-02T00:00:00Z'), folder)).toThrow(
    /there on 2026-11-01, 31 days ago/,
  )
  writeFileSync(join(folder, 'source.json'), JSON.stringify({ ...source, taken: 'soon' }))
  expect(() => refuseOld(new Date('2026-12-02T00:00:00Z'), folder)).toThrow(/no older ones/)
})
