import { parseConfig, selectStages } from '../../config/index.ts'
import type { ResolvedConfig, ResolvedStage } from '../../config/resolved.ts'
import { TinystacksError } from '../../errors.ts'
import type { DeployedStack } from '../../facts/stack/stack.ts'
import { isOfFile, type Identity } from '../../plan/ownership/identity.ts'
import type { Aws } from '../../ports/aws.ts'
import type { ConfigFile } from '../../ports/ports.ts'
import { destroyMessages as words } from '../../plan/messages/deploy/destroy.ts'
import { listed } from '../../text/phrases.ts'
import { TAGS } from '../../template/index.ts'
import type { Context } from './context.ts'
import { invalidFile } from './load.ts'
import { placeOf } from './place.ts'
import { mustBeInRegion } from './right-region.ts'

export type FoundStage = {
  readonly file: ConfigFile
  readonly config: ResolvedConfig
  readonly name: string
  readonly stackName: string
  readonly region: string
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
  connect: (region: string) => Promise<Aws>,
): Promise<FoundStage> {
  const file = context.files.config(context.options.config)
  const parsed = parseConfig(file.text, file.name)
  if (parsed.kind === 'invalid') throw invalidFile(file, parsed.problems)
  const { config } = parsed
  const [name, ...others] = context.options.stages
  if (name === undefined || others.length > 0)
    throw new TinystacksError('one-stage-needed', words.oneStage, {
      exit: 2,
      hint: `name the stage: --stage ${config.stages.map((stage) => stage.name).join(' | ')}`,
    })
  const stage = config.stages.find((one) => one.name === name)
  if (stage) {
    mustBeInRegion(context.options.region, [stage], file.name)
    return { file, config, name, stackName: stage.stackName, region: stage.region, stage }
  }
  const { name: stackName, region } = await taggedStack(context, connect, file, config, name)
  return { file, config, name, stackName, region, stage: null }
}

/** The stack of this file whose tags have the stage. */
async function taggedStack(
  { repository, homeRegion, options }: Context,
  connect: (region: string) => Promise<Aws>,
  file: ConfigFile,
  config: ResolvedConfig,
  name: string,
): Promise<DeployedStack> {
  const regions = options.region == null ? regionsOf(config, homeRegion) : [options.region]
  const lists = await Promise.all(
    regions.map(async (region) => (await connect(region)).stacks.list()),
  )
  const denied = lists.find((list) => list.kind === 'unread')
  if (denied?.kind === 'unread')
    throw new TinystacksError('access-denied', `AWS denies ${denied.action} on all stacks`, {
      exit: 1,
      hint: `allow ${denied.action}, or put the stage back into the file for now`,
    })
  const identity = identityOf(config, file, repository)
  const [found, ...others] = lists
    .flatMap((list) => (list.kind === 'read' ? list.value : []))
    .filter((stack) => isOfFile(stack, identity) && stack.tags[TAGS.stage] === name)
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
        listed([found, ...others].map(({ name: stack, region }) => `${stack} in ${region}`)),
      ),
      {
        exit: 2,
        hint: 'name its region with --region, or add the right one to the file, with `stackName` and `region`',
      },
    )
  return found
}
