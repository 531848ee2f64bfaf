/**
 * Which defaults a stage takes. They give values, and make nothing: a database or a bastion is in a stage because the
 * stage names it. What a stage could not write itself beside its own words does not reach it (ADR 31).
 */
import { isBastionKind, isReachedDirectly } from '../../engines/bastion-kinds.ts'
import { ENGINES, SQL_KINDS } from '../../engines/table.ts'
import { isRecord } from '../../text/record.ts'

export type Mapping = Readonly<Record<string, unknown>>

/** Whether a replica of this source is in the region of its primary, and so in its VPC. */
export type IsBeside = (replicaOf: string) => boolean

/** What a replica decides itself. All else it has from its primary, or not before it is promoted. */
const OF_REPLICA = [
  'maintenanceWindow',
  'apply',
  'logs',
  'kmsKey',
  'iamAuthentication',
  'monitoring',
  'autoMinorVersionUpgrade',
  'allowMajorUpgrade',
]

/** What names a VPC that is there already. Of another VPC, none of it is right. */
const OF_GIVEN_VPC = ['vpc', 'subnets', 'bastionSubnet']

/** The part of the defaults that fits a stage, as it is written. */
export function fitting(defaults: Mapping, stage: Mapping, isBeside: IsBeside): Mapping {
  const { databases, network, bastion, ...rest } = defaults
  return {
    ...rest,
    ...(isRecord(databases) && {
      databases: fittingDatabases(databases, mapping(stage.databases), isBeside),
    }),
    ...(isRecord(network) && { network: fittingNetwork(network, stage, isBeside) }),
    ...(isRecord(bastion) &&
      'bastion' in stage && { bastion: fittingBastion(bastion, mapping(stage.bastion)) }),
  }
}

function fittingDatabases(given: Mapping, own: Mapping, isBeside: IsBeside): Mapping {
  return Object.fromEntries(
    Object.entries(given).flatMap(([kind, values]) =>
      kind in own && isRecord(values)
        ? [[kind, fittingDatabase(kind, values, mapping(own[kind]), isBeside)]]
        : [],
    ),
  )
}

function fittingDatabase(kind: string, given: Mapping, own: Mapping, isBeside: IsBeside): Mapping {
  const { existing, replicaOf, restoreFrom } = own
  if (existing !== undefined) return {}
  if (typeof replicaOf === 'string') return ofReplica(kind, given, isBeside(replicaOf))
  // A restored database keeps its key, except Redis.
  const keepsKey = restoreFrom !== undefined && SQL_KINDS.some((sql) => sql === kind)
  return pick(given, (key) => key !== 'kmsKey' || !keepsKey)
}

function ofReplica(kind: string, given: Mapping, isBeside: boolean): Mapping {
  const own = pick(given, (key) => OF_REPLICA.includes(key) && (key !== 'kmsKey' || !isBeside))
  // Whether clients need TLS is never taken from the primary (likeness.ts).
  const sql = SQL_KINDS.find((one) => one === kind)
  const tls = sql === undefined ? null : ENGINES[sql].tls.parameter
  const parameters = pick(mapping(given.parameters), (key) => key === tls)
  return Object.keys(parameters).length === 0 ? own : { ...own, parameters }
}

function fittingNetwork(given: Mapping, stage: Mapping, isBeside: IsBeside): Mapping {
  const own = mapping(stage.network)
  const choosesVpc = 'vpc' in own || 'subnets' in own
  const isElsewhere =
    (choosesVpc && own.vpc !== null) ||
    Object.values(mapping(stage.databases)).some((database) => {
      const { replicaOf } = mapping(database)
      return typeof replicaOf === 'string' && isBeside(replicaOf)
    })
  return pick(given, (key) => {
    if (key === 'zones') return !isElsewhere
    if (key === 'bastionSubnet' && !('bastion' in stage)) return false
    return !choosesVpc || !OF_GIVEN_VPC.includes(key)
  })
}

function fittingBastion(given: Mapping, { access }: Mapping): Mapping {
  if (typeof access !== 'string' || !isBastionKind(access)) return given
  const unfit = isReachedDirectly(access) ? ['endpoints'] : ['allow', 'keys']
  return pick(given, (key) => !unfit.includes(key))
}

function pick(given: Mapping, fits: (key: string) => boolean): Mapping {
  return Object.fromEntries(Object.entries(given).filter(([key]) => fits(key)))
}

function mapping(value: unknown): Mapping {
  return isRecord(value) ? value : {}
}
