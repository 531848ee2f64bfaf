import { didYouMean } from '../../config/problems/suggest.ts'
import { REGIONS } from '../../config/regions.generated.ts'
import type { ResolvedStage } from '../../config/resolved.ts'
import { usageError } from '../../errors.ts'
import { listed } from '../../text/phrases.ts'

/**
 * `--region` never moves a stage: the file alone says where each is. It only confirms that.
 *
 * @throws TinystacksError invalid-arguments (exit 2): one of the stages is elsewhere
 */
export function mustBeInRegion(
  region: string | null | undefined,
  stages: readonly ResolvedStage[],
  file: string,
): void {
  if (region == null) return
  const elsewhere = stages.filter((stage) => stage.region !== region)
  if (elsewhere.length === 0) return
  const there = stages.filter((stage) => stage.region === region)
  const places = listed(elsewhere.map((stage) => `${stage.name} in ${stage.region}`))
  throw usageError(
    `--region ${region} does not move a stage: ${file} has ${places}`,
    there.length > 0
      ? `for the stages there: --stage ${there.map(({ name }) => name).join(',')}`
      : 'leave --region out, or change the file',
  )
}

/**
 * The region that `--region` names; null = none.
 *
 * @throws TinystacksError invalid-arguments (exit 2): AWS has none of that name
 */
export function readRegion(written: string | undefined): string | null {
  if (written === undefined || REGIONS.includes(written)) return written ?? null
  throw usageError(
    `there is no AWS region ${written}`,
    didYouMean(written, REGIONS) ?? 'for example --region us-east-1',
  )
}
