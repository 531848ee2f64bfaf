/** Who still needs the client security group that goes with a stage. Reads only. */
import type { ClientGroupUse } from '../plan/model/client-group.ts'
import type { AwsReads } from '../ports/aws.ts'

/** Two calls. `own`: ids of the stack's resources, whose rules go with it. */
export async function readClientGroupUse(
  { network }: Pick<AwsReads, 'network'>,
  group: string,
  own: readonly string[],
): Promise<ClientGroupUse> {
  const [wearers, groups] = await Promise.all([
    network.interfaces({ by: 'group-id', ids: [group] }),
    network.groupsAdmitting(group),
  ])
  const named =
    groups.kind === 'read'
      ? { ...groups, value: groups.value.filter((id) => !own.includes(id)) }
      : groups
  return { group, wearers, named }
}
