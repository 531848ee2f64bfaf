/** Reads the live state of stages: their databases, and what stands beside them. */
import {
  CACHE_KINDS,
  DATABASES,
  SQL_KINDS,
  type CacheKind,
  type DatabaseKind,
  type SqlKind,
} from '../../engines/table.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import { toldByNodes } from '../../facts/cache-nodes.ts'
import type { CacheNodeFacts, LiveFacts, RedisFacts } from '../../facts/databases.ts'
import type { Fact } from '../../facts/fact.ts'
import type { AwsReads } from '../../ports/aws.ts'
import type { Part } from '../../template/types.ts'
import { bastionOf, secretsIn } from '../surroundings.ts'

/** The databases among these parts, in fixed order. */
export function databasesAmong(parts: readonly Part[]): readonly DatabaseKind[] {
  return DATABASES.filter((database) => parts.includes(database))
}

/** Reads the live state of these databases. One that the stack does not contain yet is absent. */
export async function readLive(
  aws: AwsReads,
  deployed: DeployedStage,
  databases: readonly DatabaseKind[],
): Promise<LiveFacts> {
  const names = { ...NOTHING, ...databaseNames(deployed, databases) }
  const [live = {}] = await readTogether(aws, [names])
  return liveOf(live, databases)
}

/** Reads everything that runs of these stages, which are in one region: at most one call of each kind. */
export function readStages(
  aws: AwsReads,
  stages: readonly DeployedStage[],
): Promise<readonly LiveFacts[]> {
  return readTogether(
    aws,
    stages.map((deployed) => ({
      ...databaseNames(deployed, DATABASES),
      bastion: bastionOf(deployed),
      secrets: secretsIn(aws.region, deployed),
    })),
  )
}

/** What is known of some of the databases. One that the stack does not contain yet is absent. */
export function liveOf(all: LiveFacts, databases: readonly DatabaseKind[]): LiveFacts {
  const own = (some: object): object =>
    Object.fromEntries(
      Object.entries(some).filter(([kind]) => databases.some((one) => one === kind)),
    )
  const { readers, nodes, ...facts } = all
  const [ownReaders, ownNodes] = [own(readers ?? {}), own(nodes ?? {})]
  return {
    ...Object.fromEntries(databases.map((database) => [database, { kind: 'absent' }])),
    ...own(facts),
    ...(Object.keys(ownReaders).length > 0 && { readers: ownReaders }),
    ...(Object.keys(ownNodes).length > 0 && { nodes: ownNodes }),
  }
}

/** All that is known but of these databases. */
export function liveWithout(all: LiveFacts, databases: readonly DatabaseKind[]): LiveFacts {
  return Object.fromEntries(
    Object.entries(all).filter(([key]) => !databases.some((kind) => kind === key)),
  )
}

type Named<Kind> = readonly { readonly database: Kind; readonly identifier: string }[]

/** What AWS calls the things to read of one stage. */
type Names = {
  readonly sql: Named<SqlKind>
  readonly readers: Named<SqlKind>
  readonly caches: Named<CacheKind>
  readonly bastion: string | null
  readonly secrets: readonly string[]
}

const NOTHING = { bastion: null, secrets: [] }

function databaseNames(
  deployed: DeployedStage,
  databases: readonly DatabaseKind[],
): Pick<Names, 'sql' | 'readers' | 'caches'> {
  const named = <Kind extends DatabaseKind>(
    kinds: readonly Kind[],
    nameOf: (database: Kind) => string | null,
  ): Named<Kind> =>
    kinds.flatMap((database) => {
      const identifier = databases.includes(database) ? nameOf(database) : null
      return identifier ? [{ database, identifier }] : []
    })
  const own = (database: DatabaseKind): string | null => deployed.databases[database].identifier
  const sql = named(SQL_KINDS, own)
  return {
    sql,
    readers: named(
      sql.map(({ database }) => database),
      (database) => deployed.databases[database].reader.identifier,
    ),
    caches: named(CACHE_KINDS, own),
  }
}

async function readTogether(
  aws: AwsReads,
  stages: readonly Names[],
): Promise<readonly LiveFacts[]> {
  const { live } = aws
  const idsOf = (named: (names: Names) => Named<DatabaseKind>): readonly string[] =>
    stages.flatMap((names) => named(names).map(({ identifier }) => identifier))
  const groupIds = idsOf(({ caches }) => caches)
  const [instances, groups, nodes, bastions, secrets] = await Promise.all([
    ofSome(
      idsOf(({ sql, readers }) => [...sql, ...readers]),
      live.sql,
    ),
    ofSome(groupIds, live.groups),
    groupIds.length > 0 ? live.cacheNodes() : null,
    ofSome(
      stages.flatMap(({ bastion }) => bastion ?? []),
      live.bastions,
    ),
    ofSome(
      stages.flatMap((names) => names.secrets),
      live.secrets,
    ),
  ])
  const told = withNodes(groups, nodes)
  return stages.map(({ sql, readers, caches, bastion, secrets: arns }) => ({
    ...factsOf(sql, instances),
    ...(readers.length > 0 && { readers: factsOf(readers, instances) }),
    ...factsOf(caches, told),
    ...(nodes !== null && caches.length > 0 && { nodes: nodesOf(caches, nodes) }),
    ...(bastion !== null && { bastion: bastions.get(bastion) ?? ABSENT }),
    ...(arns.length > 0 && {
      secrets: Object.fromEntries(arns.map((arn) => [arn, secrets.get(arn) ?? ABSENT])),
    }),
  }))
}

const ABSENT = { kind: 'absent' } as const

/** Nothing to read is no call. */
async function ofSome<T>(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Fact<T>>>,
): Promise<ReadonlyMap<string, Fact<T>>> {
  return ids.length > 0 ? read([...new Set(ids)]) : new Map()
}

function factsOf<Kind extends DatabaseKind, T>(
  named: Named<Kind>,
  facts: ReadonlyMap<string, Fact<T>>,
): Readonly<Partial<Record<Kind, Fact<T>>>> {
  return Object.fromEntries(
    named.map(({ database, identifier }) => [database, facts.get(identifier) ?? ABSENT]),
  ) as Partial<Record<Kind, Fact<T>>>
}

/** The groups, each with what its nodes tell. */
function withNodes(
  groups: ReadonlyMap<string, Fact<RedisFacts>>,
  nodes: Fact<readonly CacheNodeFacts[]> | null,
): ReadonlyMap<string, Fact<RedisFacts>> {
  const all = nodes?.kind === 'read' ? nodes.value : []
  return new Map(
    [...groups].map(([identifier, fact]): [string, Fact<RedisFacts>] => {
      const nodesTell = toldByNodes(all.filter(({ group }) => group === identifier))
      return fact.kind !== 'read' || nodesTell === null
        ? [identifier, fact]
        : [identifier, { kind: 'read', value: { ...fact.value, nodesTell } }]
    }),
  )
}

/** The nodes of each of these groups, of all of the region. */
function nodesOf(
  caches: Named<CacheKind>,
  all: Fact<readonly CacheNodeFacts[]>,
): NonNullable<LiveFacts['nodes']> {
  return Object.fromEntries(
    caches.map(({ database, identifier }) => [
      database,
      all.kind === 'read'
        ? { kind: 'read', value: all.value.filter(({ group }) => group === identifier) }
        : all,
    ]),
  )
}
