import type { LiveFacts } from '../../../facts/databases.ts'
import type { Fact } from '../../../facts/fact.ts'
import { seenMessages as words } from '../../messages/live/seen.ts'
import type { Note, StagePlan } from '../../model/types.ts'

/** One note for each call that did not answer. */
export function unreadNotes(seen: LiveFacts): readonly Note[] {
  const { readers = {}, nodes = {}, secrets = {}, bastion, ...databases } = seen
  const groups: readonly Readonly<Record<string, Fact<unknown> | undefined>>[] = [
    databases,
    readers,
    nodes,
    { bastion },
    secrets,
  ]
  const facts = groups.flatMap((group) => Object.values(group))
  const unread = facts.flatMap((fact) => (fact?.kind === 'unread' ? [fact] : []))
  return [...new Map(unread.map(({ action, why }) => [action, words.unread(action, why)])).values()]
}

/** What could not be looked at is said once in a plan: its stages in a region are looked at together. */
export function hoisted(stages: readonly StagePlan[]): {
  readonly stages: readonly StagePlan[]
  readonly notes: readonly Note[]
} {
  const isOfAll = ({ code }: Note): boolean => code === ('not-looked-at' satisfies Note['code'])
  const notes = stages.flatMap((stage) => stage.notes.filter(isOfAll))
  return {
    stages: stages.map((stage) => ({
      ...stage,
      notes: stage.notes.filter((note) => !isOfAll(note)),
    })),
    notes: [...new Map(notes.map((note) => [note.message, note])).values()],
  }
}
