/** Prompts of @clack/prompts, on stderr: stdout is for the result. Loaded by the first question. */
import { confirm, isCancel, multiselect, select, text } from '@clack/prompts'
import { TinystacksError } from '../errors.ts'
import type { Prompts } from '../ports/prompts.ts'

export function promptsOn(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Prompts {
  const streams = { input, output }
  const options = (choices: readonly string[]) => choices.map((value) => ({ value, label: value }))
  return {
    text: async (message, initial, problem) =>
      answered(
        await text({
          ...streams,
          message,
          initialValue: initial,
          validate: (typed) => problem((typed ?? '').trim()) ?? undefined,
        }),
      ).trim(),
    one: async (message, choices) =>
      answered(await select({ ...streams, message, options: options(choices) })),
    some: async (message, choices, initial) =>
      answered(
        await multiselect({
          ...streams,
          message,
          options: options(choices),
          initialValues: [...initial],
          required: true,
        }),
      ),
    yes: async (message, initialValue) =>
      answered(await confirm({ ...streams, message, initialValue })),
  }
}

/** @throws TinystacksError declined (exit 3): Ctrl-C or Escape */
function answered<T>(answer: T): Exclude<T, symbol> {
  if (!isCancel(answer)) return answer as Exclude<T, symbol>
  throw new TinystacksError('declined', 'nothing was written', { exit: 3 })
}
