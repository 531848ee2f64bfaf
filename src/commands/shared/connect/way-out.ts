import {
  diagnose,
  notVerified,
  partOfProof,
  partOfTunnel,
  type Failed,
} from '../../../connect/diagnosis/diagnose.ts'
import { errorOf, type Case, type ReachFacts } from '../../../connect/diagnosis/finding.ts'
import { installProgram } from '../../../connect/diagnosis/install.ts'
import type { ConnectTarget, TargetBastion } from '../../../connect/target.ts'
import type { ExistingResource } from '../../../engines/families.ts'
import { isReachedDirectly } from '../../../engines/bastion-kinds.ts'
import { TinystacksError } from '../../../errors.ts'
import { valueOf } from '../../../facts/live.ts'
import type { Connecting } from '../../../ports/connecting.ts'
import type { NotProved } from '../../../ports/proof.ts'
import type { TunnelFailure } from '../../../ports/tunnel.ts'
import { existingId } from '../../../template/index.ts'
import { asOf } from '../as-whom.ts'
import type { Context } from '../context.ts'
import type { Loaded } from '../load.ts'
import { databaseFacts } from './database-facts.ts'

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
  const at = (...path: readonly string[]) => `${file.name}:${config.locate(path).line}`
  const existingOf = ({ stage, database, existing }: ConnectTarget) => {
    const found = config.stages.find(({ name }) => name === stage)?.existing[database]
    return found !== undefined &&
      existingId(found) === `${existing?.region}/${existing?.identifier}`
      ? found
      : null
  }
  const written = (target: ConnectTarget): Case['written'] => {
    const { stage, database } = target
    const bastion = config.stages.find(({ name }) => name === stage)?.bastion ?? null
    if (bastion === null) return null
    const existing = existingOf(target)
    return {
      allow: bastion.allow,
      at: at('stages', stage, 'bastion', 'allow'),
      existing: existing && {
        allowFrom: existing.allowFrom,
        at: at('stages', stage, 'databases', database, 'existing'),
      },
    }
  }
  /** An error is explained once: whatever hands it on may ask again. */
  const known = new WeakSet<object>()

  async function explained(target: ConnectTarget, error: TinystacksError): Promise<unknown> {
    if (known.has(error)) return error
    const told = await found(target, error)
    known.add(told)
    return told
  }

  async function found(target: ConnectTarget, error: TinystacksError): Promise<Error> {
    if (error.code === 'no-bastion') return withLine(error, target)
    const cause = error.cause as TunnelFailure | NotProved | undefined
    if (cause?.kind === 'no-program') {
      const hint = installProgram(cause.program, machine.platform, machine.arch)
      return hint === null ? error : withHint(error, hint)
    }
    const failed = failedOf(error)
    if (failed === null || target.bastion === null || context.options.direct === true) return error
    const { bastion } = target
    const facts = await read(
      { connect: (region) => context.connect(region, asOf(context, target)) },
      { ...target, bastion },
      failed,
      existingOf(target)?.resource ?? null,
    )
    const finding = diagnose(failed, { target, bastion, written: written(target) }, facts)
    if (finding !== null) return errorOf(finding, error)
    const unread = notVerified(facts)
    return unread.length === 0
      ? error
      : withHint(error, `${error.hint ?? 'see the message'}; not verified: ${unread.join(', ')}`)
  }

  function withLine(error: TinystacksError, { stage }: ConnectTarget): TinystacksError {
    return withHint(error, `${error.hint ?? ''} (the stage is at ${at('stages', stage)})`)
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
  if (code === 'tunnel-failed') return partOfTunnel(cause as TunnelFailure)
  if (code === 'not-proved') return partOfProof(cause as NotProved)
  return code === 'aws-error' ? 'secret' : null
}

async function read(
  { connect }: Pick<Context, 'connect'>,
  target: ConnectTarget & { readonly bastion: TargetBastion },
  failed: Failed,
  resource: ExistingResource | null,
): Promise<ReachFacts> {
  const aws = await connect(target.region)
  if (failed === 'secret')
    return target.secretArn === null ? {} : { secret: await aws.secrets.describe(target.secretArn) }
  const { access, instance } = target.bastion
  const host = await aws.reach.host(instance)
  if (failed === 'database') {
    const database = await databaseFacts(connect, target, resource)
    const its = valueOf(database)
    // A group of another region is none that the bastion's could be compared with.
    const groups = [valueOf(host), its?.region === target.region ? its : undefined].flatMap(
      (of) => of?.securityGroups ?? [],
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
