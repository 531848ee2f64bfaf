/** The features of the table, by name and of a stage of a file. */
import type { ResolvedSql, ResolvedStage } from '../config/resolved.ts'
import { BASTION_KINDS, type BastionKind } from '../engines/bastion-kinds.ts'
import { CACHE_KINDS, DATABASES, SQL_KINDS } from '../engines/table.ts'
import type { Feature } from './permission.ts'

const ACCESS = Object.keys(BASTION_KINDS) as readonly BastionKind[]

/** A bastion of either kind. */
export const BASTIONS: readonly Feature[] = ACCESS.map((kind) => `bastion-${kind}` as const)

const REPLICAS: readonly Feature[] = ['replica', 'replica-elsewhere']

export const SQL: readonly Feature[] = SQL_KINDS

export const CACHES: readonly Feature[] = CACHE_KINDS

/** Everything that a file can have in one region, but what takes a role of IAM. */
const IN_ONE_REGION: readonly Feature[] = [
  ...DATABASES,
  'own-vpc',
  'given-vpc',
  'reader',
  'existing',
  'restore-snapshot',
  'restore-time',
  'own-key',
]

/** What takes a role of IAM, with what is beside it. */
const WITH_ROLES: readonly Feature[] = [...BASTIONS, 'bastion-endpoints', 'monitoring']

/** What docs/permissions.md has policies for. */
export const FEATURE_SETS = {
  databases: IN_ONE_REGION,
  bastion: [...IN_ONE_REGION, ...WITH_ROLES],
  replicas: [...IN_ONE_REGION, ...REPLICAS],
  everything: [...IN_ONE_REGION, ...WITH_ROLES, ...REPLICAS],
} as const satisfies Record<string, readonly Feature[]>

/** The name of a set of features. */
export type FeatureSet = keyof typeof FEATURE_SETS

/** The features of a stage. */
export function featuresOf({
  bastion,
  databases,
  existing,
  network,
  region,
  secretsKmsKey,
}: ResolvedStage): readonly Feature[] {
  const all = DATABASES.flatMap((kind) => databases[kind] ?? [])
  const sql = SQL_KINDS.flatMap((kind) => databases[kind] ?? [])
  const found: readonly (Feature | false)[] = [
    ...all.map(({ kind }) => kind),
    network.kind === 'own' ? 'own-vpc' : 'given-vpc',
    sql.some(({ readReplica }) => readReplica) && 'reader',
    ...sql.map((one) => replicaOf(one, region)),
    // The primary's stack makes the copy of its secret.
    sql.some(({ replicaRegions }) => replicaRegions.length > 0) && 'replica-elsewhere',
    Object.keys(existing).length > 0 && 'existing',
    all.some(({ restoreFrom }) => restoreFrom?.kind === 'snapshot') && 'restore-snapshot',
    all.some(({ restoreFrom }) => restoreFrom?.kind === 'time') && 'restore-time',
    (secretsKmsKey !== null || all.some(({ kmsKey }) => kmsKey !== null)) && 'own-key',
    sql.some(({ monitoring = 0 }) => monitoring > 0) && 'monitoring',
    bastion !== null && `bastion-${bastion.access}`,
    bastion?.endpoints === true && 'bastion-endpoints',
  ]
  return [...new Set(found.filter((feature) => feature !== false))]
}

function replicaOf({ replicaOf: source }: ResolvedSql, region: string): Feature | false {
  if (source === null) return false
  return source.region === region ? 'replica' : 'replica-elsewhere'
}
