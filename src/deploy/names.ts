import { randomUUID } from 'node:crypto'

/** Begins the names of all our change sets, so that a person can tell whose they are. */
export const CHANGE_SET_PREFIX = 'tinystacks-'

/** A change-set name that is never used twice: the time, for people, and 8 random hex digits. */
export function changeSetName(now: Date): string {
  const time = now.toISOString().replace(/\D/g, '').slice(0, 14)
  return `${CHANGE_SET_PREFIX}${time}-${randomUUID().slice(0, 8)}`
}
