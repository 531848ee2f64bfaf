/** The stacks that the service role has to stay fit for, whatever the file says by now. */
import type { ResolvedStage } from '../../../config/resolved.ts'
import { stackState } from '../../../facts/stack/stack-state.ts'
import { TinystacksError } from '../../../errors.ts'
import { bootstrapMessages as words } from '../../../plan/messages/bootstrap.ts'
import type { Feature } from '../../../permissions/permission.ts'
import { TAGS } from '../../../template/index.ts'
import type { Made, MadeStage } from '../../../template/bootstrap/made.ts'
import { neededBy } from '../../../template/bootstrap/needs.ts'
import type { Context } from '../context.ts'
import { orphanScans, stackLists } from '../inspect/orphan-scan.ts'
import type { Loaded } from '../load.ts'

export type LivingStage = MadeStage & {
  /** What its stack has that takes more than databases do. */
  readonly needs: readonly Feature[]
}

/**
 * Stages with a stack in the account: those of the file, those that the roles were made for, and those that the tags
 * of a stack name.
 *
 * @throws TinystacksError access-denied (exit 1): whether stacks live by the roles is not known
 */
export async function livingStages(
  context: Context,
  loaded: Loaded,
  stages: readonly ResolvedStage[],
  made: Made | null,
): Promise<readonly LivingStage[]> {
  const { orphans, unread } = await orphanScans(
    context,
    loaded,
    stackLists(context.connect),
  ).everyOrphan()
  const [first] = unread
  if (first)
    throw new TinystacksError('access-denied', words.notRead(first.action, first.region), {
      exit: 1,
      hint: words.readFirst,
    })
  const candidates = [
    ...stages.map(({ name: stage, stackName, region }) => ({ stage, stackName, region })),
    ...(made?.stages ?? []),
    ...orphans.map(({ name: stackName, region, tags }) => ({
      ...{ stage: tags[TAGS.stage] ?? '', stackName, region },
    })),
  ]
  const each = candidates.filter((one, at) => at === candidates.findIndex(isSame(one)))
  const found = await Promise.all(each.map((one) => living(context, one)))
  return found.filter((one) => one !== null)
}

const isSame = (one: MadeStage) => (other: MadeStage) =>
  one.stackName === other.stackName && one.region === other.region

async function living(
  { connect }: Pick<Context, 'connect'>,
  stage: MadeStage,
): Promise<LivingStage | null> {
  const { stacks } = await connect(stage.region)
  const stack = await stacks.describe(stage.stackName)
  if (stack === null || stackState(stack.status) === 'absent') return null
  return { ...stage, needs: neededBy(await stacks.template(stack.id)) }
}
