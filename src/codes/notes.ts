/** The codes of notes: what a reviewer should know of a plan besides. */
import type { Explanations } from './explained.ts'
import { DATABASE_NOTES } from './notes/databases.ts'
import { NETWORK_NOTES } from './notes/network.ts'
import { NEW_STAGE_NOTES } from './notes/new-stages.ts'
import { REPLICA_NOTES } from './notes/replicas.ts'
import { SEEN_NOTES } from './notes/seen.ts'
import { STACK_NOTES } from './notes/stacks.ts'
import { URL_NOTES } from './notes/urls.ts'

/** Every code of a note, explained. */
export const NOTES = {
  ...DATABASE_NOTES,
  ...REPLICA_NOTES,
  ...NETWORK_NOTES,
  ...NEW_STAGE_NOTES,
  ...STACK_NOTES,
  ...SEEN_NOTES,
  ...URL_NOTES,
} satisfies Explanations

export type NoteCode = keyof typeof NOTES
