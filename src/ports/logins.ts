/** The secrets that `connect` reads, and nothing else does. It hands them to ssh and to a client alone. */

/** User and password, from a database's secret. */
export type Login = {
  /** null = the engine's default user. */
  readonly user: string | null
  /** null = the database takes none, as a Redis without TLS. */
  readonly password: string | null
  /** The name of the database, where the secret tells it. */
  readonly databaseName: string | null
}

/** Values of secrets, in one region. Throws where AWS does not give them. */
export type LoginApi = {
  /** By the secret's ARN. */
  readonly of: (secret: string) => Promise<Login>
  /** The private key of a bastion, by the name of its parameter. */
  readonly privateKey: (parameter: string) => Promise<string>
}
