/** What runs on this machine in the place of AWS's: engines behind its instances, ssh servers behind its bastions. */

/** Real ssh servers behind the pretended bastions. */
export type Bastions = {
  /** An address of the loopback whose port 22 is free; or why no ssh server can answer there. */
  readonly reserve: () => Promise<{ readonly address: string } | { readonly unavailable: string }>
  /** Serves ssh on such an address. */
  readonly open: (address: string, door: Door) => Promise<void>
  /** Stops serving, and ends the tunnels that are open. */
  readonly shut: (address: string) => Promise<void>
  /** Shuts every address; no process is left. */
  readonly close: () => Promise<void>
}

/** Who may log in to an ssh server, and to what, read again for each connection. */
export type Door = {
  readonly instance: string
  /** Private, in a form of OpenSSH's. */
  readonly hostKey: string
  readonly user: string
  /** Lines of authorized_keys(5). */
  readonly authorizedKeys: () => readonly string[]
  /** Lines of sshd_config(5) that the host has besides its image's own. */
  readonly settings: () => readonly string[]
  /** `host:port` of everything that may be forwarded to. */
  readonly permitOpen: () => readonly string[]
}

/** Real database engines behind the pretended instances. */
export type Engines = {
  /**
   * Starts (or starts again, with its data) the engine of one instance on 127.0.0.1.
   * `unavailable` says why there is none here: the instance is then metadata only.
   */
  readonly start: (spec: EngineSpec) => Promise<RunningEngine | { readonly unavailable: string }>
  /**
   * Starts a streaming replica of the engine `source` (or starts it again, with its data), which
   * has its users and databases from there. Absent: no replica can be had, it is metadata only.
   */
  readonly startReplica?: (
    spec: EngineSpec & { readonly source: string },
  ) => Promise<RunningEngine | { readonly unavailable: string }>
  /**
   * Makes a replica a primary that takes writes, on the same address; its source need not answer.
   * Nothing where there is no engine or where it follows nobody. `start` on a replica's data does
   * the same: without a source it follows nobody any more.
   */
  readonly promote?: (instance: string) => Promise<void>
  /** Copies the data of an instance aside, and back into a new one. */
  readonly snapshot: (instance: string, snapshot: string) => Promise<void>
  /** Gives a running engine's master user another password; nothing where there is no engine. */
  readonly setPassword: (instance: string, password: string) => Promise<void>
  readonly stop: (instance: string) => Promise<void>
  /** Stops it and deletes its data. */
  readonly remove: (instance: string) => Promise<void>
  /** Stops every engine; no process is left. */
  readonly close: () => Promise<void>
}

export type EngineSpec = {
  /** Unique over regions and services; names the data directory. */
  readonly instance: string
  readonly engine: 'postgres' | 'mysql' | 'redis'
  readonly username: string
  readonly password: string
  readonly database: string
  /** A snapshot taken with `snapshot`, with whose data it starts. */
  readonly fromSnapshot?: string
  /** `required`: clients without TLS are refused. Left out: `accepted`, TLS for those who ask. */
  readonly tls?: 'required' | 'accepted'
}

export type RunningEngine = {
  readonly address: string
  readonly port: number
  /** Why TLS was asked for and is not spoken: `no openssl on the PATH`. */
  readonly withoutTls?: string
}
