import { arnOf } from '../../../config/arn.ts'
import { noSecret } from '../../../connect/messages/words.ts'
import type { ConnectTarget } from '../../../connect/target.ts'
import { isCache } from '../../../engines/table.ts'
import type { Login } from '../../../ports/logins.ts'
import { asOf } from '../as-whom.ts'
import type { Context } from '../context.ts'

/**
 * User and password, from the secret that the stack names, in the region where it is. A Redis may have none, and has
 * none where it has no TLS (ElastiCache, CreateReplicationGroup, AuthToken).
 *
 * @throws TinystacksError no-login, access-denied
 */
export async function loginOf(context: Context, target: ConnectTarget): Promise<Login> {
  if (target.secretArn === null) {
    if (isCache(target.database)) return { user: null, password: null, databaseName: null }
    throw noSecret(target)
  }
  const aws = await context.connect(
    arnOf(target.secretArn)?.region ?? target.region,
    asOf(context, target),
  )
  const login = await aws.logins.of(target.secretArn)
  return { ...login, user: login.user ?? target.user }
}

/** A reader has the secret of its primary, which is read once. */
export async function loginsOf(
  context: Context,
  targets: readonly ConnectTarget[],
): Promise<ReadonlyMap<ConnectTarget, Login>> {
  const read = new Map<string | null, Promise<Login>>()
  const logins = await Promise.all(
    targets.map(async (target) => {
      const login = read.get(target.secretArn) ?? loginOf(context, target)
      if (target.secretArn !== null) read.set(target.secretArn, login)
      return [target, await login] as const
    }),
  )
  return new Map(logins)
}
