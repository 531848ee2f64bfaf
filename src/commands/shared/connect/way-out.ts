import { diagnose, notVerified, partOf, type Failed } from '../../../connect/diagnosis/diagnose.ts'
import { errorOf, type DatabaseFacts, type ReachFacts } from '../../../connect/diagnosis/finding.ts'
import { installProgram } from '../../../connect/diagnosis/install.ts'
import type { ConnectTarget, TargetBastion } from '../../../connect/target.ts'
import { isReachedDirectly } from '../../../engines/bastion-kinds.ts'
import { isSql } from '../../../engines/table.ts'
import { TinystacksError } from '../../../errors.ts'
import type { Fact } from '../../../facts/fact.ts'
import { valueOf } from '../../../facts/live.ts'
import type { Aws } from '../../../ports/aws.ts'
import type { Connecting } from '../../../ports/connecting.ts'
import type { NotProved } from '../../../ports/proof.ts'
import type { TunnelFailure } from '../../../ports/tunnel.ts'
import type { Context } from '../context.ts'
import type { Loaded } from '../load.ts'

/** Does something for a target, and has what fails name the way out. */
export type WithWayOut = <Result>(
  target: ConnectTarget,
  run: () => Promise<Result>,
) => Promise<Result>

/**
 * AWS is asked why only when something has failed. What AWS then does not tell, or what it tells that explains nothing,
 * leaves the error as it is, with what was not verified.
 */
export function withWayOut(
  context: Context,
  { config, file }: Loaded,
  machine: Pick<Connecting, 'platform' | 'arch'>,
): WithWayOut {
  const written = ({ stage }: ConnectTarget) => {
    const path = ['stages', stage]
    const bastion = config.stages.find(({ name }) => name === stage)?.bastion ?? null
    if (bastion === null) return null
    const { line } = config.locate([...path, 'bastion', 'allow'])
    return { allow: bastion.allow, at: `${file.name}:${line}` }
  }

  async function explained(target: ConnectTarget, error: TinystacksError): Promise<unknown> {
    if (error.code === 'no-bastion') return withLine(error, target)
    const cause = error.cause as TunnelFailure | NotProved | undefined
    if (cause?.kind === 'no-program') {
      const hint = installProgram(cause.program, machine.platform, machine.arch)
      return hint === null ? error : withHint(error, hint)
    }
    const failed = failedOf(error)
    if (failed === null || target.bastion === null || context.options.direct === true) return error
    const facts = await read(await context.connect(target.region), target, target.bastion, failed)
    const { bastion } = target
    const finding = diagnose(failed, { target, bastion, written: written(target) }, facts)
    if (finding !== null) return errorOf(finding, error)
    const unread = notVerified(facts)
    return unread.length === 0
      ? error
      : withHint(error, `${error.hint ?? 'see the message'}; not verified: ${unread.join(', ')}`)
  }

  function withLine(error: TinystacksError, { stage }: ConnectTarget): TinystacksError {
    const { line } = config.locate(['stages', stage])
    return withHint(error, `${error.hint ?? ''} (the stage is at ${file.name}:${line})`)
  }

  return async (target, run) => {
    try {
      return await run()
    } catch (error) {
      throw error instanceof TinystacksError ? await explained(target, error) : error
    }
  }
}

function withHint(error: TinystacksError, hint: string): TinystacksError {
  return new TinystacksError(error.code, error.message, { exit: error.exit, hint, cause: error })
}

/** Which part of the way it was; null = none that AWS could tell of. */
function failedOf({ code, cause }: TinystacksError): Failed | null {
  if (code === 'tunnel-failed') return partOf((cause as TunnelFailure).kind)
  if (code !== 'not-proved') return code === 'aws-error' ? 'secret' : null
  const { kind } = cause as NotProved
  return kind === 'closed' || kind === 'timed-out' ? 'database' : null
}

async function read(
  aws: Aws,
  target: ConnectTarget,
  { access, instance }: TargetBastion,
  failed: Failed,
): Promise<ReachFacts> {
  if (failed === 'secret')
    return target.secretArn === null ? {} : { secret: await aws.secrets.describe(target.secretArn) }
  const host = await aws.reach.host(instance)
  if (failed === 'database') {
    const database = await databaseFacts(aws, target)
    const groups = [host, database].flatMap(
      (fact) => valueOf<{ securityGroups: readonly string[] }>(fact)?.securityGroups ?? [],
    )
    return {
      host,
      ...(database && { database }),
      ...(groups.length > 0 && { groups: await aws.reach.groups(groups) }),
    }
  }
  const agent = await aws.reach.agent(instance)
  const own = valueOf(host)?.securityGroups ?? []
  if (!isReachedDirectly(access) || failed !== 'tunnel' || own.length === 0) return { host, agent }
  const [groups, ownAddress] = await Promise.all([aws.reach.groups(own), aws.reach.ownAddress()])
  return { host, agent, groups, ownAddress }
}

/** undefined = it is none of the stack's own. */
async function databaseFacts(
  { live }: Aws,
  { database, identifier }: ConnectTarget,
): Promise<Fact<DatabaseFacts> | undefined> {
  if (identifier === null) return undefined
  if (isSql(database)) return (await live.sql([identifier])).get(identifier)
  const fact = await live.redis(identifier)
  // ElastiCache tells the groups of its nodes alone.
  return fact.kind === 'read'
    ? { kind: 'read', value: { status: fact.value.status, securityGroups: [] } }
    : fact
}
