import type { EngineSpec } from '../contract.ts'
import type { Identity } from './identity.ts'

/** Where one instance's files are, and as whom its engine runs. */
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

/** One kind of database engine that is installed here. */
export type Program = {
  /** Makes an empty data directory with the master user and the database in it. */
  readonly initialize: (site: Site, login: Login) => Promise<void>
  /** Gives the master user another password; the engine is stopped. */
  readonly changePassword: (site: Site, login: Login) => Promise<void>
  /** Writes what the engine reads at its start. */
  readonly prepare?: (site: Site, login: Login) => Promise<void>
  readonly command: (site: Site, port: number) => Command
  /** Whether the engine on the port takes clients by now. */
  readonly isReady: (site: Site, port: number) => Promise<boolean>
  /** The signal that ends it at once, with its data safe. */
  readonly stopSignal: 'INT' | 'TERM'
}
