/**
 * What is broken off, failed and interleaved. **To add an operation**: append it here; the harness does
 * the rest. Every stage is protected, as production is, so that nets are cut and mended on the way.
 */
import type { DatabaseKind, SqlKind } from '../../src/engines/table.ts'

export type Operation = {
  /** Unique; what a failing case is repeated by. */
  readonly name: string
  /** The stages before, as YAML; null = nothing is deployed. */
  readonly before: string | null
  /** What was deployed before `before`, where that leaves something to be done. */
  readonly first?: string
  readonly after: string
  /** What a later commit of the file says besides. */
  readonly newer: string
  /** What an earlier commit says, where that is not `before`. */
  readonly older?: string
  /** One of its steps cannot be taken back: a deploy in between is carried out on top of it. */
  readonly oneWay?: true
  /** The stage that is destroyed; `after` is what the file still says. Absent = `after` is deployed. */
  readonly destroys?: string
  /** The instance of prod that is restarted for its waiting parameters. */
  readonly reboots?: string
  /** The engine of prod's database that somebody deleted, and at which an update by hand failed and stays so. */
  readonly fails?: SqlKind
  /** The database of prod whose secrets somebody has scheduled for deletion, and that are restored. */
  readonly restores?: DatabaseKind
  /** What somebody has made of prod's Redis by hand since `before`. */
  readonly byHand?: { readonly replicas: number; readonly failover: boolean }
}

const prod = (databases: string): string => `prod: { databases: { ${databases} } }`
const bare = (databases: string): string =>
  `prod: { protected: false, databases: { ${databases} } }`
const west = (databases: string): string =>
  `west: { region: us-west-2, databases: { ${databases} } }`
const beside = (databases: string): string => `reports: { databases: { ${databases} } }`
/** With two others, enough wait to look at all stacks together (ADR 41). */
const more = (databases: string): string =>
  ['audit', 'ledger'].map((name) => `${name}: { databases: { ${databases} } }`).join('\n')
const withUrls = (stage: string): string => stage.replace(/ }$/, ', urls: true }')
const stages = (...all: readonly string[]): string => all.join('\n')
/** They are deployed side by side: `fileOf` puts the key where it belongs. */
const sideBySide = (...all: readonly string[]): string => stages(SIDE_BY_SIDE, ...all)
const SIDE_BY_SIDE = 'order: parallel'

const POSTGRES = prod('postgres: {}')
const BOTH = prod('postgres: {}, redis: {}')
/** A stage that asks, of a database that nothing restarts. */
const waiting = (settings: string): string =>
  `prod: { interruptions: ask, databases: { postgres: { apply: window${settings} } } }`
const STATIC = ', parameters: { max_connections: "200" }'
const FOLLOWS = 'postgres: { replicaOf: prod }'

// prettier-ignore
export const OPERATIONS: readonly Operation[] = [
  { name: 'create', before: null, after: BOTH, newer: prod('postgres: {}, redis: {}, mysql: {}'), older: POSTGRES },
  { name: 'change in place', before: BOTH, after: prod('postgres: { backupDays: 9 }, redis: { backupDays: 9 }'),
    newer: prod('postgres: { backupDays: 12 }, redis: { backupDays: 9 }') },
  { name: 'storage last', before: POSTGRES,
    after: prod('postgres: { storage: { size: 40 }, backupDays: 9 }, redis: {}'),
    newer: prod('postgres: { storage: { size: 40 }, backupDays: 12 }, redis: {}') },
  { name: 'restart', before: POSTGRES, after: prod('postgres: { instance: db.t4g.small }'),
    newer: prod('postgres: { instance: db.t4g.small }, redis: {}') },
  { name: 'add', before: POSTGRES, after: prod('postgres: {}, mysql: {}'),
    newer: prod('postgres: {}, mysql: {}, redis: {}') },
  { name: 'upgrade readers first', before: prod('postgres: { version: "17.6", readReplica: true }'),
    after: prod('postgres: { version: "17.7", readReplica: true }'),
    newer: prod('postgres: { version: "17.7", readReplica: true }, redis: {}'), oneWay: true },
  { name: 'remove', before: BOTH, after: prod('redis: {}'), newer: prod('redis: {}, mysql: {}') },
  { name: 'remove Redis', before: BOTH, after: POSTGRES, newer: prod('postgres: {}, mysql: {}') },
  { name: 'replace', before: BOTH, after: prod('postgres: { kmsKey: alias/shop }, redis: {}'),
    newer: prod('postgres: { kmsKey: alias/shop }, redis: {}, mysql: {}') },
  { name: 'replace Redis', before: BOTH, after: prod('postgres: {}, redis: { kmsKey: alias/shop }'),
    newer: prod('postgres: {}, redis: { kmsKey: alias/shop }, mysql: {}') },
  { name: 'Redis to Valkey', before: prod('redis: { engine: redis }'), after: prod('redis: {}'),
    newer: prod('redis: {}, postgres: {}') },
  { name: 'first replica of Redis', before: prod('redis: {}'), after: prod('redis: { replicas: 1, multiAz: true }'),
    newer: prod('redis: { replicas: 1, multiAz: true }, postgres: {}') },
  { name: 'last replica of Redis', before: prod('redis: { replicas: 1, multiAz: true }'), after: prod('redis: {}'),
    newer: prod('redis: {}, postgres: {}') },
  { name: 'write down what runs of Redis, without its replica', before: prod('redis: { replicas: 1, multiAz: true }'),
    byHand: { replicas: 0, failover: false }, after: prod('redis: { replicas: 1, multiAz: true, backupDays: 9 }'),
    newer: prod('redis: { replicas: 1, multiAz: true, backupDays: 9 }, postgres: {}'), oneWay: true },
  { name: 'write down what runs of Redis, with a replica', before: prod('redis: {}'),
    byHand: { replicas: 1, failover: true }, after: prod('redis: { backupDays: 9 }'),
    newer: prod('redis: { backupDays: 9 }, postgres: {}'), oneWay: true },
  { name: 'add a replica', before: POSTGRES, after: stages(POSTGRES, west(FOLLOWS)),
    newer: stages(BOTH, west(FOLLOWS)) },
  { name: 'promote', before: stages(POSTGRES, west(FOLLOWS)), after: stages(POSTGRES, west('postgres: {}')),
    newer: stages(POSTGRES, west('postgres: {}, redis: {}')) },
  { name: 'promote in the same region', before: stages(POSTGRES, beside(FOLLOWS)),
    after: stages(POSTGRES, beside('postgres: {}')), newer: stages(BOTH, beside('postgres: {}')) },
  { name: 'promote with URLs', before: stages(POSTGRES, withUrls(west(FOLLOWS))),
    after: stages(POSTGRES, withUrls(west('postgres: {}'))),
    newer: stages(POSTGRES, withUrls(west('postgres: {}, redis: {}'))) },
  { name: 'create side by side', before: null,
    after: sideBySide(prod('redis: {}'), beside('redis: {}'), more('redis: {}')),
    newer: sideBySide(prod('redis: {}, mysql: {}'), beside('redis: {}'), more('redis: {}')),
    older: sideBySide(prod('redis: {}')) },
  { name: 'remove beside a change', before: sideBySide(BOTH, beside('redis: {}')),
    after: sideBySide(prod('redis: {}'), beside('redis: { backupDays: 9 }')),
    newer: sideBySide(prod('redis: {}, mysql: {}'), beside('redis: { backupDays: 9 }')) },
  { name: 'protection on', before: bare('postgres: {}, redis: {}'), after: BOTH,
    newer: prod('postgres: {}, redis: {}, mysql: {}') },
  { name: 'protection off', before: BOTH, after: bare('postgres: {}, redis: {}'),
    newer: bare('postgres: {}, redis: {}, mysql: {}') },
  { name: 'protection off, of Redis alone', before: prod('redis: {}'), after: bare('redis: {}'),
    newer: bare('redis: {}, mysql: {}') },
  { name: 'backups off', before: BOTH, after: prod('postgres: { backupDays: 0 }, redis: { backupDays: 0 }'),
    newer: prod('postgres: { backupDays: 0 }, redis: { backupDays: 0 }, mysql: {}') },
  { name: 'reboot', first: waiting(''), before: waiting(STATIC), after: waiting(STATIC),
    newer: waiting(`${STATIC}, backupDays: 9`), reboots: 'postgres' },
  { name: 'restore the secrets of Redis', before: BOTH, after: BOTH,
    newer: prod('postgres: {}, redis: { backupDays: 9 }'), restores: 'redis' },
  { name: 'continue the rollback, skipping what is gone', before: prod('postgres: {}, mysql: {}'),
    after: prod('mysql: { backupDays: 9 }'), newer: prod('mysql: { backupDays: 9 }, redis: {}'), fails: 'postgres' },
  { name: 'destroy', before: BOTH, after: BOTH, newer: prod('postgres: {}, redis: {}, mysql: {}'), destroys: 'prod' },
]

/** The whole file of these stages. */
export function fileOf(stages: string): string {
  const [order, own] = stages.startsWith(SIDE_BY_SIDE)
    ? [`${SIDE_BY_SIDE}\n`, stages.slice(SIDE_BY_SIDE.length + 1)]
    : ['', stages]
  const indented = own.replaceAll(/^/gm, '  ')
  return `version: 1\nstack: shop\nregion: us-east-1\n${order}stages:\n${indented}\n`
}
