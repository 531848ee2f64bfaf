import { chmod, chown } from 'node:fs/promises'
import { join } from 'node:path'
import type { Identity } from './identity.ts'
import { LOOPBACK } from './ports.ts'
import { run } from './run.ts'
import { which } from './which.ts'

export type Certificate = { readonly key: string; readonly certificate: string }

/** Days the self-signed certificate is good for. */
const DAYS = '3650'

/** Makes a key and a self-signed certificate for 127.0.0.1; null where there is no openssl. */
export async function makeCertificate(
  directory: string,
  owner: Identity | null,
): Promise<Certificate | null> {
  const openssl = which('openssl')
  if (openssl === undefined) return null
  const files = { key: join(directory, 'server.key'), certificate: join(directory, 'server.crt') }
  await run(
    openssl,
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
      ...['-days', DAYS, '-subj', '/CN=tinystacks sandbox'],
      ...['-addext', `subjectAltName=IP:${LOOPBACK},DNS:localhost`],
      ...['-keyout', files.key, '-out', files.certificate],
    ],
    { identity: null, cwd: directory },
  )
  // PostgreSQL refuses a key that anybody but its owner can read.
  await chmod(files.key, 0o600)
  if (owner !== null) {
    await chown(files.key, owner.uid, owner.gid)
    await chown(files.certificate, owner.uid, owner.gid)
  }
  return files
}
