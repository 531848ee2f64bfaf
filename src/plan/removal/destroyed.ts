import { familyOf, type DatabaseKind } from '../../engines/table.ts'
import { createHash } from 'node:crypto'
import type { Locate } from '../../config/resolved.ts'
import { destroyMessages as words } from '../messages/deploy/destroy.ts'
import { goneMessages } from '../messages/live/gone.ts'
import { listed } from '../../text/phrases.ts'
import { DATABASE_NAME } from '../messages/plan.ts'
import { restoreMessages } from '../messages/restore.ts'
import { deletionTime } from '../messages/live/restore-secret.ts'
import { seenMessages } from '../messages/live/seen.ts'
import { notes, reasons, refusals } from '../messages/reasons.ts'
import type { Fact } from '../../facts/fact.ts'
import type { SecretFacts } from '../../facts/secrets.ts'
import type { StackFacts } from '../../facts/stack/stack.ts'
import type { SnapshotsLeft } from '../model/input.ts'
import { isOfFile, type Identity } from '../ownership/identity.ts'
import { valueOf } from '../../facts/live.ts'
import { roleChange, roleNotes } from '../impact/service-role.ts'
import { vpcTenantsRefusal, vpcTenantsUnread } from '../refusals/vpc-tenants.ts'
import type { ClientGroupUse } from '../model/client-group.ts'
import type { VpcTenants } from '../model/vpc-tenants.ts'
import { clientGroupNotes, clientGroupRefusals } from './client-group.ts'
import { stepsOfDestruction } from './destruction-steps.ts'
import {
  isGone,
  isProtected,
  optimizing,
  waitsToUnprotect,
  type ResourceToDelete,
} from './resources-to-delete.ts'
import type {
  DatabasePlan,
  DataOutcome,
  Note,
  Refusal,
  RefusalText,
  SafetyNet,
  StagePlan,
} from '../model/types.ts'

/** `fact`: undefined = nobody has asked. */
type SecretLeft = {
  readonly name: string
  readonly fact: Fact<SecretFacts> | undefined
}

export type DestroyInput = {
  /** The stage as the user named it. */
  readonly stage: string
  readonly found: StackFacts
  readonly file: Identity
  readonly toDelete: readonly ResourceToDelete[]
  /** Of those that are gone already: what they can be restored from. */
  readonly snapshotsLeft?: SnapshotsLeft
  /** The secrets that the stack leaves behind. */
  readonly secrets: readonly SecretLeft[]
  /** For the days that are left of one whose deletion is planned. */
  readonly today: Date
  /** Who else lives in its VPC; absent where the stack makes none. */
  readonly vpcTenants?: VpcTenants
  /** Who still needs its client security group; absent where the stack makes none. */
  readonly clientGroup?: ClientGroupUse
  /** The ARN of the role that CloudFormation is to act by; null = none is named. */
  readonly serviceRole?: string | null
  /** Whether an update can lift protection before the deletion. */
  readonly canUpdate: boolean
  /** null = the file does not have the stage any more. */
  readonly locate: Locate | null
}

/** What deleting a stage's stack does, in database words. */
export function planDestroyed(input: DestroyInput): StagePlan {
  const { stage, found } = input
  const databases = [...new Set(input.toDelete.map(({ database }) => database))].map((kind) =>
    databasePlan(kind, input.toDelete),
  )
  const refusals = refusalsOf(input)
  const roles = { asked: input.serviceRole ?? null, deployed: found.serviceRole ?? null }
  const serviceRole = roleChange(roles)
  const structure = {
    stage,
    stack: found.id,
    databases: databases.map(({ database, data, verified }) => ({ database, data, verified })),
    refusals: refusals.map(({ database, code }) => ({ database, code })),
    ...(serviceRole && { serviceRole }),
  }
  return {
    stage,
    stack: found.name,
    region: found.region,
    action: 'delete',
    fingerprint: createHash('sha256').update(JSON.stringify(structure)).digest('hex'),
    databases,
    ...(refusals.length === 0 && { steps: stepsOfDestruction(input.toDelete) }),
    ...(serviceRole && { serviceRole }),
    refusals,
    notes: [
      ...roleNotes(roles),
      ...vpcTenantsUnread(input.vpcTenants),
      ...clientGroupNotes(input.clientGroup),
      ...input.toDelete
        .filter((one) => isGone(one) && one.follows !== true)
        .map(({ database, identifier }) =>
          goneMessages.gone(DATABASE_NAME[database], identifier, input.snapshotsLeft?.[database]),
        ),
      ...input.secrets.map((one) => secretNote(one, input)),
      ...input.toDelete
        .filter(({ data }) => data === 'snapshot')
        .map(({ database, identifier }) =>
          restoreMessages.later(DATABASE_NAME[database], {
            database,
            region: found.region,
            identifier,
          }),
        ),
    ],
  }
}

/** What becomes of a secret that its stack leaves behind. */
function secretNote({ name, fact }: SecretLeft, { today, found }: DestroyInput): Note {
  if (fact?.kind === 'absent') return seenMessages.secretNoMore(name)
  return fact?.kind === 'read' && fact.value.deletion !== null
    ? seenMessages.secretNotKept(name, deletionTime(fact.value, today), found.region)
    : notes.secretKept(name)
}

const WEIGHT: readonly DataOutcome[] = ['kept', 'snapshot', 'lost']

/** How many there are is not asked (ElastiCache guide, "Deleting a backup"). */
const SNAPSHOTS_GO: SafetyNet = {
  kind: 'backups-with-database',
  before: null,
  after: null,
  line: null,
}

function databasePlan(database: DatabaseKind, toDelete: readonly ResourceToDelete[]): DatabasePlan {
  const own = toDelete.filter((one) => one.database === database)
  const facts = own.flatMap(({ live, group }) => live ?? group ?? [])
  const unread = facts.filter((fact) => fact.kind === 'unread')
  const data = WEIGHT.findLast((outcome) => own.some((one) => one.data === outcome)) ?? 'lost'
  return {
    database,
    impact: 'remove',
    data,
    ...(own.every(isGone) && { gone: true }),
    verified: unread.length === 0,
    // The typed word is the consent.
    consent: null,
    ...(!familyOf(database).has.lastingBackups && data !== 'kept' && { nets: [SNAPSHOTS_GO] }),
    changes: [],
    reason: [
      words.withItsStage,
      ...(own.some(isProtected) ? [reasons.protectionFirst] : []),
      ...(facts.some(({ kind }) => kind === 'absent') ? [reasons.absent] : []),
      ...unread.map(({ action, why }) => reasons.notVerified(action, why)),
    ].join('; '),
  }
}

function refusalsOf(input: DestroyInput): readonly Refusal[] {
  const { found, file, stage, locate } = input
  const at = (database: DatabaseKind | null, text: RefusalText): Refusal => ({
    ...text,
    database,
    property: null,
    line:
      locate?.(['stages', stage, ...(database === null ? [] : ['databases', database])]).line ??
      null,
  })
  if (!isOfFile(found, file)) return [at(null, words.notOurs(found.name))]
  const own = input.toDelete.map(({ identifier }) => identifier)
  // A replica in the VPC is told with its primary.
  const replicas = input.toDelete.flatMap(({ live }) => valueOf(live)?.readReplicas ?? [])
  const vpcTenants = vpcTenantsRefusal(input.vpcTenants, [...own, ...replicas])
  const toDelete = input.toDelete.flatMap((one): readonly Refusal[] => {
    const { database, identifier, live, group, follows } = one
    if (group?.kind === 'unread') return [at(database, words.unread(group.action, group.why))]
    if (live?.kind === 'unread') return [at(database, words.replicasUnknown(live.action, live.why))]
    if (live?.kind !== 'read') return []
    const elsewhere = live.value.readReplicas.filter((replica) => !own.includes(replica))
    return [
      ...(follows === true && live.value.replicaSource === null
        ? [at(database, words.rowsOfItsOwn(identifier))]
        : []),
      ...(elsewhere.length > 0 ? [at(database, refusals.replicas(listed(elsewhere)))] : []),
      ...(live.value.deletionProtection && !input.canUpdate
        ? [at(database, words.cannotUnprotect(found, identifier))]
        : []),
      ...(waitsToUnprotect(one) ? [at(database, optimizing(one))] : []),
    ]
  })
  const around = [...vpcTenants, ...clientGroupRefusals(input.clientGroup)]
  return [...around.map((text) => at(null, text)), ...toDelete]
}
