import {
  CACHE_KINDS,
  SQL_KINDS,
  type CacheKind,
  type DatabaseKind,
  type SqlKind,
} from '../../../engines/table.ts'
import type { SqlFacts } from '../../../facts/databases.ts'
import { valueOf } from '../../../facts/live.ts'
import { handlingOfGroup, handlingOfNode } from '../../../facts/states/caches.ts'
import { needsSomebody, type Handling } from '../../../facts/states/handling.ts'
import { handlingOfInstance } from '../../../facts/states/instances.ts'
import { CACHE_IDS, READER_IDS, SQL_IDS } from '../../../template/logical-ids.ts'
import { replacedDatabases, replacedReaders } from '../../gone/missing.ts'
import { DATABASE_NAME } from '../../messages/plan.ts'
import { leftByHand } from '../../messages/live/left-by-hand.ts'
import { readerReasons } from '../../messages/readers.ts'
import { replicaMessages } from '../../messages/replicas.ts'
import { seenMessages as words } from '../../messages/live/seen.ts'
import { stateMessages, type ShownState } from '../../messages/live/states.ts'
import type { Note } from '../../model/types.ts'
import { differencesOf } from './differences.ts'
import type { Standing } from './standing.ts'

/**
 * The databases that are gone, are not the stack's own, do not serve, or run with other settings. What the plan
 * affects or refuses is told in its own row.
 */
export function databaseNotes(standing: Standing): readonly Note[] {
  const told = (kind: DatabaseKind): boolean =>
    standing.live[kind] !== undefined ||
    (standing.refusals ?? []).some(({ database }) => database === kind)
  return [
    ...SQL_KINDS.filter((kind) => !told(kind)).flatMap((kind) => [
      ...primaryNotes(kind, standing),
      ...readerNotes(kind, standing),
    ]),
    ...CACHE_KINDS.filter((kind) => !told(kind)).flatMap((kind) => groupNotes(kind, standing)),
  ]
}

/** A primary, or a replica of another stage's. */
function primaryNotes(kind: SqlKind, standing: Standing): readonly Note[] {
  const { identifier, role } = standing.deployed.databases[kind]
  const fact = standing.seen[kind]
  const name = DATABASE_NAME[kind]
  if (fact === undefined || identifier === null || fact.kind === 'unread') return []
  if (fact.kind === 'absent') return [words.gone(name, identifier)]
  if (replacedDatabases(standing.deployed, standing.seen).includes(kind))
    return [words.another(name, identifier)]
  const isPromoted = role === 'replica' && fact.value.replicaSource === null
  return [
    ...(isPromoted ? [replicaMessages.promotedOutside(name, identifier)] : []),
    ...instanceNotes({ name, kind, what: 'primary' }, SQL_IDS[kind].instance, fact.value, standing),
  ]
}

/** The reader beside a primary. One that was promoted has rows of its own, and settings too. */
function readerNotes(kind: SqlKind, standing: Standing): readonly Note[] {
  const { identifier } = standing.deployed.databases[kind].reader
  const fact = standing.seen.readers?.[kind]
  if (fact === undefined || identifier === null || fact.kind === 'unread') return []
  if (fact.kind === 'absent') return [readerReasons.absent(DATABASE_NAME[kind])]
  const name = leftByHand.reader(DATABASE_NAME[kind])
  if (replacedReaders(standing.deployed, standing.seen).includes(kind))
    return [words.another(name, identifier)]
  if (fact.value.replicaSource === null)
    return [readerReasons.promoted(DATABASE_NAME[kind], identifier)]
  return instanceNotes({ name, kind, what: 'reader' }, READER_IDS[kind], fact.value, standing)
}

type Named = {
  readonly name: string
  readonly kind: SqlKind
  readonly what: ShownState['what']
}

function instanceNotes(
  { name, kind, what }: Named,
  logicalId: string,
  facts: SqlFacts,
  standing: Standing,
): readonly Note[] {
  const { identifier, status } = facts
  const shown = { database: kind, what, identifier, status, region: standing.deployed.region }
  return [
    ...statusNote(shown, handlingOfInstance(status)),
    ...differNote(name, differencesOf({ kind, logicalId }, facts, standing)),
  ]
}

function groupNotes(kind: CacheKind, standing: Standing): readonly Note[] {
  const fact = standing.seen[kind]
  const { identifier } = standing.deployed.databases[kind]
  if (fact === undefined || identifier === null || fact.kind === 'unread') return []
  const name = DATABASE_NAME[kind]
  if (fact.kind === 'absent') return [words.gone(name, identifier)]
  const nodes = valueOf(standing.seen.nodes?.[kind]) ?? []
  const { region } = standing.deployed
  const { status } = fact.value
  const { replicationGroup: logicalId } = CACHE_IDS[kind]
  return [
    ...statusNote(
      { database: kind, what: 'primary', identifier, status, region },
      handlingOfGroup(status),
    ),
    ...nodes.flatMap((node) =>
      statusNote({ ...node, database: kind, what: 'node', region }, handlingOfNode(node.status)),
    ),
    ...differNote(name, differencesOf({ kind, logicalId }, fact.value, standing)),
  ]
}

/** What comes to its end by itself is no note, and neither is what serves meanwhile. */
function statusNote(shown: ShownState, handling: Handling): readonly Note[] {
  const isUnknown = handling.may === 'wait' && !handling.isKnown
  return needsSomebody(handling) || isUnknown ? [stateMessages.notServing(shown, handling)] : []
}

function differNote(name: string, differences: readonly string[]): readonly Note[] {
  return differences.length === 0 ? [] : [words.differs(name, differences)]
}
