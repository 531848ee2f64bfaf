import type { EngineSpec } from '../machines.ts'
import type { Identity } from './identity.ts'

/** Where one instance's files are, and the user that its engine runs as. */
export type Site = {
  /** The instance's own directory: `data` and `engine.log` are in it. */
  readonly directory: string
  /** The data directory. */
  readonly data: string
  /** The user to become; null = the sandbox's own. */
  readonly identity: Identity | null
  /** A key and certificate for TLS; null = no openssl here to make them. */
  readonly tls: { readonly key: string; readonly certificate: string } | null
}

export type Login = Pick<EngineSpec, 'username' | 'password' | 'database'>

/** How to run a program: what a watchdog starts. */
export type Command = { readonly file: string; readonly args: readonly string[] }

/** How an engine is run this time. */
export type Role = {
  readonly login: Login
  /** The instance's name: unique, the same over restarts. */
  readonly instance: string
  /** Whether clients without TLS are refused; false where there is no certificate. */
  readonly requireTls: boolean
  /** Whom it follows; null = it is a primary. */
  readonly source: Source | null
}

/** A primary as its replica sees it: where it listens, and the password of replication. */
export type Source = { readonly port: number; readonly password: string }

/** One kind of database engine that is installed here. */
export type Program = {
  /** Makes an empty data directory with the master user and the database in it. */
  readonly initialize: (site: Site, login: Login) => Promise<void>
  /** Gives the master user another password; the engine is stopped. */
  readonly changePassword: (site: Site, login: Login) => Promise<void>
  /** Whether a new password reaches replicas automatically; else it is set on each replica. */
  readonly replicatesPasswords?: boolean
  /** Lets replicas in under a password; the engine is stopped. Absent: it can have no replicas. */
  readonly admitReplicas?: (site: Site, password: string) => Promise<void>
  /** Writes what the engine reads at its start. */
  readonly prepare?: (site: Site, role: Role) => Promise<void>
  readonly command: (site: Site, port: number, role: Role) => Command
  /** Whether the engine on the port takes clients by now. */
  readonly isReady: (site: Site, port: number, role: Role) => Promise<boolean>
  /** What is left to do once it takes clients. */
  readonly settle?: (site: Site, role: Role) => Promise<void>
  /** Why this program cannot speak TLS; absent: it can. */
  readonly withoutTls?: string
  /** The signal that ends it at once, with its data safe. */
  readonly stopSignal: 'INT' | 'TERM'
}
