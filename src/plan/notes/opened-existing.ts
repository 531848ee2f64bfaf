/**
 * Existing databases whose security group a stage opens or closes: `allowFrom` adds a rule to a group that is
 * not ours.
 */
import { DATABASES } from '../../engines/table.ts'
import { valueOf } from '../../facts/live.ts'
import { BASTION_ADMISSION_IDS, EXISTING_RULE_IDS } from '../../template/logical-ids.ts'
import type { Template } from '../../template/types.ts'
import { newStageMessages as words } from '../messages/around/new-stages.ts'
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

/** Which group is closed again, as the deployed template has its rules. */
export function closedNotes({ deployed, deployedTemplate, rendered }: StageInput): readonly Note[] {
  if (deployed === null || deployedTemplate === undefined) return []
  return DATABASES.flatMap((kind) => {
    const gone = (id: string): Rule | null => {
      const before = ruleIn(deployedTemplate, id)
      const after = ruleIn(rendered.template, id)
      const stays = after?.group === before?.group && after?.port === before?.port
      return before === null || stays ? null : before
    }
    const [clients, bastion] = [gone(EXISTING_RULE_IDS[kind]), gone(BASTION_ADMISSION_IDS[kind])]
    const rule = clients ?? bastion
    if (rule === null) return []
    const whom = admitted(clients !== null, bastion !== null)
    const identifier = deployed.databases[kind].existing?.split('/').at(-1) ?? ''
    return [words.closed({ name: DATABASE_NAME[kind], identifier }, whom, rule)]
  })
}

type Rule = { readonly group: string; readonly port: number }

function ruleIn({ Resources }: Template, id: string): Rule | null {
  const { GroupId, FromPort } = Resources[id]?.Properties ?? {}
  return typeof GroupId === 'string' ? { group: GroupId, port: Number(FromPort) } : null
}

function admitted(clients: boolean, bastion: boolean): readonly string[] {
  if (!bastion) return clients ? [words.clients] : []
  return clients ? [words.clients, words.bastionToo] : [words.bastionAlone]
}

function isOpened(rule: string, { rendered, changes, ...input }: StageInput): boolean {
  if (isNewStack(input)) return rule in rendered.template.Resources
  return (changes ?? []).some(({ logicalId, action }) => logicalId === rule && action !== 'Remove')
}
