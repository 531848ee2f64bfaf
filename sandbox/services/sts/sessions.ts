import { AwsError, type Call, type World } from '../../contract.ts'
import { whole } from '../params.ts'

type RoleName = { readonly arn: string; readonly account: string; readonly name: string }

/** The parts of a role's ARN. */
export function roleOf(arn: string): RoleName {
  const match = /^arn:aws[a-z-]*:iam::(\d{12}):role\/(?:.+\/)?([\w+=,.@-]+)$/.exec(arn)
  if (match === null) throw new AwsError('ValidationError', `${arn} is invalid`)
  const [, account = '', name = ''] = match
  return { arn, account, name }
}

/** How long the session is to last (STS-1). */
export function sessionSeconds(call: Call, usual: number): number {
  const seconds = whole(call.params, 'DurationSeconds') ?? usual
  if (seconds >= 900 && seconds <= 43_200) return seconds
  throw new AwsError(
    'ValidationError',
    `The requested DurationSeconds ${seconds} is not between 900 and 43200`,
  )
}

/** A new session's credentials. `inline`: the policies of a role that CloudFormation made, JSON each. */
export function credentialsOf(
  world: World,
  {
    role,
    session,
    seconds,
    inline = [],
  }: {
    readonly role: RoleName
    readonly session: string
    readonly seconds: number
    readonly inline?: readonly string[]
  },
): object {
  const accessKey = `ASIA${world.id(16).toUpperCase()}`
  const expires = new Date(world.now().getTime() + seconds * 1000)
  const policies = inline.map((one) => JSON.parse(one) as unknown)
  world.access.opened({
    ...{ accessKey, role: role.arn, session, expires },
    ...(policies.length > 0 && { policies }),
  })
  const id = `AROA${world.id(17).toUpperCase()}`
  return {
    Credentials: {
      AccessKeyId: accessKey,
      SecretAccessKey: world.id(40),
      SessionToken: world.id(200),
      Expiration: expires,
    },
    AssumedRoleUser: {
      AssumedRoleId: `${id}:${session}`,
      Arn: `arn:aws:sts::${role.account}:assumed-role/${role.name}/${session}`,
    },
  }
}
