/** Existing databases whose security group a stage opens: `allowFrom` adds a rule to a group that is not ours. */
import { DATABASES } from '../../engines/table.ts'
import { valueOf } from '../../facts/live.ts'
import { BASTION_ADMISSION_IDS, EXISTING_RULE_IDS } from '../../template/logical-ids.ts'
import { newStageMessages as words } from '../messages/new-stages.ts'
import { DATABASE_NAME } from '../messages/plan.ts'
import { isNewStack, type StageInput } from '../model/input.ts'
import type { Note } from '../model/types.ts'

/** Which group is opened, for whom and on which port, by a new stage or by a change of one. */
export function openedNotes(input: StageInput): readonly Note[] {
  return DATABASES.flatMap((kind) => {
    const existing = input.stage.existing[kind]
    const whom = admitted(
      isOpened(EXISTING_RULE_IDS[kind], input),
      isOpened(BASTION_ADMISSION_IDS[kind], input),
    )
    if (existing === undefined || whom.length === 0) return []
    const facts = valueOf(input.external.existing[kind])
    const group = facts?.securityGroups[0]
    const opened = facts && group !== undefined ? { group, port: facts.port } : null
    return [
      words.opened({ name: DATABASE_NAME[kind], identifier: existing.identifier }, whom, opened),
    ]
  })
}

function admitted(clients: boolean, bastion: boolean): readonly string[] {
  if (!bastion) return clients ? [words.clients] : []
  return clients ? [words.clients, words.bastionToo] : [words.bastionAlone]
}

function isOpened(rule: string, { rendered, changes, ...input }: StageInput): boolean {
  if (isNewStack(input)) return rule in rendered.template.Resources
  return (changes ?? []).some(({ logicalId, action }) => logicalId === rule && action !== 'Remove')
}
