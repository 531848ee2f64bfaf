import { expect, test } from 'vitest'
import { leftByHandNotes } from '../../../src/plan/notes/left-by-hand.ts'
import { aPostgres, aStage } from '../../builders/stage.ts'
import { messagesOf, planInput, postgres, property, read, sqlFacts } from '../../builders/plan.ts'

const stage = aStage({ databases: { postgres: aPostgres({ readReplica: true }) } })

/** What is said of a reader beside a primary that is as deployed. */
function saidOf(reader: Parameters<typeof sqlFacts>[0]) {
  const input = planInput({
    stage,
    changes: [postgres([property('MultiAZ', 'false', 'true')])],
    live: { ...planInput().live, readers: { postgres: read(sqlFacts(reader)) } },
  })
  return messagesOf(leftByHandNotes(input)).filter((message) => message.startsWith('the reader'))
}

test('what a reader has from its primary is nothing that somebody set', () => {
  expect(saidOf({ backupRetentionDays: 0 }).join()).not.toContain('BackupRetentionPeriod')
})

test('what its template leaves off is', () => {
  expect(saidOf({ maxAllocatedStorage: 500 }).join()).toContain('storage.max 500')
})
