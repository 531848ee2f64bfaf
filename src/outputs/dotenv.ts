import { TinystacksError } from '../errors.ts'
import type { StageOutputs } from './stage.ts'

/** Characters that every reader of such files takes literally, shells and `docker --env-file` included. */
const BARE = /^[A-Za-z0-9_.,:/@%+=-]*$/

/** In order of preference: nothing is expanded within the first and the last. */
const QUOTES = ["'", '`', '"']

/**
 * Lines `KEY=value` for a `.env` file. Secrets are references, as ECS expects them.
 *
 * @throws TinystacksError output-not-quotable (exit 1) for a value that no dotenv file can hold
 */
export function formatDotenv(outputs: StageOutputs): string {
  return Object.entries({ ...outputs.environment, ...outputs.secrets })
    .map(([name, value]) => `${name}=${quoted(name, value)}\n`)
    .join('')
}

function quoted(name: string, value: string): string {
  if (BARE.test(value)) return value
  const quote = QUOTES.find(
    (mark) => !value.includes(mark) && !(mark === '"' && /[\\$]/.test(value)),
  )
  if (quote === undefined) {
    throw new TinystacksError(
      'output-not-quotable',
      `a .env file cannot hold the value of ${name}`,
      {
        exit: 1,
        hint: 'use --format json',
      },
    )
  }
  return `${quote}${value}${quote}`
}
