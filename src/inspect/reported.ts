/** What AWS reports in percent of something that takes its time. ElastiCache reports nothing of what our stacks do. */
import { FAMILIES } from '../engines/families.ts'
import { isSql } from '../engines/table.ts'
import { TinystacksError } from '../errors.ts'
import type { SqlFacts } from '../facts/databases.ts'
import { useOfSnapshot } from '../facts/states/snapshots.ts'
import type { StackEvent } from '../facts/stack/stack.ts'
import { databaseNamed } from '../plan/changes/resource-owner.ts'
import { waitMessages as words } from '../plan/messages/deploy/waits.ts'
import type { AwsReads } from '../ports/aws.ts'

/** Milliseconds after which a change is asked about, and between two questions. */
const MINUTE = 60_000

/** A resource with which CloudFormation is busy, by its last event. */
export type RunningChange = {
  readonly event: StackEvent
  /** Milliseconds since the epoch, AWS's clock. */
  readonly since: number
  /** Whether what it takes as a rule is known, which it is of nothing that has rows to copy. */
  readonly isUsual: boolean
}

export type Reported = {
  /** Asks RDS about what may have something to report, at most once a minute. */
  readonly read: (running: readonly RunningChange[]) => Promise<void>
  /** `storage 45 % optimized`; null = nothing was reported. */
  readonly text: (logicalId: string) => string | null
}

type Reads = Pick<AwsReads, 'live' | 'snapshots' | 'now'>

/** @param onUnread told once, of the first call that was not answered: none is made after it */
export function reportedPercent(aws: Reads, onUnread: (text: string) => void): Reported {
  let texts: ReadonlyMap<string, string> = new Map()
  let asked = -Infinity
  let isUnread = false
  const unread = (action: string, why: string): void => {
    if (!isUnread) onUnread(words.percentUnread(`${action} ${why}`.trim()))
    isUnread = true
  }
  return {
    read: async (running) => {
      const now = aws.now().getTime()
      const slow = running.filter((one) => now - one.since >= MINUTE && mayReport(one))
      if (isUnread || slow.length === 0 || now - asked < MINUTE) return
      asked = now
      const leaving = slow.filter(({ event }) => isDeletion(event))
      const staying = slow.filter((one) => !leaving.includes(one))
      try {
        const storage = await storageOf(aws, staying, unread)
        texts = new Map([...storage, ...(await snapshotsOf(aws, leaving, unread))])
      } catch (error) {
        // Whatever is the matter, nothing that is deployed depends on it.
        if (!(error instanceof TinystacksError)) throw error
        unread('', error.message)
      }
    },
    text: (logicalId) => texts.get(logicalId) ?? null,
  }
}

/**
 * An instance whose update may wait until its storage is optimized, as any may that meets it (RDSH,
 * DBInstancePredicates), one that is made of other rows, or one that leaves a final snapshot.
 */
function mayReport({ event, isUsual }: RunningChange): boolean {
  const isInstance = event.type === FAMILIES.sql.types.database && event.physicalId !== ''
  return isInstance && !(event.status.startsWith('CREATE_') && isUsual)
}

function isDeletion({ status }: StackEvent): boolean {
  return status.startsWith('DELETE_')
}

type Texts = readonly (readonly [logicalId: string, text: string])[]
type Unread = (action: string, why: string) => void

async function storageOf(
  { live }: Reads,
  running: readonly RunningChange[],
  unread: Unread,
): Promise<Texts> {
  if (running.length === 0) return []
  const facts = await live.sql(running.map(({ event }) => event.physicalId))
  return running.flatMap(({ event: { logicalId, physicalId } }): Texts => {
    const fact = facts.get(physicalId)
    if (fact?.kind === 'unread') unread(fact.action, fact.why)
    const text = fact?.kind === 'read' ? storageText(fact.value) : null
    return text === null ? [] : [[logicalId, text]]
  })
}

/** `storage 45 % optimized`; null = RDS reports nothing. */
export function storageText(facts: SqlFacts | undefined): string | null {
  const progress = facts?.storageProgress
  return progress === undefined ? null : words.storage(progress.kind, progress.percent)
}

async function snapshotsOf(
  { snapshots }: Reads,
  leaving: readonly RunningChange[],
  unread: Unread,
): Promise<Texts> {
  const found = await Promise.all(
    leaving.map(async ({ event: { logicalId, physicalId } }): Promise<Texts> => {
      const database = databaseNamed(logicalId)
      if (database === null || !isSql(database)) return []
      const fact = await snapshots.of({ database, identifier: physicalId })
      if (fact.kind === 'unread') unread(fact.action, fact.why)
      const [newest] = fact.kind === 'read' ? fact.value : []
      const percent = newest && useOfSnapshot(newest.status) === 'being-made' && newest.percent
      return typeof percent === 'number' ? [[logicalId, words.finalSnapshot(percent)]] : []
    }),
  )
  return found.flat()
}
