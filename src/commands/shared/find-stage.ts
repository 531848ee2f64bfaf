import { selectStages } from '../../config/index.ts'
import type { ResolvedConfig, ResolvedStage } from '../../config/resolved.ts'
import { TinystacksError } from '../../errors.ts'
import type { DeployedStack } from '../../facts/stack/stack.ts'
import { isOfFile, type Identity } from '../../plan/ownership/identity.ts'
import type { As } from '../../ports/as.ts'
import type { ConfigFile } from '../../ports/ports.ts'
import { destroyMessages as words } from '../../plan/messages/deploy/destroy.ts'
import { listed } from '../../text/phrases.ts'
import { TAGS } from '../../template/index.ts'
import { accountsReached, asOf } from './as-whom.ts'
import type { Context } from './context.ts'
import { validFile } from './load.ts'
import { placeOf } from './place.ts'
import { mustBeInRegion } from './right-region.ts'
import { mustAgreeOnService } from './service-role.ts'

export type FoundStage = {
  readonly file: ConfigFile
  readonly config: ResolvedConfig
  readonly name: string
  readonly stackName: string
  readonly region: string
  readonly as: As
  /** null = the file no longer has it. */
  readonly stage: ResolvedStage | null
}

/** Where the stacks of this file may be: the regions it names, and the environment's. */
export function regionsOf(
  config: ResolvedConfig,
  homeRegion: string | null | undefined,
): readonly string[] {
  return [...new Set([...config.regions, ...(homeRegion ? [homeRegion] : [])])]
}

/** What identifies a stack of this file. */
export function identityOf(
  config: ResolvedConfig,
  file: ConfigFile,
  repository: string | null,
): Identity {
  return { repository, config: placeOf(file), application: config.stack }
}

/**
 * The one stage asked for: in the file, or one that only a stack's tags still name.
 *
 * @throws TinystacksError one-stage-needed, unknown-stage, ambiguous-stage (exit 2)
 */
export async function findStage(
  context: Context,
  connect: Context['connect'],
): Promise<FoundStage> {
  const { file, config } = validFile(context)
  const [name, ...others] = context.options.stages
  if (name === undefined || others.length > 0)
    throw new TinystacksError('one-stage-needed', words.oneStage, {
      exit: 2,
      hint: `name the stage: --stage ${config.stages.map((stage) => stage.name).join(' | ')}`,
    })
  const stage = config.stages.find((one) => one.name === name)
  if (stage) {
    mustBeInRegion(context.options.region, [stage], file.name)
    mustAgreeOnService(context.options, [stage], config.locate, file.name)
    const { stackName, region } = stage
    return { file, config, name, stackName, region, stage, as: asOf(context, stage) }
  }
  const found = await taggedStack(context, connect, file, config, name)
  const { stack, role } = found
  const as = { role, service: context.options.serviceRole ?? null }
  return { file, config, name, stackName: stack.name, region: stack.region, stage: null, as }
}

type Tagged = {
  readonly stack: DeployedStack
  /** The role that found it. */
  readonly role: string | null
}

/** The stack of this file whose tags have the stage, in the accounts of the file's other stages. */
async function taggedStack(
  context: Context,
  connect: Context['connect'],
  file: ConfigFile,
  config: ResolvedConfig,
  name: string,
): Promise<Tagged> {
  const { repository, homeRegion, options } = context
  const regions = options.region == null ? regionsOf(config, homeRegion) : [options.region]
  const lists = await Promise.all(
    accountsReached(context, config.stages).flatMap(({ as }) =>
      regions.map(async (region) => {
        const list = await (await connect(region, as)).stacks.list()
        return { list, role: as.role }
      }),
    ),
  )
  const denied = lists.map(({ list }) => list).find((list) => list.kind === 'unread')
  if (denied?.kind === 'unread')
    throw new TinystacksError('access-denied', `AWS denies ${denied.action} on all stacks`, {
      exit: 1,
      hint: `allow ${denied.action}, or put the stage back into the file for now`,
    })
  const identity = identityOf(config, file, repository)
  const all = lists.flatMap(({ list, role }) =>
    list.kind === 'read' ? list.value.map((stack) => ({ stack, role })) : [],
  )
  const [found, ...others] = all
    .filter(({ stack }) => isOfFile(stack, identity) && stack.tags[TAGS.stage] === name)
    // Two roles of one account find it twice.
    .filter(({ stack }, at, those) => those.findIndex((one) => one.stack.id === stack.id) === at)
  if (!found) {
    const selection = selectStages(config, [name])
    throw new TinystacksError('unknown-stage', words.unknownStage(name, listed(regions)), {
      exit: 2,
      file: file.name,
      ...(selection.kind === 'unknown' && { hint: selection.hint }),
    })
  }
  if (others.length > 0)
    throw new TinystacksError(
      'ambiguous-stage',
      words.ambiguous(
        name,
        listed([found, ...others].map(({ stack }) => `${stack.name} in ${stack.region}`)),
      ),
      {
        exit: 2,
        hint: 'name its region with --region, or add the right one to the file, with `stackName` and `region`',
      },
    )
  return found
}
