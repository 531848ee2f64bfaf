import type { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { isIP, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { checkServerIdentity, connect, type TLSSocket } from 'node:tls'
import type { NotProved } from '../../ports/proof.ts'

/** A certificate that is right, and when it ends (ISO 8601). */
type Right = { readonly kind: 'right'; readonly expires: string }

/**
 * A TLS handshake on an open connection, with the name that the certificate must have. It is let through with a
 * certificate that is wrong, so that what was seen can be told; `leave` is for one that is right.
 */
export async function shakeHands(
  socket: Socket,
  host: string,
  roots: readonly string[],
  leave: (secure: Duplex) => Promise<void>,
): Promise<Right | NotProved> {
  const secure = connect({
    socket,
    // RFC 6066 allows no address there.
    ...(isIP(host) === 0 && { servername: host }),
    ca: [...roots],
    minVersion: 'TLSv1.2',
    rejectUnauthorized: false,
    checkServerIdentity: (_, certificate) => checkServerIdentity(host, certificate),
  })
  try {
    await once(secure, 'secureConnect')
    const verdict = judge(secure)
    // However the end goes, it was proved before.
    if (verdict.kind === 'right') await leave(secure).catch(() => undefined)
    return verdict
  } catch (error) {
    const code = codeOf(error)
    // What OpenSSL says is of the answer; every other error is of the connection.
    if (code.startsWith('ERR_SSL_'))
      return {
        kind: 'no-tls',
        answered: code.slice('ERR_SSL_'.length).toLowerCase().replaceAll('_', ' '),
      }
    throw error
  } finally {
    secure.destroy()
  }
}

function judge(secure: TLSSocket): Right | NotProved {
  const certificate = secure.getPeerX509Certificate()
  if (certificate === undefined) return { kind: 'no-tls', answered: 'TLS without a certificate' }
  const expires = new Date(certificate.validTo).toISOString()
  if (secure.authorized) return { kind: 'right', expires }
  // Node's own types say that it is an error; it is its code.
  const reason = String(secure.authorizationError)
  if (reason === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return { kind: 'wrong-host', names: namesOf(certificate) }
  if (reason === 'CERT_HAS_EXPIRED') return { kind: 'expired', since: expires }
  return { kind: 'wrong-ca', issuer: commonNameOf(certificate.issuer) }
}

/** By its alternative names, else its subject: as whoever checks it reads it. */
function namesOf(certificate: X509Certificate): readonly string[] {
  const names = certificate.subjectAltName
    ?.split(', ')
    .map((name) => name.replace(/^(DNS|IP Address):/, ''))
  return names ?? [commonNameOf(certificate.subject)]
}

/** `CN` of a distinguished name, as Node writes it: one part a line. */
function commonNameOf(name: string): string {
  return /^CN=(.+)$/m.exec(name)?.[1] ?? name.replaceAll('\n', ', ')
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
