/** What CloudFormation says of a stack's own resources, and whether AWS still has the groups among them. */
import { DATABASES } from '../../engines/table.ts'
import { TinystacksError } from '../../errors.ts'
import type { StackResource } from '../../facts/stack/stack.ts'
import type { LiveFacts } from '../../facts/databases.ts'
import type { Fact } from '../../facts/fact.ts'
import { groupsToAskFor, type MissingGroup } from '../../plan/gone/missing-groups.ts'
import { seenMessages } from '../../plan/messages/live/seen.ts'
import type { Note } from '../../plan/model/types.ts'
import type { AwsReads } from '../../ports/aws.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'

/** The resources that the stack has; denied = `unread`. One call a page. */
export async function readResources(
  { stacks }: Pick<AwsReads, 'stacks'>,
  { id }: Pick<DeployedStage, 'id'>,
): Promise<Fact<readonly StackResource[]>> {
  try {
    return { kind: 'read', value: await stacks.resources(id) }
  } catch (error) {
    if (!(error instanceof TinystacksError) || error.code !== 'access-denied') throw error
    return { kind: 'unread', action: 'cloudformation:ListStackResources', why: 'AccessDenied' }
  }
}

export type GroupsRead = {
  /** Those of the stack's groups that AWS no longer has. */
  readonly missing: readonly MissingGroup[]
  readonly notes: readonly Note[]
}

/** Looks for the stack's groups. One call for each that no database of the stack is in, which is none as a rule. */
export async function readMissingGroups(
  { live: api }: Pick<AwsReads, 'live'>,
  deployed: DeployedStage,
  live: LiveFacts,
  resources: readonly StackResource[],
): Promise<GroupsRead> {
  const asked = groupsToAskFor(DATABASES, deployed, live, resources)
  const found = await Promise.all(
    asked.map(async (group) => ({ group, fact: await api.group(group.kind, group.name) })),
  )
  return {
    missing: found.flatMap(({ group, fact }) => (fact.kind === 'absent' ? [group] : [])),
    notes: found.flatMap(({ fact }) =>
      fact.kind === 'unread' ? [seenMessages.unread(fact.action, fact.why)] : [],
    ),
  }
}
