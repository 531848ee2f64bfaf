import type { MiddlewareStack } from '@smithy/types'
import { TinystacksError } from '../../errors.ts'
import { networkCode } from '../retry.ts'
import { isHolder } from './holder.ts'
import type { KnownNames } from './known-names.ts'

type Clean = (text: string) => string

/** The fields of an answer that are sentences: StatusReason, ResourceStatusReason, HookStatusReason, ... */
const SENTENCE = /(Reason|Message)$/

/**
 * Removes from AWS's answers and errors every text that might repeat the value of a secret. It wraps
 * everything else the client does, including retries and the parser.
 */
export function guardTexts<Input extends object, Output extends object>(
  stack: MiddlewareStack<Input, Output>,
  names: KnownNames,
): void {
  stack.add(
    (next) => async (args) => {
      names.addRequest(args.input)
      try {
        const result = await next(args)
        names.addAnswer(result.output)
        if (hasSentence(result.output)) cleanSentences(result.output, await cleaner(names))
        return result
      } catch (error) {
        if (isOfAws(error)) cleanError(error, await cleaner(names))
        throw error
      }
    },
    { step: 'initialize', priority: 'high', name: 'guardTexts' },
  )
}

/** The word lists are loaded with the first text to clean: most runs have none. */
async function cleaner(names: KnownNames): Promise<Clean> {
  const { withoutValues } = await import('./without-values.ts')
  return (text) => withoutValues(text, names)
}

function isSentence(key: string, value: unknown): value is string {
  return typeof value === 'string' && value !== '' && SENTENCE.test(key)
}

function hasSentence(value: unknown): boolean {
  return (
    isHolder(value) &&
    Object.entries(value).some(([key, inner]) => isSentence(key, inner) || hasSentence(inner))
  )
}

function cleanSentences(value: unknown, clean: Clean): void {
  if (!isHolder(value)) return
  for (const [key, inner] of Object.entries(value))
    if (isSentence(key, inner)) value[key] = clean(inner)
    else cleanSentences(inner, clean)
}

/** Errors of this machine are not: AWS has said nothing, or the credentials' provider has said it. */
function isOfAws(error: unknown): error is Error {
  if (error instanceof TinystacksError) return false
  return error instanceof Error && networkCode(error) === null
}

/** Keeps the error's class and code, which are not texts and say what happened. */
function cleanError(error: Error, clean: Clean): void {
  const raw = error.message
  error.message = clean(raw)
  if (raw !== '' && error.stack !== undefined)
    error.stack = error.stack.replaceAll(raw, () => error.message)
  cleanSentences(error, clean)
  // The SDK attaches the raw response, and its text if that could not be parsed.
  for (const hidden of ['$response', '$responseBodyText']) Reflect.deleteProperty(error, hidden)
  if (isOfAws(error.cause)) cleanError(error.cause, clean)
}
