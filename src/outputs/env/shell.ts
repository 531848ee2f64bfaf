import { singleQuoted } from '../../text/shell.ts'

/** Lines for `eval` or `.`: sh, bash and zsh read each value as it is. */
export function formatShell(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `export ${name}=${singleQuoted(value)}\n`)
    .join('')
}
