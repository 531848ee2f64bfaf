import { majorOf } from '../../engines/versions.ts'
import { ENGINES, SQL_KINDS } from '../../engines/table.ts'
import type { ResolvedSql } from '../../config/resolved.ts'
import { upgradeMessages as words } from '../messages/changes.ts'
import { DATABASE_NAME } from '../messages/plan.ts'
import type { SqlFacts } from '../../facts/databases.ts'
import type { StageInput } from '../model/input.ts'
import { valueOf } from '../../facts/live.ts'
import { refusalAt } from './refusals.ts'
import type { Note, Refusal } from '../model/types.ts'
import { compareVersions } from '../../facts/versions.ts'

/**
 * RDS could queue a major upgrade together with its parameter group (API, DBParameterGroupStatus:
 * `pending-database-upgrade`) and keeps the old group in use until then. CloudFormation does not wait:
 * it deletes the replaced group in the clean-up of the same update, fails, and leaves it behind; and
 * what changes the new group's name before the window is refused by RDS, whose instance still runs the
 * old family (SEEN terraform-provider-aws#6448, #47121).
 */
export function upgradeRefusals(input: StageInput): readonly Refusal[] {
  const at = refusalAt(input.stage, input.locate)
  return majorUpgrades(input)
    .filter(({ wanted }) => wanted.apply === 'window')
    .map(({ wanted }) => at(wanted.kind, ['apply'], words.notInWindow))
}

/** What else a major upgrade brings. */
export function upgradeNotes(input: StageInput): readonly Note[] {
  return majorUpgrades(input).flatMap(({ wanted, running }) => {
    const name = DATABASE_NAME[wanted.kind]
    const [from, to] = [
      majorOf(wanted.kind, running.engineVersion),
      majorOf(wanted.kind, wanted.version),
    ]
    const own = Object.keys(wanted.parameters).length
    const { tls } = ENGINES[wanted.kind]
    const crosses =
      tls.defaultSince !== null &&
      compareVersions(from, tls.defaultSince) < 0 &&
      compareVersions(to, tls.defaultSince) >= 0
    return [
      words.parameterGroup(name, to, own),
      ...(crosses ? [words.tls(name, tls, wanted.parameters[tls.parameter] === tls.off)] : []),
      wanted.backupDays > 0 ? words.snapshots(name) : words.noSnapshots(name),
    ]
  })
}

function majorUpgrades(
  input: StageInput,
): readonly { readonly wanted: ResolvedSql; readonly running: SqlFacts }[] {
  if (input.changes === null) return []
  return SQL_KINDS.flatMap((kind) => {
    const wanted = input.stage.databases[kind]
    const running = valueOf(input.live[kind])
    if (wanted === undefined || running === undefined || !wanted.allowMajorUpgrade) return []
    const [to, from] = [majorOf(kind, wanted.version), majorOf(kind, running.engineVersion)]
    return compareVersions(to, from) > 0 ? [{ wanted, running }] : []
  })
}
