/** Databases that a stage uses and does not make: what is wired, and what cannot be. */
import { DATABASES, ENGINES, isSql, type DatabaseKind } from '../../engines/table.ts'
import { didYouMean } from '../../config/problems/suggest.ts'
import type { ResolvedExisting } from '../../config/resolved.ts'
import { existingMessages as words } from '../messages/around/existing.ts'
import { listed } from '../../text/phrases.ts'
import { DATABASE_NAME } from '../messages/plan.ts'
import { DATABASE_OUTPUTS, READER_OUTPUTS } from '../../template/state/output-keys.ts'
import type { ExistingFacts } from '../../facts/external.ts'
import type { DatabaseVerdict, StageInput } from '../model/input.ts'
import { valueOf } from '../../facts/live.ts'
import { leavesExisting, moveReasons } from './moves.ts'
import { refusalAt } from '../refusals/refusals.ts'
import type { Change, Note, Refusal, RefusalText } from '../model/types.ts'

/** The call that says whether there is such a secret; the keys take another one. */
const SEEN_BY = 'secretsmanager:DescribeSecret'

/** An existing database is never touched: its row tells what the application gets of it. */
export function planExisting(
  kind: DatabaseKind,
  existing: ResolvedExisting,
  input: StageInput,
): DatabaseVerdict {
  const fact = input.external.existing[kind]
  const facts = valueOf(fact)
  const keys = input.external.secretKeys?.[kind] ?? null
  return {
    database: kind,
    impact: 'existing',
    data: 'kept',
    verified: facts !== undefined && keys?.kind !== 'unread',
    ...(leavesExisting(kind, input) !== null && { moves: true as const }),
    changes: wired(kind, input),
    reason: [
      facts === undefined
        ? words.unknown(existing.identifier)
        : words.used(facts.identifier, facts.engine, existing.region),
      existing.secret === null ? words.withoutSecret : words.withSecret,
      ...(keys?.kind === 'unread' ? [words.keysNotVerified(keys.action, keys.why)] : []),
      admission(existing, input),
      ...moveReasons(kind, input),
    ].join('; '),
  }
}

/** Whom its security group admits from now on, or who has to see to that. */
function admission({ allowFrom }: ResolvedExisting, { stage: { bastion } }: StageInput): string {
  if (allowFrom) return bastion === null ? words.admits : words.admitsBastion
  return bastion === null ? words.doesNotAdmit : words.bastionNotAdmitted
}

/** What the application gets, where it is new or another than before. */
function wired(kind: DatabaseKind, input: StageInput): readonly Change[] {
  const keys = DATABASE_OUTPUTS[kind]
  const deployed = input.deployed?.databases[kind]
  const reader = isSql(kind)
    ? [['reader', READER_OUTPUTS[kind].host, deployed?.reader.host] as const]
    : []
  const line = input.locate([...pathOf(kind, input), 'existing']).line
  const named = [
    ['host', keys.host, deployed?.endpoint.host],
    ['port', keys.port, deployed?.endpoint.port],
    ['database', keys.database, deployed?.database],
    ...reader,
    ['secret', keys.secretArn, deployed?.secretArn],
  ] as const
  return named.flatMap(([property, key, before = null]): Change[] => {
    const value = input.rendered.template.Outputs[key]?.Value
    const after = typeof value === 'string' ? value : null
    const isUnknown = value !== undefined && after === null
    return before === after
      ? []
      : [{ property, before, after, ...(isUnknown && { unknown: 'after' }), line }]
  })
}

/** What keeps a stage from using a database, each with its line. */
export function existingRefusals(input: StageInput): readonly Refusal[] {
  return DATABASES.flatMap((kind) => {
    const existing = input.stage.existing[kind]
    const refuse = refusalAt(input.stage, input.locate)
    return existing === undefined
      ? []
      : complaints(existing, input).map(([key, text]) =>
          refuse(kind, ['existing', ...(key === '' ? [] : [key])], text),
        )
  })
}

type Complaint = readonly [key: string, text: RefusalText]

function complaints(existing: ResolvedExisting, input: StageInput): readonly Complaint[] {
  const { kind, identifier, region } = existing
  const fact = input.external.existing[kind]
  const named = existing.resource === null ? 'identifier' : 'arn'
  if (fact === undefined) return []
  if (fact.kind === 'unread') return [[named, words.unread(identifier, fact.action, fact.why)]]
  if (fact.kind === 'absent') {
    const meant = didYouMean(identifier, input.external.similarNames?.[kind] ?? [])
    return [[named, words.absent(identifier, region, meant)]]
  }
  const facts = fact.value
  if (facts.resource === 'serverless-cache') return [[named, words.serverless(identifier)]]
  if (facts.nodeOf !== undefined) return [[named, words.cacheNode(identifier, facts.nodeOf)]]
  if (!ENGINES[kind].speaks.includes(facts.engine)) {
    const fitting = DATABASES.find((other) => ENGINES[other].speaks.includes(facts.engine))
    return [[named, words.otherEngine(identifier, facts.engine, DATABASE_NAME[kind], fitting)]]
  }
  if (facts.host === '') return [[named, words.noEndpoint(identifier)]]
  return [...ruleComplaints(existing, facts, input), ...secretComplaints(existing, input)]
}

function ruleComplaints(
  { allowFrom, identifier }: ResolvedExisting,
  facts: ExistingFacts,
  { stage: { network } }: StageInput,
): readonly Complaint[] {
  if (!allowFrom) return []
  const vpc = network.kind === 'given' ? network.vpc : null
  if (facts.vpc !== vpc) return [['allowFrom', words.otherVpc(identifier, facts.vpc, vpc)]]
  return facts.securityGroups.length === 0 ? [['allowFrom', words.noGroup(identifier)]] : []
}

function secretComplaints(
  { kind, secret }: ResolvedExisting,
  { external }: StageInput,
): readonly Complaint[] {
  const keys = external.secretKeys?.[kind] ?? null
  if (secret === null || keys === null) return []
  // Its ARN goes into the stack's outputs and into the policy that is printed for the application.
  if (keys.kind === 'unread')
    return keys.action === SEEN_BY
      ? [['secret', words.secretUnread(secret, keys.action, keys.why)]]
      : []
  if (keys.kind === 'absent') return [['secret', words.noSecret(secret)]]
  const lacking = Object.values(ENGINES[kind].variables.secrets).filter(
    (key) => !keys.value.includes(key),
  )
  return lacking.length === 0 ? [] : [['secret', words.secretLacks(secret, listed(lacking))]]
}

/** What else to know: no path to a database, and databases that the stage no longer uses. */
export function existingNotes(input: StageInput): readonly Note[] {
  return DATABASES.flatMap((kind) => {
    const existing = input.stage.existing[kind]
    const left = input.deployed?.databases[kind].existing ?? null
    const name = DATABASE_NAME[kind]
    if (existing === undefined) {
      const isGone = left !== null && input.stage.databases[kind] === undefined
      return isGone ? [words.noLongerUsed(name, left)] : []
    }
    const { network, region } = input.stage
    const facts = valueOf(input.external.existing[kind])
    if (facts === undefined || existing.allowFrom) return []
    const isHere =
      existing.region === region && network.kind === 'given' && network.vpc === facts.vpc
    const own = network.kind === 'given' ? network.vpc : (input.deployed?.network.vpc ?? null)
    return isHere ? [] : [words.noPath(name, facts.vpc, existing.region, own, region)]
  })
}

function pathOf(kind: DatabaseKind, { stage }: StageInput): readonly string[] {
  return ['stages', stage.name, 'databases', kind]
}
