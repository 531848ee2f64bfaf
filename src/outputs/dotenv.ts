import { TinystacksError } from '../errors.ts'

type Variables = Readonly<Record<string, string>>

/**
 * Lines `KEY=value` for a `.env` file, in which the `dotenv` of npm and Docker Compose read the same. They agree on
 * little: within single quotes everything is literal to both, and within double quotes only `\n` and `\r` are escapes
 * to both. Backquotes are npm's alone, and an escaped quote is Compose's alone (docs.docker.com, "Syntax for
 * environment files"; compose-go, dotenv/parser.go; dotenv, lib/main.js).
 *
 * @throws TinystacksError output-not-quotable (exit 1) for a value that they would read differently
 */
export function formatDotenv(variables: Variables): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}=${quoted(name, value)}\n`)
    .join('')
}

/** Characters that every reader of such files takes literally, shells and `docker --env-file` included. */
const BARE = /^[A-Za-z0-9_.,:/@%+=-]*$/

/** Without quotes: nothing that begins a quote, a comment or a variable, and no space at its ends. */
const UNQUOTED = /^[^\s\u0085'"`#$](?:[^\r\n\u2028\u2029#$]*[^\s\u0085#$])?$/

function quoted(name: string, value: string): string {
  if (BARE.test(value)) return value
  if (!/['\r]|\\$/.test(value)) return `'${value}'`
  if (!/["\\$]/.test(value))
    return `"${value.replaceAll('\r', String.raw`\r`).replaceAll('\n', String.raw`\n`)}"`
  if (UNQUOTED.test(value)) return value
  throw new TinystacksError(
    'output-not-quotable',
    `a .env file cannot hold the value of ${name}: those who read such files disagree on its quotes`,
    { exit: 1, hint: 'use --format json or --format shell' },
  )
}
