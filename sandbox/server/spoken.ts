import { AwsError } from '../contract.ts'
import { isObject } from '../json.ts'

/** What the sandbox was asked to add to its answers (HTTP-10). */
export type Speech = {
  /** Put behind each text that is returned, in turn; `{value}` is what a dynamic reference was last resolved to. */
  readonly texts: readonly string[]
  /** Actions that fail. */
  readonly fails?: readonly string[]
  /** Action -> fields that its answer has then. */
  readonly says?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** The fields of an answer that are sentences. */
const SENTENCE = /(Reason|Message)$/

/** Makes every text that is returned repeat what it should not: the worst that AWS could do (HTTP-10). */
export type Spoken = {
  readonly tell: (speech: Speech) => void
  /** Gives the value back, and remembers it as the last one that was resolved. */
  readonly resolved: (value: string) => string
  readonly inAnswer: (action: string, answer: object) => object
  readonly inError: (error: AwsError) => AwsError
}

export function createSpoken(): Spoken {
  let speech: Speech = { texts: [] }
  let value = ''
  let turn = 0

  const spoken = (text: string): string => {
    const { texts } = speech
    if (texts.length === 0) return text
    const more = (texts[turn++ % texts.length] ?? '').replaceAll('{value}', () => value)
    return text === '' ? more : `${text} ${more}`
  }
  const walk = (answer: unknown): unknown => {
    if (Array.isArray(answer)) return answer.map(walk)
    if (!isObject(answer) || answer instanceof Date) return answer
    return Object.fromEntries(
      Object.entries(answer).map(([key, inner]) => [
        key,
        typeof inner === 'string' && SENTENCE.test(key) ? spoken(inner) : walk(inner),
      ]),
    )
  }

  return {
    tell: (given) => {
      speech = given
      turn = 0
    },
    resolved: (resolved) => (value = resolved),
    inAnswer: (action, answer) => {
      if (speech.fails?.includes(action) === true)
        throw new AwsError('ValidationError', `${action} is not possible now.`)
      const said = { ...answer, ...speech.says?.[action] }
      return speech.texts.length === 0 ? said : (walk(said) as object)
    },
    inError: (error) =>
      speech.texts.length === 0
        ? error
        : new AwsError(error.code, spoken(error.message), error.status),
  }
}
