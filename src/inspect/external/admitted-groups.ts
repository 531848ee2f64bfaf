import type { ResolvedStage } from '../../config/resolved.ts'
import type { ExternalFacts } from '../../facts/external.ts'
import { groupsIn } from '../../template/network/security-groups.ts'
import type { StageContext } from '../stage-context.ts'

/** The security groups that the file admits to the databases. A stage that names none costs no call. */
export async function admittedGroups(
  { aws }: Pick<StageContext, 'aws'>,
  { allowFrom }: ResolvedStage,
): Promise<Pick<ExternalFacts, 'admittedGroups'>> {
  const groups = groupsIn(allowFrom)
  return groups.length === 0 ? {} : { admittedGroups: await aws.network.groups(groups) }
}
