/** What is said of the safety nets that a plan removes. */
import type { Family } from '../../engines/families.ts'
import { ENGINES, type DatabaseKind } from '../../engines/table.ts'
import type { DatabasePlan, SafetyNet, Plan, StagePlan } from '../model/types.ts'
import { count, listed } from '../../text/phrases.ts'
import { note } from './coded.ts'

type BackupWords = {
  /** What the service calls the backups that it makes by itself. */
  readonly automatic: string
  /** The same, shorter. */
  readonly short: string
  readonly sentence: string
  /** What happens to existing ones. */
  readonly turnedOff: string
  readonly allTurnedOff: (of: string) => string
}

/**
 * RDS deletes existing backups at once; AWS does not say what happens to those of Redis, so nobody should rely on
 * them.
 */
const BACKUPS: Readonly<Record<Family, BackupWords>> = {
  sql: {
    automatic: 'automated backups',
    short: 'backups',
    sentence: 'Backups',
    turnedOff: 'will be deleted and turned off',
    allTurnedOff: (of) => `All automated backups of ${of} will be deleted and turned off.`,
  },
  cache: {
    automatic: 'automatic snapshots',
    short: 'snapshots',
    sentence: 'Automatic snapshots',
    turnedOff: 'will be turned off, and existing ones may be deleted',
    allTurnedOff: (of) =>
      `Automatic snapshots of ${of} will be turned off, and existing ones may be deleted.`,
  },
}

function backupWords(database: DatabaseKind): BackupWords {
  return BACKUPS[ENGINES[database].family]
}

export const safetyNetMessages = {
  turnedOn: note(
    'termination-protection-on',
    "the stack's termination protection will be turned on",
  ),
  otherwise: (stack: string, on: boolean) =>
    `${stack}: somebody else has deployed it ${on ? 'protected' : 'unprotected'} since; its termination protection stays ${on ? 'on' : 'off'}`,
  stackTurnedOff: "the stack's termination protection will be turned off",
}

/** One safety net, in the row of its database. */
export function safetyNetInRow(database: DatabaseKind, net: SafetyNet): string {
  const { automatic, short, turnedOff } = backupWords(database)
  switch (net.kind) {
    case 'backups':
      return net.after === '0'
        ? `${automatic} ${turnedOff}`
        : `${short} older than ${days(net)} ${willOrMay(net)} be deleted`
    case 'backups-with-database':
      return `${automatic}${net.before === null ? ', if any,' : ''} will be deleted with it`
    case 'deletion-protection':
      return 'deletion protection will be turned off'
  }
}

/** If it could not be read how long backups are kept, perhaps none will be lost. */
function willOrMay({ before }: SafetyNet): string {
  return before === null ? 'may' : 'will'
}

function days({ after }: SafetyNet): string {
  return count(Number(after), 'day')
}

/** What can no longer be restored, and what is no longer protected, as sentences of the headline. */
export function safetyNetSentences({ stages }: Plan, room: number): readonly string[] {
  const cut = stages.flatMap((stage) =>
    stage.databases.flatMap((database) =>
      (database.nets ?? []).map((net) => ({ stage, database, net })),
    ),
  )
  const groups = new Map<string, { readonly say: (of: string) => string; names: string[] }>()
  for (const { stage, database, net } of cut) {
    if (net.kind === 'deletion-protection') continue
    const say = sayBackups(database, net)
    const group = groups.get(say('')) ?? { say, names: [] }
    group.names.push(`${stage.stage}/${database.database}`)
    groups.set(say(''), group)
  }
  return [
    ...[...groups.values()].map(({ say, names }) => say(namedOrCounted(names, 'database', room))),
    ...protectionSentences(stages, room),
  ]
}

function sayBackups({ database }: DatabasePlan, net: SafetyNet): (of: string) => string {
  const { sentence: what, allTurnedOff } = backupWords(database)
  if (net.kind === 'backups-with-database')
    return (of) => `${what} of ${of}${net.before === null ? ', if any,' : ''} will be deleted.`
  if (net.after !== '0')
    return (of) => `${what} of ${of} older than ${days(net)} ${willOrMay(net)} be deleted.`
  return allTurnedOff
}

function protectionSentences(stages: readonly StagePlan[], room: number): readonly string[] {
  const ofDatabases = stages.filter(({ databases }) =>
    databases.some(({ nets = [] }) => nets.some(({ kind }) => kind === 'deletion-protection')),
  )
  const ofStacks = stages.filter(
    (stage) => stage.terminationProtection?.to === 'off' && !ofDatabases.includes(stage),
  )
  return [
    ...protectionOff(ofDatabases, 'deletion protection will be turned off', room),
    ...protectionOff(ofStacks, safetyNetMessages.stackTurnedOff, room),
  ]
}

function protectionOff(
  stages: readonly StagePlan[],
  what: string,
  room: number,
): readonly string[] {
  if (stages.length === 0) return []
  const names = stages.map(({ stage }) => stage)
  return [`${namedOrCounted(names, 'stage', room)}: ${what}.`]
}

/** `prod/postgres and prod/mysql`; `4 databases`. */
function namedOrCounted(names: readonly string[], noun: string, room: number): string {
  return names.length > room ? count(names.length, noun) : listed(names)
}
