/** What is said of databases and readers that AWS no longer has. */
import type { DatabaseKind } from '../../engines/table.ts'
import type { Fact } from '../../facts/fact.ts'
import { listed } from '../../text/phrases.ts'
import { refusal, warning } from './coded.ts'
import { restoreLine } from './restore.ts'

/** The names of a database's snapshots, newest first; undefined = nobody has asked. */
type Left = Fact<readonly string[]> | undefined

export const goneMessages = {
  database: (kind: DatabaseKind, identifier: string, left: Left) =>
    refusal(
      'database-missing',
      `AWS no longer has ${identifier}: it was deleted outside of this file, and an update would fail half-way; take ${kind} out of the file and deploy, which needs no consent, then ${wayBack(left)}`,
    ),
  replica: (kind: DatabaseKind, identifier: string) =>
    refusal(
      'database-missing',
      `AWS no longer has the replica ${identifier}: it was deleted outside of this file, and an update would fail half-way; take ${kind} out of the file and deploy, which needs no consent, then write it with replicaOf again`,
    ),
  reader: (identifier: string) =>
    refusal(
      'reader-missing',
      `AWS no longer has the reader ${identifier}: it was deleted outside of this file, and an update would fail half-way; deploy readReplica: false, then put it back`,
    ),
  another: (kind: DatabaseKind, identifier: string) =>
    refusal(
      'another-database',
      `${identifier} is not the database that this stack made: it was made under the same name outside of this file, as by a restore, so the settings of the file are not its own; take ${kind} out of the file and deploy, which keeps its rows in a final snapshot, then write it again with restoreFrom that snapshot`,
    ),
  gone: (name: string, identifier: string, left: Left) =>
    warning(
      'already-gone',
      `${name}: AWS no longer has ${identifier}, so nothing will be deleted and no snapshot taken; ${whatIsLeft(left)}`,
    ),
}

/** How the database comes back, once it is out of the stack. */
function wayBack(left: Left): string {
  const [newest, ...older] = left?.kind === 'read' ? left.value : []
  if (newest !== undefined) {
    const others = older.length === 0 ? '' : ` (older ones: ${shortened(older)})`
    return `write it again with ${restoreLine(newest)}${others}`
  }
  return left?.kind === 'read'
    ? 'write it again, empty: AWS has no snapshot of it'
    : `write it again, with restoreFrom where it has a snapshot${notVerified(left)}`
}

function whatIsLeft(left: Left): string {
  const names = left?.kind === 'read' ? left.value : []
  const [newest] = names
  if (newest !== undefined)
    return `its snapshots, newest first: ${shortened(names)}; to bring it back, deploy this, then write it again with ${restoreLine(newest)}`
  return left?.kind === 'read'
    ? 'AWS has no snapshot of it'
    : `whether it has snapshots is not verified${notVerified(left)}`
}

function notVerified(left: Exclude<Left, { kind: 'read' }>): string {
  return left?.kind === 'unread' ? ` (${left.action} ${left.why})` : ''
}

/** At most so many names are told. */
const TOLD = 5

function shortened(names: readonly string[]): string {
  return names.length > TOLD
    ? listed([...names.slice(0, TOLD), `${names.length - TOLD} more`])
    : listed(names)
}
