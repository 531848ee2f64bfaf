/** What a change set does of the file's own doing. */
import { isSql } from '../../engines/table.ts'
import type { PropertyChange } from '../../facts/stack/change-set.ts'
import { liveReader } from '../impact/readers.ts'
import type { StageInput } from '../model/input.ts'
import { excess } from './agreed.ts'
import { isKept } from './kept-settings.ts'
import { runsAlready } from './live-values.ts'
import { isReader } from './resource-owner.ts'
import type { StageChange } from './stage-change.ts'
import { touchedParts } from './touched-sections.ts'

/** The changes without what changes nothing: what runs already is written down, or AWS keeps what is taken out. */
export function ownChanges(input: Changes): readonly StageChange[] {
  return (input.changes ?? []).flatMap((change) => {
    const details = change.details.filter(
      (detail) => !isWrittenDown(detail, change, input) && !isKept(detail, change),
    )
    return details.length === 0 && change.details.length > 0 ? [] : [{ ...change, details }]
  })
}

/** Whether the change only writes down what runs already. */
function isWrittenDown(detail: PropertyChange, change: StageChange, input: Changes): boolean {
  const kind = change.database
  if (kind === null || !isSql(kind) || change.replacement === 'True') return false
  const side = isReader(change) ? liveReader(kind, input) : input.liveDatabases[kind]
  return runsAlready(detail, side.facts)
}

/** Whether all that would change is what AWS keeps anyway: then there is nothing to deploy. */
export function changesOnlyKept(input: Changes): boolean {
  const { changes, rendered, deployed, stage } = input
  if (changes === null || deployed === null) return false
  const parts = changes.map(({ part }) => part)
  return (
    changes.some((change) => change.details.some((detail) => isKept(detail, change))) &&
    // What refers to the database is listed with it.
    excess(ownChanges(input), []).length === 0 &&
    // The last update of a plan takes its note out of the stack, whatever else it does.
    deployed.underway === null &&
    (deployed.account === null || deployed.account === stage.account) &&
    touchedParts(rendered.parts, deployed.parts ?? {}).every((part) => parts.includes(part))
  )
}

/** What the changes of a stage are judged by. */
export type Changes = Pick<
  StageInput,
  'changes' | 'rendered' | 'deployed' | 'stage' | 'live' | 'liveDatabases'
>
