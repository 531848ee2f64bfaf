/** What a plan takes of a region's quotas while it is carried out, by its template and its change set. */
import { FAMILIES } from '../../engines/families.ts'
import { CACHE_KINDS, isSql, SQL_KINDS } from '../../engines/table.ts'
import type { ResolvedStage } from '../../config/resolved.ts'
import {
  addNeeds,
  QUOTAS,
  QUOTA_NAMES,
  type QuotaName,
  type QuotaNeeds,
} from '../../facts/quotas.ts'
import type { StageInput } from '../model/input.ts'
import type { StagePlan } from '../model/types.ts'
import { removalsOf } from '../removal/removals.ts'
import { waitsFor } from '../replicas/following.ts'
import type { Template } from '../../template/types.ts'
import { SQL_IDS } from '../../template/logical-ids.ts'
import { livesBesidePrimary } from '../../template/network/primary-network.ts'
import { deployedRole } from '../../template/state/deployed-stage.ts'
import type { StageChange } from './stage-change.ts'

const { database: INSTANCE, parameterGroup, subnetGroup } = FAMILIES.sql.types
const { database: CACHE } = FAMILIES.cache.types

/** One of each. */
const COUNTED: Readonly<Record<string, QuotaName>> = {
  'AWS::EC2::VPC': 'vpcs',
  'AWS::EC2::EIP': 'addresses',
  [INSTANCE]: 'instances',
  [parameterGroup]: 'parameterGroups',
  [subnetGroup]: 'subnetGroups',
}

/** What is taken by how much of it there is: type -> quota, and the property that says it. */
const MEASURED: Readonly<Record<string, readonly [quota: QuotaName, property: string]>> = {
  [INSTANCE]: ['storage', 'AllocatedStorage'],
  [CACHE]: ['cacheNodes', 'NumCacheClusters'],
}

/** Those that RDS tells, all by one call. */
const OF_RDS = QUOTA_NAMES.filter((name) => QUOTAS[name].service === 'rds')

/** What a stage that is not deployed is certain to take of, before its plan says how much. */
export function quotasOfNew(stage: ResolvedStage): readonly QuotaName[] {
  const { databases, network } = stage
  return [
    ...(network.kind === 'own' && !livesBesidePrimary(stage) ? (['vpcs'] as const) : []),
    ...(SQL_KINDS.some((kind) => databases[kind]) ? OF_RDS : []),
    ...(CACHE_KINDS.some((kind) => databases[kind]) ? (['cacheNodes'] as const) : []),
  ]
}

/** Nothing where nothing is made, nothing grows and no snapshot is taken. */
export function quotaNeeds(input: StageInput, plan: StagePlan): QuotaNeeds {
  const { Resources } = input.rendered.template
  const made =
    plan.action === 'create'
      ? [needsOfTemplate(Resources)]
      : (input.changes ?? []).map((change) => ofChange(change, input))
  const later = plan.action === 'create' ? {} : waiting(input)
  return [...made, later, snapshots(input, plan)].reduce(addNeeds, {})
}

/** What a new stack takes. */
export function needsOfTemplate(resources: Template['Resources']): QuotaNeeds {
  return Object.values(resources)
    .map(({ Type, Properties }) => whole(Type, Properties))
    .reduce(addNeeds, {})
}

/** A replica that a deployed stage gets once its primary is there: until then there is no change set of it. */
function waiting(input: StageInput): QuotaNeeds {
  const { Resources } = input.rendered.template
  return SQL_KINDS.filter(
    (kind) => waitsFor(kind, input) !== null && deployedRole(kind, input.deployed) === 'absent',
  )
    .flatMap((kind) => Object.values(SQL_IDS[kind]))
    .flatMap((id) => Resources[id] ?? [])
    .map(({ Type, Properties }) => whole(Type, Properties))
    .reduce(addNeeds, {})
}

/** A resource that is replaced is there twice for a while. */
function ofChange(change: StageChange, { rendered }: StageInput): QuotaNeeds {
  const { type, action, replacement, logicalId, details } = change
  const properties = rendered.template.Resources[logicalId]?.Properties ?? {}
  if (action === 'Add' || replacement === 'True') return whole(type, properties)
  const measured = MEASURED[type]
  const grown = details.find(({ property }) => property === measured?.[1])
  return action === 'Modify' && measured !== undefined && grown !== undefined
    ? { [measured[0]]: Math.max(0, Number(grown.after) - Number(grown.before)) || 0 }
    : {}
}

function whole(type: string, properties: Readonly<Record<string, unknown>>): QuotaNeeds {
  const [counted, measured] = [COUNTED[type], MEASURED[type]]
  return {
    ...(counted !== undefined && { [counted]: 1 }),
    // A replica has the storage of its source where the template names none.
    ...(measured !== undefined && { [measured[0]]: Number(properties[measured[1]] ?? 0) || 0 }),
  }
}

/** Those that are taken before a change, and those that a deletion leaves. */
function snapshots({ deployed }: StageInput, { steps = [], databases }: StagePlan): QuotaNeeds {
  const before = steps.flatMap((step) => (step.kind === 'snapshot' ? step.databases : []))
  const final = removalsOf(databases, deployed).flatMap((removal) =>
    removal.data === 'snapshot' ? [removal.database] : [],
  )
  return { snapshots: [...before, ...final].filter(isSql).length }
}
