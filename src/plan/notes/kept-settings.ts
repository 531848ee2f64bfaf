import { fileProperty } from '../../template/source-map.ts'
import { isKept } from '../changes/kept-settings.ts'
import { holdsData } from '../changes/resource-owner.ts'
import { DATABASE_NAME } from '../messages/plan.ts'
import { notes as words } from '../messages/reasons.ts'
import type { StageInput } from '../model/input.ts'
import type { Note } from '../model/types.ts'

/** What stays although the file no longer says it, and how to change it. */
export function keptNotes({
  changes,
  rendered,
}: Pick<StageInput, 'changes' | 'rendered'>): readonly Note[] {
  return (changes ?? []).filter(holdsData).flatMap((change) => {
    const { database: kind, logicalId, details } = change
    const origin = rendered.origins[logicalId]
    if (kind === null || origin === undefined) return []
    return details
      .filter((detail) => isKept(detail, change))
      .map(({ property, before }) =>
        words.settingKept(
          DATABASE_NAME[kind],
          fileProperty(origin, property ?? '') ?? property ?? '',
          before ?? '',
        ),
      )
  })
}
