import { databasesOf, type ResolvedStage } from '../../config/resolved.ts'
import type { ExternalFacts } from '../../facts/external.ts'
import type { StageContext } from '../stage-context.ts'

/** The KMS keys that the file names, each asked for once; a stage that names none costs no call. */
export async function kmsKeys(
  { aws }: Pick<StageContext, 'aws'>,
  stage: ResolvedStage,
): Promise<Pick<ExternalFacts, 'kmsKeys'>> {
  const named = new Set(databasesOf(stage).flatMap(({ kmsKey }) => kmsKey ?? []))
  if (named.size === 0) return {}
  const facts = [...named].map(async (key) => [key, await aws.keys.describe(key)] as const)
  return { kmsKeys: Object.fromEntries(await Promise.all(facts)) }
}
