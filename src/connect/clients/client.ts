/** What starting an engine's own client takes. */
import type { ClientCall } from '../../ports/clients.ts'
import type { Login } from '../../ports/logins.ts'
import type { ConnectTarget } from '../target.ts'

/** Where the client connects, and what it is to check there. */
export type Entrance = {
  readonly host: string
  readonly port: number
  /** A file with the authorities of the proof; null = nobody can prove who answers, as on loopback. */
  readonly caFile: string | null
}

export type ClientWishes = {
  readonly isReadOnly: boolean
  /** Whether somebody sits before it: only then there is a prompt. */
  readonly isInteractive: boolean
  /** Our option file for MariaDB's client; null = there is none. */
  readonly mariadbOptions: string | null
  /** Our file for psql, and the person's own, which it reads first; null = there is none. */
  readonly psqlrc: { readonly ours: string; readonly own: string | null }
}

export type ClientOf = (
  target: ConnectTarget,
  login: Login,
  entrance: Entrance,
  wishes: ClientWishes,
) => ClientCall
