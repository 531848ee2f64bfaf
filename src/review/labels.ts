/** Consent as a label on a pull request: `tinystacks: allow prod/postgres@3f9c1a2b`. */

const PREFIX = 'tinystacks: allow '

/** GitHub refuses longer names of labels (422: name is too long, maximum is 50 characters). */
const LONGEST = 50

/** The label that gives this consent; null where GitHub would refuse its length. */
export function labelFor(words: string): string | null {
  const label = `${PREFIX}${words}`
  return label.length > LONGEST ? null : label
}

/** The words of consent that a label gives; null where it is a label about something else. */
export function wordsOfLabel(label: string): string | null {
  const words = label.startsWith(PREFIX) ? label.slice(PREFIX.length).trim() : ''
  return words === '' ? null : words
}
