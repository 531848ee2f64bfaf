import type { DatabasePlan, Impact, ReaderOutcome } from './types.ts'

const INTERRUPTS: ReadonlySet<Impact> = new Set(['restart', 'failover', 'promote', 'replace'])
const READER_INTERRUPTED: ReadonlySet<ReaderOutcome | undefined> = new Set([
  'restarted',
  'replaced',
])

/** Whether whoever is connected is interrupted, at the database or at its reader. */
export function interrupts({ impact, reader }: Pick<DatabasePlan, 'impact' | 'reader'>): boolean {
  return INTERRUPTS.has(impact) || READER_INTERRUPTED.has(reader)
}
