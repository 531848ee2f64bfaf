import {
  CACHE_KINDS,
  perKind,
  SQL_KINDS,
  type CacheKind,
  type SqlKind,
} from '../../engines/table.ts'
import { changedByHand, foreignParameterGroup } from '../changes/changed-by-hand.ts'
import { ownChanges } from '../changes/own-changes.ts'
import { changedValue } from './changed-value.ts'
import { byJson, sha256 } from '../../text/canonical.ts'
import type { LiveFacts, RedisFacts } from '../../facts/databases.ts'
import { valueOf } from '../../facts/live.ts'
import { isNewStack } from '../model/input.ts'
import type { DatabaseVerdict, StageAsk, StageInput } from '../model/input.ts'
import { roleChange, rolesOf } from '../impact/service-role.ts'
import { terminationProtection } from '../impact/safety-nets.ts'
import type { Refusal, StageAction, StagePlan } from '../model/types.ts'

/**
 * 64 hex digits over the structure of a stage's plan: what is made of what, not how it is worded.
 * Left out: text, time stamps, change set and physical ids, line numbers, consent, and what grew by
 * itself: storage and minor versions are deployed as they run, whatever that is by then. A new stack is
 * planned without a change set and deployed with one, so that its template stands for both.
 */
export function stageFingerprint(
  input: StageInput,
  action: StageAction,
  databases: readonly DatabaseVerdict[],
  refusals: readonly Refusal[],
  asks: readonly StageAsk[] = [],
): string {
  const { stage, rendered, partsAsWritten } = input
  return sha256({
    stage: stage.name,
    stack: stage.stackName,
    region: stage.region,
    action,
    // What the change set of a service that shows no values cannot tell apart.
    parts: partsAsWritten ?? rendered.parts,
    // As JSON leaves out what is undefined: a plan that turns nothing off is what it was without this.
    unprotects: terminationProtection(input)?.to === 'off' ? true : undefined,
    // Left out where the stack keeps what it has, so that such a plan is the one it always was.
    serviceRole: serviceRoleOf(input, action),
    databases: databases.map(
      ({ database, impact, data, moves, verified, reader, nets, changes }) => ({
        database,
        impact,
        data,
        moves,
        verified,
        reader,
        nets: nets?.map(({ kind, before, after }) => ({ kind, before, after })),
        changes: changes.map((change) => changedValue(change, database)).sort(byJson),
      }),
    ),
    refusals: refusals.map(({ database, property }) => ({ database, property })).sort(byJson),
    resources: isNewStack(input) ? [] : structure(input).sort(byJson),
    facts: action === 'update' ? decidingFacts(input, databases) : {},
    asks: asksOfStack(asks),
  })
}

function serviceRoleOf(input: StageInput, action: StageAction): object | undefined {
  const roles = rolesOf(input, action)
  return (roles && roleChange(roles)) ?? undefined
}

/**
 * Left out where nothing is asked, so that such a plan is the one it always was. What is asked of a
 * stack that is to be made is told by the commit before, which is another one for the next push: its
 * words hold it, the plan stays what was reviewed.
 */
function asksOfStack(asks: readonly StageAsk[]): readonly object[] | undefined {
  const stackAsks = asks.filter(({ stack }) => stack !== null)
  return stackAsks.length === 0
    ? undefined
    : stackAsks.map(({ kind, from, to }) => ({ kind, from, to }))
}

/** That of a stage that is not planned because it is left alone: no plan that was made has the same. */
export function leftAloneFingerprint({
  stage,
  stack,
  region,
}: Pick<StagePlan, 'stage' | 'stack' | 'region'>): string {
  return sha256({ stage, stack, region, leftAlone: true })
}

/** 64 hex digits over the fingerprints of all stages, in the file's order. */
export function planFingerprint(stages: readonly StagePlan[]): string {
  return sha256(stages.map(({ stage, fingerprint }) => ({ stage, fingerprint })))
}

/** The fingerprint of a plan that was not checked against AWS: no plan that was has the same. */
export function uncheckedFingerprint(fingerprint: string): string {
  return sha256({ basis: 'file', fingerprint })
}

function structure(input: StageInput): object[] {
  return ownChanges(input).map(
    ({ logicalId, type, action, replacement, policyAction, details }) => ({
      logicalId,
      type,
      action,
      replacement,
      policyAction,
      details: details.toSorted(byJson),
    }),
  )
}

/** The live facts a verdict turns on, of the databases that are touched. */
function decidingFacts(input: StageInput, databases: readonly DatabaseVerdict[]): object {
  const { live } = input
  const touched = new Set(
    databases.filter(({ impact }) => impact !== 'none').map(({ database }) => database),
  )
  const sql = SQL_KINDS.filter((kind) => touched.has(kind)).map((kind) => {
    const facts = valueOf(live[kind])
    return {
      kind,
      multiAz: facts?.multiAz,
      pending: facts?.pending,
      parameters: facts?.parameterApplyStatus,
      replicas: facts?.readReplicas.toSorted(),
      reader: readerFacts(live, kind),
    }
  })
  const caches = perKind(CACHE_KINDS, (kind) => {
    const facts = touched.has(kind) ? valueOf(live[kind]) : undefined
    return {
      members: facts?.members,
      failover: unusualFailover(facts),
      pending: facts?.pending,
      byHand: facts && byHand(kind, input),
    }
  })
  return { sql, ...caches }
}

/** What was changed by hand and may be put back. Left out where nothing is. */
function byHand(kind: CacheKind, input: StageInput): object | undefined {
  const found = (input.changes ?? [])
    .filter(({ database }) => database === kind)
    .flatMap((change) => [
      ...changedByHand(change, input).map(({ property, before }) => [property, before]),
      ...[foreignParameterGroup(change, input) ?? []].flat().map((name) => ['group', name]),
    ])
  return found.length === 0 ? undefined : (Object.fromEntries(found) as object)
}

/** Left out where it is as our templates have it, so that such a plan is the one it always was. */
function unusualFailover(facts: RedisFacts | undefined): boolean | undefined {
  if (facts === undefined || facts.automaticFailover === facts.members > 1) return undefined
  return facts.automaticFailover
}

/** What decides of the reader beside a primary. */
function readerFacts(live: LiveFacts, kind: SqlKind): object | undefined {
  const facts = valueOf(live.readers?.[kind])
  return facts && { pending: facts.pending, parameters: facts.parameterApplyStatus }
}
