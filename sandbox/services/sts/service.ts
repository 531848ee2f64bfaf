import type { Call, Service, World } from '../../contract.ts'
import { requiredText } from '../params.ts'
import { credentialsOf, roleOf, sessionSeconds } from './sessions.ts'
import { assumeRoleWithWebIdentity } from './web-identity.ts'

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
      AssumeRoleWithWebIdentity: (call) => assumeRoleWithWebIdentity(world, call),
    },
  }
}

/** Temporary credentials, as long as the role's session lasts (STS-1). */
function assumeRole(world: World, call: Call): object {
  const role = roleOf(requiredText(call.params, 'RoleArn', 'ValidationError'))
  const session = requiredText(call.params, 'RoleSessionName', 'ValidationError')
  return credentialsOf(world, { role, session, seconds: sessionSeconds(call, 3600) })
}
