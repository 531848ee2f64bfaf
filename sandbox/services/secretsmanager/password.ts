import { randomInt } from 'node:crypto'
import { AwsError, type Params } from '../../contract.ts'
import { flag, text, whole } from '../params.ts'

const LOWER = 'abcdefghijklmnopqrstuvwxyz'
const UPPER = LOWER.toUpperCase()
const DIGITS = '0123456789'
const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
const LONGEST = 4096

/** A password as GetRandomPassword and GenerateSecretString make it (SM-1). */
export function randomPassword(options: Params): string {
  const length = whole(options, 'PasswordLength') ?? 32
  if (length < 1 || length > LONGEST) {
    throw invalid(`Password length must be between 1 and ${LONGEST}`)
  }
  const types = characterTypes(options)
  const all = types.join('')
  if (all === '') throw invalid('Password must include at least one type of character')
  const required = (flag(options, 'RequireEachIncludedType') ?? true) ? types : []
  if (required.length > length) {
    throw invalid('Password length is too short to include each required type of character')
  }
  const characters = [
    ...required.map(pick),
    ...Array.from({ length: length - required.length }, () => pick(all)),
  ]
  return shuffle(characters).join('')
}

function characterTypes(options: Params): readonly string[] {
  const excluded = new Set(text(options, 'ExcludeCharacters') ?? '')
  const types = [
    (flag(options, 'ExcludeLowercase') ?? false) ? '' : LOWER,
    (flag(options, 'ExcludeUppercase') ?? false) ? '' : UPPER,
    (flag(options, 'ExcludeNumbers') ?? false) ? '' : DIGITS,
    (flag(options, 'ExcludePunctuation') ?? false) ? '' : PUNCTUATION,
    (flag(options, 'IncludeSpace') ?? false) ? ' ' : '',
  ]
  return types
    .map((type) => [...type].filter((character) => !excluded.has(character)).join(''))
    .filter((type) => type !== '')
}

function pick(characters: string): string {
  return characters.charAt(randomInt(characters.length))
}

function shuffle(characters: readonly string[]): readonly string[] {
  const shuffled = [...characters]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = randomInt(last + 1)
    const kept = shuffled[last] ?? ''
    shuffled[last] = shuffled[other] ?? ''
    shuffled[other] = kept
  }
  return shuffled
}

/** The secret string of GenerateSecretString: a password, or a template with the password in it (SM-2). */
export function generateSecretString(options: Params): string {
  const template = text(options, 'SecretStringTemplate')
  const key = text(options, 'GenerateStringKey')
  const password = randomPassword(options)
  if (template === undefined && key === undefined) return password
  if (template === undefined || key === undefined) {
    throw invalid('You must specify both SecretStringTemplate and GenerateStringKey, or neither')
  }
  return JSON.stringify({ ...parseTemplate(template), [key]: password })
}

function parseTemplate(template: string): object {
  try {
    const parsed: unknown = JSON.parse(template)
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed
  } catch {
    // Falls through: not JSON is refused like JSON that is no object.
  }
  throw invalid('SecretStringTemplate must be a valid JSON object')
}

function invalid(message: string): AwsError {
  return new AwsError('InvalidParameterException', message)
}
