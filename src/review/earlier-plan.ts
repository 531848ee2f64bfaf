/** Plans in comments of versions without codes: notes were plain texts, and refusals had only a message. */
import { note, refusal } from '../plan/messages/coded.ts'
import { isRecord } from '../text/record.ts'

/** Converts such a plan to the current form. Anything else is returned as is, for the validator to refuse. */
export function withCodes(plan: unknown): unknown {
  if (!isRecord(plan)) return plan
  const { stages } = plan
  return {
    ...withNotes(plan),
    ...(Array.isArray(stages) && { stages: stages.map(stageWithCodes) }),
  }
}

function stageWithCodes(stage: unknown): unknown {
  if (!isRecord(stage)) return stage
  const { refusals } = stage
  return {
    ...withNotes(stage),
    ...(Array.isArray(refusals) && { refusals: refusals.map(refusalWithCode) }),
  }
}

function withNotes(holder: Record<string, unknown>): Record<string, unknown> {
  const { notes } = holder
  return Array.isArray(notes) ? { ...holder, notes: notes.map(noteWithCode) } : holder
}

function noteWithCode(value: unknown): unknown {
  return typeof value === 'string' ? note('note-of-earlier-version', value) : value
}

function refusalWithCode(value: unknown): unknown {
  if (!isRecord(value) || value['code'] !== undefined) return value
  const { message } = value
  return typeof message === 'string'
    ? { ...value, ...refusal('refusal-of-earlier-version', message) }
    : value
}
