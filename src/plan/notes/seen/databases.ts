import { CACHE_KINDS, SQL_KINDS, type DatabaseKind } from '../../../engines/table.ts'
import type { SqlFacts } from '../../../facts/databases.ts'
import type { Fact } from '../../../facts/fact.ts'
import { valueOf } from '../../../facts/live.ts'
import { handlingOfGroup, handlingOfNode } from '../../../facts/states/caches.ts'
import { needsSomebody, type Handling } from '../../../facts/states/handling.ts'
import { handlingOfInstance } from '../../../facts/states/instances.ts'
import { CACHE_IDS, READER_IDS, SQL_IDS } from '../../../template/logical-ids.ts'
import { DATABASE_NAME } from '../../messages/plan.ts'
import { readerReasons } from '../../messages/readers.ts'
import { seenMessages as words } from '../../messages/seen.ts'
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
      ...instanceNotes(DATABASE_NAME[kind], SQL_IDS[kind].instance, standing.seen[kind], standing, {
        identifier: standing.deployed.databases[kind].identifier,
        gone: words.gone,
      }),
      ...instanceNotes(
        `the reader of ${DATABASE_NAME[kind]}`,
        READER_IDS[kind],
        standing.seen.readers?.[kind],
        standing,
        {
          identifier: standing.deployed.databases[kind].reader.identifier,
          gone: () => readerReasons.absent(DATABASE_NAME[kind]),
        },
      ),
    ]),
    ...CACHE_KINDS.filter((kind) => !told(kind)).flatMap((kind) => groupNotes(kind, standing)),
  ]
}

/** An instance: a primary, a replica, or the reader beside a primary. */
function instanceNotes(
  name: string,
  logicalId: string,
  fact: Fact<SqlFacts> | undefined,
  standing: Standing,
  {
    identifier,
    gone,
  }: {
    readonly identifier: string | null
    readonly gone: (name: string, identifier: string) => Note
  },
): readonly Note[] {
  if (fact === undefined || identifier === null) return []
  if (fact.kind === 'absent') return [gone(name, identifier)]
  if (fact.kind === 'unread') return []
  const { status, stack } = fact.value
  if (stack !== standing.deployed.id) return [words.another(name, identifier)]
  return [
    ...statusNote(name, identifier, status, handlingOfInstance(status)),
    ...differNote(name, differencesOf(logicalId, fact.value, standing)),
  ]
}

function groupNotes(kind: (typeof CACHE_KINDS)[number], standing: Standing): readonly Note[] {
  const fact = standing.seen[kind]
  const { identifier } = standing.deployed.databases[kind]
  if (fact === undefined || identifier === null) return []
  const name = DATABASE_NAME[kind]
  if (fact.kind === 'absent') return [words.gone(name, identifier)]
  if (fact.kind === 'unread') return []
  const nodes = valueOf(standing.seen.nodes?.[kind]) ?? []
  const { replicationGroup } = CACHE_IDS[kind]
  return [
    ...statusNote(name, identifier, fact.value.status, handlingOfGroup(fact.value.status)),
    ...nodes.flatMap((node) =>
      statusNote(`a node of ${name}`, node.identifier, node.status, handlingOfNode(node.status)),
    ),
    ...differNote(name, differencesOf(replicationGroup, fact.value, standing)),
  ]
}

/** What comes to its end by itself is no note, and neither is what serves meanwhile. */
function statusNote(
  name: string,
  identifier: string,
  status: string,
  handling: Handling,
): readonly Note[] {
  const isUnknown = handling.may === 'wait' && !handling.isKnown
  return needsSomebody(handling) || isUnknown ? [words.notServing(name, identifier, status)] : []
}

function differNote(name: string, differences: readonly string[]): readonly Note[] {
  return differences.length === 0 ? [] : [words.differs(name, differences)]
}
