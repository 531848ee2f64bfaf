/** Whether there is room for the stages that have no stack yet. */
import type { ResolvedStage } from '../../../config/resolved.ts'
import { ok, unverified, type Finding } from '../../../doctor/finding.ts'
import { quotasFound } from '../../../doctor/quota.ts'
import { addNeeds, QUOTA_NAMES } from '../../../facts/quotas.ts'
import { readQuotas } from '../../../inspect/quotas/shared-quotas.ts'
import { needsOfTemplate } from '../../../plan/index.ts'
import type { Aws } from '../../../ports/aws.ts'
import { renderAlone } from '../render-alone.ts'
import type { Context } from '../context.ts'
import type { Diagnosing } from '../../../ports/diagnosing.ts'
import type { FileLook } from './file.ts'
import { limited } from './limited.ts'

/** For each region of the stages. */
export async function quotaFindings(
  { context, here }: { readonly context: Context; readonly here: Diagnosing },
  known: NonNullable<FileLook['known']>,
  stages: readonly ResolvedStage[],
): Promise<readonly Finding[]> {
  const regions = [...Map.groupBy(stages, ({ region }) => region)]
  const each = await Promise.all(
    regions.map(async ([region, group]) => {
      const look = await limited(context.clock, async () => {
        const aws = await here.connect(region)
        return { kind: 'read', value: await ofRegion(context, known, aws, group) }
      })
      if (look.kind === 'read') return look.value
      const [why, how] = look.kind === 'unread' ? [look.why, look.how] : ['', '']
      return [unverified('quota', `the quotas of ${region} for new stages: ${why}`, how)]
    }),
  )
  return each.flat()
}

async function ofRegion(
  context: Context,
  { file }: NonNullable<FileLook['known']>,
  aws: Aws,
  stages: readonly ResolvedStage[],
): Promise<readonly Finding[]> {
  const stacks = await Promise.all(stages.map(({ stackName }) => aws.stacks.describe(stackName)))
  const fresh = stages.filter((_, at) => stacks[at] === null)
  if (fresh.length === 0) return [ok('quota', `every stage in ${aws.region} has its stack already`)]
  const needs = fresh
    .map((stage) => needsOfTemplate(renderAlone(context, { file }, stage).template.Resources))
    .reduce(addNeeds, {})
  const names = QUOTA_NAMES.filter((name) => (needs[name] ?? 0) > 0)
  const facts = await readQuotas(aws, () => aws.network.vpcs(), names)
  return quotasFound({ region: aws.region, stages: fresh.map(({ name }) => name), needs, facts })
}
