/** Sessions of Session Manager, begun by the credentials of the run. */
export type SessionApi = {
  /** Begins one that leads through the instance to a host. Throws a `TinystacksError` if AWS does not allow it. */
  readonly begin: (
    instance: string,
    to: { readonly host: string; readonly port: number; readonly localPort: number },
  ) => Promise<BegunSession | NotBegun>
  /** Ends one. Nothing is thrown: AWS ends it by itself when it is idle. */
  readonly end: (id: string) => Promise<void>
  /** What signs for AWS now. */
  readonly credentials: () => Promise<SessionCredentials>
}

type BegunSession = {
  readonly kind: 'begun'
  readonly id: string
  /** StartSession's request and its answer, in JSON. The answer has a token: it goes into an environment alone. */
  readonly request: string
  readonly answer: string
}

/** The agent of the instance is not connected. */
type NotBegun = { readonly kind: 'not-connected'; readonly said: string }

/** By the names that an SDK expects where it is given them in a container (ECS guide, "Task IAM role"). */
export type SessionCredentials = {
  readonly AccessKeyId: string
  readonly SecretAccessKey: string
  readonly Token?: string
  /** ISO 8601. */
  readonly Expiration?: string
}
