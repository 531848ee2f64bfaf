/** Who answers at the other end of a tunnel. The adapter in `src/local/proof/` fulfils this. */
import type { DatabaseKind } from '../engines/table.ts'
import type { LedNowhere, NearEnd } from './tunnel.ts'

/** What is to be proved: that the database answers which has this name. */
export type ToProve = {
  readonly engine: DatabaseKind
  /** Where to connect. */
  readonly near: NearEnd
  /** The name that the certificate has to have. */
  readonly host: string
  /** The region whose authorities may have signed it. */
  readonly region: string
  /** A file with the authorities to trust instead of those that ship; null = those. */
  readonly ca: string | null
}

export type Proved = {
  readonly kind: 'proved'
  /** A file with the authorities, for a client that checks them too. It stays at least as long as the program runs. */
  readonly caFile: string
  /** When the certificate expires, ISO 8601. */
  readonly expires: string
}

/** Why it is not proved, and what was seen. */
export type NotProved =
  | { readonly kind: 'wrong-ca'; readonly issuer: string }
  /** The names of the certificate. */
  | { readonly kind: 'wrong-host'; readonly names: readonly string[] }
  /** ISO 8601. */
  | { readonly kind: 'expired'; readonly since: string }
  /** What answers speaks no TLS; `answered`: what it said instead. */
  | { readonly kind: 'no-tls'; readonly answered: string }
  /** Nobody listens where it begins: at a port of this machine, or of the database where nothing is between. */
  | { readonly kind: 'not-listening'; readonly at: NearEnd }
  /** The tunnel led the connection nowhere, and said why. */
  | LedNowhere
  /** The connection ended before there was a certificate, and nobody said why. */
  | { readonly kind: 'closed' }
  /** None of the authorities that ship is the region's. */
  | { readonly kind: 'no-root-for-region'; readonly region: string }
  | { readonly kind: 'timed-out'; readonly seconds: number }

export type Prove = (asked: ToProve) => Promise<Proved | NotProved>
