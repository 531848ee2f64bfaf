import { describeResources, notes as words } from '../messages/reasons.ts'
import { holdsData, isReader } from '../changes/resource-owner.ts'
import type { StageChange } from '../changes/stage-change.ts'
import { isUnderstood, type ResourceChange } from '../../facts/stack/change-set.ts'
import { isNewStack } from '../model/input.ts'
import type { StageInput } from '../model/input.ts'
import { isDoor } from './doors.ts'
import { secretName } from '../../facts/secret-name.ts'
import type { Note } from '../model/types.ts'

/** What changes besides the databases themselves. */
export function notesOn(input: StageInput): readonly Note[] {
  const { changes } = input
  if (changes === null || isNewStack(input)) return []
  if (changes.length === 0) return [words.outputsOnly]
  const others = changes.filter((change) => !holdsData(change))
  if (changes.every(isTagsOnly)) return [words.tagsOnly]
  return [
    ...others.filter(isSecret).flatMap(secretNotes),
    ...clientGroup(others),
    ...aroundNotes(others.filter((change) => isWorthANote(change, input))),
  ]
}

/** Whether a change touches nothing but tags. */
export function isTagsOnly(change: ResourceChange): boolean {
  return (
    change.action === 'Modify' &&
    change.details.length > 0 &&
    change.details.every(({ attribute, property }) => attribute === 'Tags' || property === 'Tags')
  )
}

/** What a database's own row tells already is not said again. */
function isWorthANote(change: StageChange, input: StageInput): boolean {
  if (!isUnderstood(change) || isSecret(change) || isTagsOnly(change) || isReader(change))
    return false
  if (isKnockOn(change)) return false
  if (isDoor(change) && input.deployedTemplate !== undefined) return false
  const kind = change.database
  if (kind === null) return true
  if (change.type.endsWith('ParameterGroup') && change.action === 'Modify') return false
  const comesOrGoes = (input.changes ?? []).some(
    (other) => holdsData(other) && other.action === change.action && other.database === kind,
  )
  return change.action === 'Modify' || !comesOrGoes
}

/** Listed only because it reads an attribute of a resource that changes: its value may stay as it is. */
export function isKnockOn({ action, replacement, details }: ResourceChange): boolean {
  return (
    action === 'Modify' &&
    replacement === 'False' &&
    details.length > 0 &&
    details.every(
      ({ evaluation, source }) => evaluation === 'Dynamic' && source === 'ResourceAttribute',
    )
  )
}

function isSecret({ type }: ResourceChange): boolean {
  return type === 'AWS::SecretsManager::Secret'
}

function secretNotes({
  action,
  logicalId,
  physicalId,
  policyAction,
}: ResourceChange): readonly Note[] {
  if (action !== 'Remove') return []
  const name = physicalId === null ? logicalId : secretName(physicalId)
  return [policyAction === 'Retain' ? words.secretKept(name) : words.secretGone(name)]
}

/** Applications wear the client group, so that a new one needs a redeploy of theirs. */
function clientGroup(others: readonly StageChange[]): readonly Note[] {
  const replaced = others.some(
    (change) =>
      change.type === 'AWS::EC2::SecurityGroup' &&
      change.replacement === 'True' &&
      change.part === 'network',
  )
  return replaced ? [words.clientGroupReplaced] : []
}

/** One note per part and kind of change: `network: 3 resources will be added (...)`. */
function aroundNotes(others: readonly StageChange[]): readonly Note[] {
  const groups = new Map<string, string[]>()
  for (const change of others) {
    const key = `${change.part}\n${whatHappens(change)}`
    groups.set(key, [...(groups.get(key) ?? []), change.logicalId])
  }
  return [...groups].map(([key, names]) => {
    const [part = '', what = ''] = key.split('\n')
    return describeResources(part, what, names.toSorted())
  })
}

function whatHappens({ action, replacement }: ResourceChange): string {
  switch (action) {
    case 'Add':
      return 'will be added'
    case 'Remove':
      return 'will be deleted'
    case 'Modify':
      return replacement === 'True' ? 'will be replaced' : 'will change'
    case 'Import':
      return 'will be imported'
    case 'Dynamic':
      return 'will change in a way CloudFormation does not say yet'
  }
}
