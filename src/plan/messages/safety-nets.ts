/** What is said of the protective nets that a plan cuts. */
import type { Family } from '../../engines/families.ts'
import { ENGINES, type DatabaseKind } from '../../engines/table.ts'
import type { DatabasePlan, SafetyNet, Plan, StagePlan } from '../model/types.ts'
import { count, listed } from '../../text/phrases.ts'

type BackupWords = {
  /** What the service makes by itself, as it calls it. */
  readonly automatic: string
  /** The same, shorter. */
  readonly short: string
  readonly sentence: string
  /** What becomes of those there are. */
  readonly turnedOff: string
  readonly allTurnedOff: (of: string) => string
}

/** RDS deletes those there are at once; what becomes of a Redis' AWS does not say, so that nobody relies on them. */
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
    turnedOff: 'will be turned off, those there are may be deleted',
    allTurnedOff: (of) =>
      `Automatic snapshots of ${of} will be turned off, those there are may be deleted.`,
  },
}

function backupWords(database: DatabaseKind): BackupWords {
  return BACKUPS[ENGINES[database].family]
}

export const safetyNetMessages = {
  turnedOn: "the stack's termination protection will be turned on",
  otherwise: (stack: string, on: boolean) =>
    `${stack}: somebody else deployed it ${on ? 'protected' : 'unprotected'} meanwhile; its termination protection stays ${on ? 'on' : 'off'}`,
  stackTurnedOff: "the stack's termination protection will be turned off",
}

/** One net, said in the row of its database. */
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

/** Where it could not be read for how long backups are kept, none may be lost. */
function willOrMay({ before }: SafetyNet): string {
  return before === null ? 'may' : 'will'
}

function days({ after }: SafetyNet): string {
  return count(Number(after), 'day')
}

/** How many databases of a kind of loss are named before they are counted. */
const NAMED = 3

/** What can no longer be brought back, and what is no longer protected, as sentences of the headline. */
export function safetyNetSentences({ stages }: Plan): readonly string[] {
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
    ...[...groups.values()].map(({ say, names }) => say(namedOrCounted(names, 'database'))),
    ...protectionSentences(stages),
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

function protectionSentences(stages: readonly StagePlan[]): readonly string[] {
  const ofDatabases = stages.filter(({ databases }) =>
    databases.some(({ nets = [] }) => nets.some(({ kind }) => kind === 'deletion-protection')),
  )
  const ofStacks = stages.filter(
    (stage) => stage.terminationProtection?.to === 'off' && !ofDatabases.includes(stage),
  )
  return [
    ...protectionOff(ofDatabases, 'deletion protection will be turned off'),
    ...protectionOff(ofStacks, safetyNetMessages.stackTurnedOff),
  ]
}

function protectionOff(stages: readonly StagePlan[], what: string): readonly string[] {
  if (stages.length === 0) return []
  const names = stages.map(({ stage }) => stage)
  return [`${namedOrCounted(names, 'stage')}: ${what}.`]
}

/** `prod/postgres and prod/mysql`; `4 databases`. */
function namedOrCounted(names: readonly string[], noun: string): string {
  return names.length > NAMED ? count(names.length, noun) : listed(names)
}
