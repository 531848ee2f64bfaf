import { databasesOf, type ResolvedStage } from '../../config/resolved.ts'
import type { ExternalFacts } from '../../facts/external.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import { secretsKeyOf } from '../../template/state/preserve-immutable.ts'
import type { StageContext } from '../stage-context.ts'

/** The KMS keys of a stage, each asked for once; a stage that has none costs no call. */
export async function kmsKeys(
  { aws }: Pick<StageContext, 'aws'>,
  stage: ResolvedStage,
  deployed: DeployedStage | null,
): Promise<Pick<ExternalFacts, 'kmsKeys'>> {
  const named = new Set([
    ...databasesOf(stage).flatMap(({ kmsKey }) => kmsKey ?? []),
    ...[secretsKeyOf(stage, deployed) ?? []].flat(),
  ])
  if (named.size === 0) return {}
  const facts = [...named].map(async (key) => [key, await aws.keys.describe(key)] as const)
  return { kmsKeys: Object.fromEntries(await Promise.all(facts)) }
}
