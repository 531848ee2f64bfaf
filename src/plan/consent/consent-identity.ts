/**
 * Which very things a consent is about: what AWS never gives twice, so that no consent outlives the
 * database that it was given for. A name does not tell: the next one may have it.
 */
import { byFamily, familyOf, isSql, type DatabaseKind } from '../../engines/table.ts'
import { IDENTIFIER_OUTPUT } from '../../facts/databases.ts'
import type { LiveFacts, RedisFacts, SqlFacts } from '../../facts/databases.ts'
import type { Fact } from '../../facts/fact.ts'
import { deployedRole } from '../../template/state/deployed-stage.ts'
import type { StageInput } from '../model/input.ts'
import { groupIdentity, instanceIdentity } from '../../facts/physical-identity.ts'
import type { ConsentKind } from '../model/types.ts'

export type Identity =
  | { readonly kind: 'known'; readonly value: string }
  /** `why` is AWS's error code; null = the call was not made. */
  | { readonly kind: 'unread'; readonly action: string; readonly why: string | null }
  /** The answer does not have what would tell it apart. */
  | { readonly kind: 'untold'; readonly missing: string }

type Found = Pick<StageInput, 'deployed' | 'live'>

/** The identity of what a database's plan touches: its own, and of a reader that one and its primary's. */
export function identityOf(
  database: DatabaseKind,
  kind: ConsentKind,
  { deployed, live }: Found,
): Identity {
  // The stage makes none of what its applications leave: what its stack hands on of that tells it.
  const used = deployed?.databases[database]
  if (kind === 'move' && used && used.identifier === null)
    return { kind: 'known', value: [deployed.id, used.existing, used.endpoint.host].join('\n') }
  const own = ofDatabase(database, { deployed, live })
  if (own.kind !== 'known') return own
  const reader = kind === 'reader' ? ofReader(database, live) : null
  if (reader !== null && reader.kind !== 'known') return reader
  const all = [deployed?.id ?? '', own.value, ...(reader === null ? [] : [reader.value])]
  return { kind: 'known', value: all.join('\n') }
}

function ofDatabase(database: DatabaseKind, { deployed, live }: Found): Identity {
  // Where the stack names none nobody has asked AWS, and `absent` would be no answer of it.
  if (live[database]?.kind === 'absent' && deployedRole(database, deployed) === 'absent')
    return { kind: 'untold', missing: `the stack's output ${IDENTIFIER_OUTPUT[database]}` }
  return byFamily(database, {
    sql: (kind) => instanceIn(live[kind], database),
    cache: (kind) => identityIn(live[kind], database, groupIdentity(live[kind])),
  })
}

function ofReader(database: DatabaseKind, { readers }: LiveFacts): Identity {
  return isSql(database) ? instanceIn(readers?.[database], database) : { kind: 'known', value: '' }
}

function instanceIn(fact: Fact<SqlFacts> | undefined, database: DatabaseKind): Identity {
  return identityIn(fact, database, instanceIdentity(fact))
}

function identityIn(
  fact: Fact<SqlFacts | RedisFacts> | undefined,
  database: DatabaseKind,
  value: string | null,
): Identity {
  const { describe, identity: missing } = familyOf(database)
  if (fact === undefined) return { kind: 'unread', action: describe, why: null }
  if (fact.kind === 'unread') return fact
  return value === null ? { kind: 'untold', missing } : { kind: 'known', value }
}
