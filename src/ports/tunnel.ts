/**
 * Tunnels through a bastion. The adapters in `src/local/tunnel/` fulfil this: a tunnel begins at a port of this machine
 * that nobody is told of. `connect` lets clients in at the stage's own port, once what answers behind it is proved.
 */
import type { SessionApi } from './sessions.ts'

/** A host and a port that the bastion reaches. */
export type Forward = {
  /** For people: `prod/postgres reader`. */
  readonly name: string
  readonly host: string
  readonly port: number
}

/** Where a connection begins: an address, and a port there. */
export type NearEnd = { readonly host: string; readonly port: number }

export type OpenForward = Forward & { readonly near: NearEnd }

/** How to get to the databases. */
export type Way = DirectWay | SshWay | SessionWay

/** This machine reaches them itself. */
type DirectWay = { readonly kind: 'direct' }

export type SshWay = {
  readonly kind: 'ssh'
  /** The bastion's instance, by which its host key is known: an address may be another host's later. */
  readonly instance: string
  readonly host: string
  readonly port: number
  readonly user: string
  /** Reads the private key. It is asked again for each new connection. */
  readonly privateKey: () => Promise<string>
  /** Public keys that the host has published: `ssh-ed25519 AAAA…`; empty = it has not, and first use decides. */
  readonly hostKeys: readonly string[]
}

export type SessionWay = {
  readonly kind: 'session-manager'
  readonly instance: string
  readonly region: string
  readonly sessions: SessionApi
}

/** Why a tunnel is not there. `said`: what the program that makes it said last. */
export type TunnelFailure =
  | { readonly kind: 'no-program'; readonly program: string }
  /** The bastion does not answer, or not on that port. */
  | { readonly kind: 'unreachable'; readonly said: string }
  /** The agent of the bastion's instance is not connected to Systems Manager. */
  | { readonly kind: 'no-agent'; readonly said: string }
  | { readonly kind: 'key-refused'; readonly said: string }
  /** Another host key than the one that is known. */
  | { readonly kind: 'other-host'; readonly said: string }
  | { readonly kind: 'timed-out'; readonly seconds: number }
  | { readonly kind: 'failed'; readonly said: string }

/** Why a connection that was made at the near end was led nowhere. `said`: by the program that holds the tunnel. */
export type LedNowhere =
  /** The bastion forwards to other addresses alone. */
  | { readonly kind: 'bastion-refuses'; readonly said: string }
  /** What the bastion met there: no such name, no answer, or nobody who listens. */
  | { readonly kind: 'database-refuses'; readonly said: string }

export type Tunnel = {
  /** In the order in which they were asked for. */
  readonly forwards: readonly OpenForward[]
  /** What to know of how it was opened: a host key that was seen for the first time. */
  readonly notes: readonly string[]
  /** Resolves when it is there no more; null = it was closed. */
  readonly ended: Promise<TunnelFailure | null>
  /** Why the last connection at this near end was led nowhere; null = nobody said. Absent = nothing is between. */
  readonly ledNowhere?: (near: NearEnd) => Promise<LedNowhere | null>
  /** Ends every process behind it. */
  readonly close: () => Promise<void>
}

export type Opened =
  | { readonly kind: 'open'; readonly tunnel: Tunnel }
  | { readonly kind: 'failed'; readonly failure: TunnelFailure }

/** Opens all of them, or none. */
export type OpenTunnels = (wanted: readonly Forward[], way: Way) => Promise<Opened>
