/** The scripts of `tinystacks completion`. Static: nothing is called while somebody types. */
import type { SHELLS } from '../../verbs/rows/completion.ts'
import { bashScript } from './bash.ts'
import { fishScript } from './fish.ts'
import { zshScript } from './zsh.ts'

export type Shell = (typeof SHELLS)[number]

export function completionFor(shell: Shell): string {
  return { bash: bashScript, zsh: zshScript, fish: fishScript }[shell]()
}
