/** `promote` called in this process: its result, and the file that it wrote. */
import type { CommandResult, Context, Options } from '../../src/commands/shared/context.ts'
import { promote } from '../../src/commands/promote.ts'
import { TinystacksError } from '../../src/errors.ts'
import { contextOf } from '../builders/context.ts'

export const fileOf = (stages: string, stack = 'shop'): string =>
  `version: 1\nstack: ${stack}\nregion: us-east-1\nstages:\n${stages}`
type Ran = CommandResult & { readonly written: string | null }

/** The verb's result, and the file that it wrote. */
export async function promoted(
  text: string,
  options: Partial<Options> = {},
  connect?: Context['connect'],
): Promise<Ran> {
  let written: string | null = null
  const context = contextOf(text, { stages: ['dev'], ...options }, connect && { connect })
  const write = (_file: unknown, changed: string): void => {
    written = changed
  }
  const result = await promote({ ...context, files: { ...context.files, write } })
  return { ...result, written }
}

/** What it throws; the file has to be left as it is. */
export async function refused(...given: Parameters<typeof promoted>): Promise<TinystacksError> {
  const outcome = await promoted(...given).catch((error: unknown) => error)
  if (outcome instanceof TinystacksError) return outcome
  throw new Error(`it was not refused: ${JSON.stringify(outcome)}`)
}
