/** A session of a stage's role, which is begun anew before it ends, so that a run may take as long as it has to. */
import type { AwsCredentialIdentity } from '@smithy/types'
import { arnOf } from '../../config/arn.ts'
import { PARTITIONS } from '../../permissions/printed.ts'
import { audienceIn } from '../../template/bootstrap/trust.ts'
import { awsClock } from '../aws-clock.ts'
import type { Govern } from '../limits/hold-calls.ts'
import { throughProxy } from '../proxy/handler.ts'
import { PatientRetry } from '../retry.ts'
import type { Credentials } from './provider.ts'
import { roleRefused } from './role-refused.ts'

/** By what the roles of the file are assumed. */
export type WebIdentity = {
  /** A new token for this audience. */
  readonly token: (audience: string) => Promise<string>
  /** The name that CloudTrail has for all that the run does. */
  readonly sessionName: string
  /** Keeps a secret out of a log; absent = there is none to keep it out of. */
  readonly mask?: ((secret: string) => void) | undefined
}

export type RoleSession = {
  readonly credentials: Credentials
  /** How many sessions were begun so far. */
  readonly count: () => number
  /** AWS says that the session which was the last of `count` is over: the next call begins another. */
  readonly isOver: (count: number) => void
}

type Surroundings = {
  /** Has STS wait for its turn as every client of AWS does. */
  readonly govern: Govern
  /** Told of each session that is begun. */
  readonly detail?: ((text: string) => void) | undefined
  readonly stop?: AbortSignal | undefined
}

/** Milliseconds before its end at which a session is replaced. It lasts an hour, which every role allows. */
const BEFORE_ITS_END = 10 * 60_000

/** Under way in `region`, whose STS is asked. */
export function roleSession(
  role: string,
  region: string,
  web: WebIdentity,
  { govern, detail, stop }: Surroundings,
): RoleSession {
  const clock = awsClock()
  let current: Promise<AwsCredentialIdentity> | null = null
  let count = 0

  const left = ({ expiration }: AwsCredentialIdentity): number =>
    (expiration?.getTime() ?? 0) - clock.now().getTime()

  const begin = (before: AwsCredentialIdentity | null): Promise<AwsCredentialIdentity> => {
    count++
    const fresh = assumed().catch((error: unknown) => {
      if (current === fresh) current = before && Promise.resolve(before)
      // What still holds is better than nothing; the next call tries again.
      if (before !== null && left(before) > 0) return before
      throw error
    })
    current = fresh
    return fresh
  }

  const assumed = async (): Promise<AwsCredentialIdentity> => {
    detail?.(`credentials: the role ${role}, by the token of the job`)
    const token = await web.token(audienceIn(partitionOf(role)))
    web.mask?.(token)
    const { AssumeRoleWithWebIdentityCommand, STSClient } = await import('@aws-sdk/client-sts')
    const client = new STSClient({
      ...{ region, ...throughProxy() },
      retryStrategy: new PatientRetry({ ...(stop && { stop }) }),
    })
    clock.listen(client.middlewareStack)
    govern(client.middlewareStack)
    const answer = await client
      .send(
        new AssumeRoleWithWebIdentityCommand({
          RoleArn: role,
          RoleSessionName: web.sessionName,
          WebIdentityToken: token,
        }),
      )
      .catch((error: unknown) => {
        throw roleRefused(error, { role, region, token })
      })
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer.Credentials ?? {}
    if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration)
      throw new Error('STS answered without credentials')
    web.mask?.(SecretAccessKey)
    web.mask?.(SessionToken)
    return {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
      expiration: Expiration,
    }
  }

  const resolve = async (): Promise<AwsCredentialIdentity> => {
    const before = current
    if (before === null) return begin(null)
    const known = await before
    if (left(known) > BEFORE_ITS_END) return known
    return current === before ? begin(known) : resolve()
  }

  return {
    // Or each client would remember them for itself.
    credentials: Object.assign(resolve, { memoized: true }),
    count: () => count,
    isOver: (of) => {
      if (of === count) current = null
    },
  }
}

function partitionOf(role: string): (typeof PARTITIONS)[number] {
  return PARTITIONS.find((one) => one === arnOf(role)?.partition) ?? 'aws'
}
