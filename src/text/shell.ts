/** What no shell reads as anything but text. */
const BARE = /^[A-Za-z0-9_.,:/@%+=-]+$/

/** One word for bash, zsh and sh, in single quotes where it needs them: nothing is expanded within. */
export function shellWord(text: string): string {
  return BARE.test(text) ? text : singleQuoted(text)
}

/** A text between single quotes, as bash, zsh and sh read it. */
export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
