import type { MiddlewareStack } from '@smithy/types'
import { networkCode } from '../retry.ts'
import { isHolder } from './holder.ts'
import type { KnownNames } from './known-names.ts'

type Clean = (text: string) => string

/** The fields of an answer that are sentences: StatusReason, ResourceStatusReason, HookStatusReason, ... */
const SENTENCE = /(Reason|Message)$/

/** Errors of this machine: AWS has said nothing. */
const OWN = /^(CredentialsProviderError|TokenProviderError|ProviderError)$/

/**
 * Lets no text of AWS pass that could repeat the value of a secret, in an answer or in an error. It
 * stands outside of everything else that the client does, its retries and its parser included.
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

/** Its words are loaded with the first text that there is: most runs see none. */
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

function isOfAws(error: unknown): error is Error {
  return error instanceof Error && !OWN.test(error.name) && networkCode(error) === null
}

/** The error stays what it is: its class and its code say what happened, and are no text. */
function cleanError(error: Error, clean: Clean): void {
  const raw = error.message
  error.message = clean(raw)
  if (raw !== '' && error.stack !== undefined)
    error.stack = error.stack.replaceAll(raw, () => error.message)
  cleanSentences(error, clean)
  // The SDK keeps the answer itself, and where it could not be parsed its text.
  for (const hidden of ['$response', '$responseBodyText']) Reflect.deleteProperty(error, hidden)
  if (isOfAws(error.cause)) cleanError(error.cause, clean)
}
