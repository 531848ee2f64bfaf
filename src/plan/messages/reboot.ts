/** What is said of `reboot`, and how plans name it. */
import type { DatabaseKind } from '../../engines/table.ts'

/** How the verb names an instance: `postgres`, `postgres/reader`. */
export function instanceName(kind: DatabaseKind, which: 'primary' | 'reader'): string {
  return which === 'reader' ? `${kind}/reader` : kind
}

/** The command that restarts an instance in its maintenance window. */
export function rebootCommand(stage: string, instance: string): string {
  return `\`tinystacks reboot --stage ${stage} ${instance} --in-window\``
}
