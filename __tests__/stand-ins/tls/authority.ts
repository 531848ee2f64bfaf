/** Certificates as a database has them, signed by an authority that exists for one test. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The files of a certificate in PEM. */
export type Signed = { readonly key: string; readonly certificate: string }

export type Authority = {
  /** Its own certificate, for whoever believes it. */
  readonly file: string
  /** A certificate for these names, as `DNS:db.example.com`. `days`: negative = it has expired. */
  readonly sign: (names: string, days?: number) => Signed
  readonly remove: () => void
}

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']

/** Makes one, with openssl. */
export function makeAuthority(name: string): Authority {
  const directory = mkdtempSync(join(tmpdir(), 'tinystacks-authority-'))
  const openssl = (...args: readonly string[]): void => {
    execFileSync('openssl', args, { cwd: directory, stdio: ['ignore', 'ignore', 'pipe'] })
  }
  let signed = 0
  openssl('req', '-x509', ...NEW_KEY, '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', `/CN=${name}`)
  return {
    file: join(directory, 'ca.pem'),
    sign: (names, days = 30) => {
      const stem = `server-${String(++signed)}`
      writeFileSync(join(directory, 'extensions'), `subjectAltName=${names}\n`)
      openssl('req', ...NEW_KEY, '-keyout', `${stem}.key`, '-out', `${stem}.csr`, '-subj', '/CN=db')
      openssl(
        ...['x509', '-req', '-in', `${stem}.csr`, '-CA', 'ca.pem', '-CAkey', 'ca.key'],
        ...['-extfile', 'extensions', '-days', String(days), '-out', `${stem}.pem`],
      )
      return { key: join(directory, `${stem}.key`), certificate: join(directory, `${stem}.pem`) }
    },
    remove: () => {
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
