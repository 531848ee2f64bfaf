import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { byFamily, type DatabaseKind } from '../../engines/table.ts'
import { usageError } from '../../errors.ts'

/** The authorities whose certificates are believed, and the file that has them. */
export type Roots = { readonly file: string; readonly pem: readonly string[] }

/** What ships: beside `dist` in the package, and at the root of a checkout (scripts/certificates.ts makes it). */
const SHIPPED = new URL(
  import.meta.url.endsWith('.js') ? '../../certificates/' : '../../../certificates/',
  import.meta.url,
)

/**
 * The authorities of RDS in the region, or the public ones of Amazon for ElastiCache; those of `ca` alone if it is
 * given. null = none that ships is the region's. Throws a usage error where `ca` is no file with certificates.
 */
export async function findRoots(of: {
  readonly engine: DatabaseKind
  readonly region: string
  readonly ca: string | null
}): Promise<Roots | null> {
  if (of.ca !== null) return given(of.ca)
  const name = byFamily(of.engine, {
    sql: () => `rds/${of.region}.pem`,
    cache: () => 'amazon-trust-services.pem',
  })
  const file = fileURLToPath(new URL(name, SHIPPED))
  try {
    return { file, pem: certificatesIn(await readFile(file, 'utf8')) }
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

async function given(ca: string): Promise<Roots> {
  const hint = 'give a file with the certificates of the authorities in PEM, one after the other'
  const file = resolve(ca)
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    const reason = isMissing(error) ? 'there is no such file' : 'it cannot be read'
    throw usageError(`--ca ${ca}: ${reason}`, hint)
  }
  const pem = certificatesIn(text)
  if (pem.length === 0) throw usageError(`--ca ${ca}: it has no certificate`, hint)
  const broken = pem.findIndex((each) => !isCertificate(each))
  if (broken !== -1)
    throw usageError(`--ca ${ca}: its certificate ${broken + 1} cannot be read`, hint)
  return { file, pem }
}

/** The certificates of a bundle. What stands between them is left out. */
function certificatesIn(text: string): readonly string[] {
  return text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== ''
  } catch {
    return false
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
