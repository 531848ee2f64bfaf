/** How a message gets its code: made here alone, so that no refusal and no note is without one. */
import type { NoteCode } from '../../codes/notes.ts'
import type { RefusalCode } from '../../codes/refusals.ts'
import type { Note, RefusalText } from '../model/types.ts'

export function refusal(code: RefusalCode, message: string): RefusalText {
  return { code, message }
}

/** A routine note, which may be folded. */
export function note(code: NoteCode, message: string): Note {
  return { code, level: 'info', message }
}

/** A trap: whoever approves the plan without it loses something. Never folded. */
export function warning(code: NoteCode, message: string): Note {
  return { code, level: 'warning', message }
}
