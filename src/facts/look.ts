/** Something that was looked at from here: it was read, is not there, or could not be read. */
export type Look<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'absent' }
  /** `why`: a part of a sentence; `how`: what makes it readable. */
  | { readonly kind: 'unread'; readonly why: string; readonly how: string }

/** The value; null = it is not there, or could not be read. */
export function valueIn<T>(look: Look<T>): T | null {
  return look.kind === 'read' ? look.value : null
}
