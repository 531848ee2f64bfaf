import { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import type { EC2Client } from '@aws-sdk/client-ec2'
import type { ElastiCacheClient } from '@aws-sdk/client-elasticache'
import type { IAMClient } from '@aws-sdk/client-iam'
import type { KMSClient } from '@aws-sdk/client-kms'
import type { RDSClient } from '@aws-sdk/client-rds'
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { SSMClient } from '@aws-sdk/client-ssm'
import type { STSClient } from '@aws-sdk/client-sts'
import type { MiddlewareStack } from '@smithy/types'
import { arnOf } from '../config/arn.ts'
import type { AwsCall } from '../ports/aws.ts'
import { explain } from './errors.ts'
import { awsClock } from './aws-clock.ts'
import { beginAgain } from './credentials/begin-again.ts'
import { credentials, type Credentials } from './credentials/provider.ts'
import { roleSession, type RoleSession, type WebIdentity } from './credentials/role-session.ts'
import { createGate, type Gate, type Surroundings } from './limits/gate.ts'
import { holdCalls, type Govern } from './limits/hold-calls.ts'
import { throughProxy } from './proxy/handler.ts'
import { PatientRetry } from './retry.ts'
import { KnownNames } from './texts/known-names.ts'
import { guardTexts } from './texts/middleware.ts'
import { watchCalls } from './watch-calls.ts'

/** The region, and the credentials that all of its clients share. */
export type Settings = {
  readonly region: string
  readonly credentials: Credentials
  /** Absent = as the environment says. */
  readonly profile?: string
  /** Aborted when the program is told to stop. */
  readonly stop?: AbortSignal
  /** Has a client's calls wait for their turn with those of all others of the region, and tells of them. */
  readonly govern: Govern
}

/** Milliseconds that who is impatient waits for a connection, and for an answer. */
const PATIENCE = 5000

/** How AWS is called. */
export type Connection = {
  /** The profile to take credentials and settings from; null = as the environment says. */
  readonly profile?: string | null
  /** The role to call by; null = the credentials are used as they are. */
  readonly role?: string | null
  /** By what roles are assumed; absent = none is. */
  readonly web?: WebIdentity | undefined
  /** What the connections of a run share; absent = nothing. */
  readonly shared?: Shared | undefined
  /** Told each attempt of each call. */
  readonly onCall?: ((call: AwsCall) => void) | undefined
  /** Told where the credentials are from. */
  readonly detail?: ((text: string) => void) | undefined
  /** For who would rather have no answer than wait for one; absent = for who needs it. */
  readonly impatient?: true
  /** Told what we made on the way and could not take away again, with the command that does. */
  readonly onLeft?: ((text: string) => void) | undefined
} & Surroundings

/** Sessions by role; and gates by account and region, since AWS counts the calls of an account. */
export type Shared = {
  readonly sessions: Map<string, RoleSession>
  readonly gates: Map<string, Gate>
}

/** The clients of one region. Those that many runs never need are loaded on first use. */
export type Clients = {
  readonly region: string
  readonly now: () => Date
  /** What clients of the region's are made with that are not among these. */
  readonly settings: Settings
  readonly cloudformation: CloudFormationClient
  readonly rds: () => Promise<RDSClient>
  readonly elasticache: () => Promise<ElastiCacheClient>
  readonly secretsmanager: () => Promise<SecretsManagerClient>
  readonly sts: () => Promise<STSClient>
  readonly ec2: () => Promise<EC2Client>
  readonly ssm: () => Promise<SSMClient>
  readonly kms: () => Promise<KMSClient>
  readonly iam: () => Promise<IAMClient>
}

/**
 * Clients for `region`, which honour AWS_ENDPOINT_URL and the SDK's other settings. No text from AWS leaves
 * a client with a secret's value in it, while names that any client has sent may appear in the texts of all.
 */
export function createClients(region: string, connection: Connection = {}): Clients {
  const { profile = null, onCall, detail, stop, impatient } = connection
  const gate = gateOf(region, connection)
  const hold: Govern = (stack) => {
    holdCalls(stack, gate, stop)
    if (onCall) watchCalls(stack, region, onCall)
  }
  const session = sessionOf(region, connection, hold)
  const govern: Govern = (stack) => {
    hold(stack)
    if (session) beginAgain(stack, session)
  }
  const shared: Settings = {
    ...{ region, govern },
    credentials: session?.credentials ?? credentials(profile, detail),
    ...(profile !== null && { profile }),
    ...(stop && { stop }),
  }
  const settings = {
    ...shared,
    ...throughProxy(impatient && { connectionTimeout: PATIENCE, requestTimeout: PATIENCE }),
    retryStrategy: new PatientRetry({ stop, ...(impatient && { attempts: 2 }) }),
  }
  const names = new KnownNames()
  const clock = awsClock()
  const guarded = <Input extends object, Output extends object, Client>(
    client: Client & { readonly middlewareStack: MiddlewareStack<Input, Output> },
  ): Client => {
    guardTexts(client.middlewareStack, names)
    clock.listen(client.middlewareStack)
    govern(client.middlewareStack)
    return client
  }
  return {
    region,
    now: clock.now,
    settings: shared,
    cloudformation: guarded(new CloudFormationClient(settings)),
    rds: once(async () => guarded(new (await import('@aws-sdk/client-rds')).RDSClient(settings))),
    elasticache: once(async () =>
      guarded(new (await import('@aws-sdk/client-elasticache')).ElastiCacheClient(settings)),
    ),
    secretsmanager: once(async () =>
      guarded(new (await import('@aws-sdk/client-secrets-manager')).SecretsManagerClient(settings)),
    ),
    sts: once(async () => guarded(new (await import('@aws-sdk/client-sts')).STSClient(settings))),
    ec2: once(async () => guarded(new (await import('@aws-sdk/client-ec2')).EC2Client(settings))),
    iam: once(async () => guarded(new (await import('@aws-sdk/client-iam')).IAMClient(settings))),
    kms: once(async () => guarded(new (await import('@aws-sdk/client-kms')).KMSClient(settings))),
    ssm: once(async () => guarded(new (await import('@aws-sdk/client-ssm')).SSMClient(settings))),
  }
}

function sessionOf(
  region: string,
  { role = null, web, shared, detail, stop }: Connection,
  govern: Govern,
): RoleSession | null {
  if (role === null) return null
  if (web === undefined) throw new Error(`nothing is known by which ${role} could be assumed`)
  const session =
    shared?.sessions.get(role) ?? roleSession(role, region, web, { govern, detail, stop })
  shared?.sessions.set(role, session)
  return session
}

function gateOf(region: string, connection: Connection): Gate {
  const { role = null, shared } = connection
  const key = `${arnOf(role ?? '')?.account ?? ''} ${region}`
  const gate = shared?.gates.get(key) ?? createGate(region, connection)
  shared?.gates.set(key, gate)
  return gate
}

/** Makes the call. A failure is explained with the IAM action's name (`rds:DescribeDBInstances`). */
export async function call<T>(clients: Clients, action: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    throw explain(error, action, clients.region)
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
