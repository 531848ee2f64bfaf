import { AwsError, type Call, type Service, type World } from '../../contract.ts'
import { requiredText, whole } from '../params.ts'

/** STS: everybody is the account's user `sandbox`, or the role they assume. */
export function stsService(world: World): Service {
  return {
    name: 'sts',
    protocol: 'query',
    namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
    actions: {
      GetCallerIdentity: (call) => ({
        UserId: call.caller?.userId ?? 'AIDASANDBOXSANDBOXSAN',
        Account: call.account,
        Arn: call.caller?.arn ?? `arn:aws:iam::${call.account}:user/sandbox`,
      }),
      AssumeRole: (call) => assumeRole(world, call),
    },
  }
}

/** Temporary credentials, as long as the role's session lasts (STS-1). */
function assumeRole(world: World, call: Call): object {
  const role = requiredText(call.params, 'RoleArn', 'ValidationError')
  const session = requiredText(call.params, 'RoleSessionName', 'ValidationError')
  const match = /^arn:aws[a-z-]*:iam::(\d{12}):role\/(?:.+\/)?([\w+=,.@-]+)$/.exec(role)
  if (match === null) throw new AwsError('ValidationError', `${role} is invalid`)
  const [, account = '', name = ''] = match
  const seconds = whole(call.params, 'DurationSeconds') ?? 3600
  if (seconds < 900 || seconds > 43_200) {
    throw new AwsError(
      'ValidationError',
      `The requested DurationSeconds ${seconds} is not between 900 and 43200`,
    )
  }
  const accessKey = `ASIA${world.id(16).toUpperCase()}`
  world.access.opened(accessKey, role, session)
  const id = `AROA${world.id(17).toUpperCase()}`
  return {
    Credentials: {
      AccessKeyId: accessKey,
      SecretAccessKey: world.id(40),
      SessionToken: world.id(200),
      Expiration: new Date(world.now().getTime() + seconds * 1000),
    },
    AssumedRoleUser: {
      AssumedRoleId: `${id}:${session}`,
      Arn: `arn:aws:sts::${account}:assumed-role/${name}/${session}`,
    },
  }
}
