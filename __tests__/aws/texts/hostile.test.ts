import { describe, expect, it } from 'vitest'
import { KnownNames } from '../../../src/aws/texts/known-names.ts'
import { withoutValues } from '../../../src/aws/texts/without-values.ts'
import { AWS_WORDS, HOSTILE_VALUES, formsOf } from '../../safety/hostile-values.ts'

const names = new KnownNames()
names.addRequest({
  StackName: 'shop-prod',
  DBInstanceIdentifier: 'shop-prod-db',
  Engine: 'postgres',
})

const clean = (text: string): string => withoutValues(text, names)

/** A value that certainly nothing is known of. */
const ANY = 'Zq9kV7mPx2Lw4TnB'

/** Where AWS repeats the value of a property, and the message says of which. */
const OF_SECRETS = [
  (v: string) => `The parameter MasterUserPassword is not a valid password: ${v}`,
  (v: string) => `The parameter MasterUserPassword ${v} is not a valid password.`,
  (v: string) => `MasterUserPassword=${v}, Engine=postgres`,
  (v: string) => `${v} is no password that is allowed for instance shop-prod-db`,
  (v: string) => `The master password ${v} is too short`,
  (v: string) => `Invalid AuthToken provided ${v}`,
  (v: string) => `Auth token '${v}' contains characters that are not allowed`,
  (v: string) => `Could not parse SecretString JSON ${v}`,
  (v: string) =>
    `1 validation error detected: Value '${v}' at 'secretString' failed to satisfy constraint: Member must have length less than or equal to 65536`,
  (v: string) =>
    `Properties validation failed for resource Postgres with message: #/MasterUserPassword: ${v} failed`,
  (v: string) => `Resolved {{resolve:secretsmanager:shop:SecretString:password}} to ${v}`,
  (v: string) =>
    `Resource handler returned message: "The password ${v} was not accepted. (Service: Rds, Status Code: 400, Request ID: 550e8400-e29b-41d4-a716-446655440000)" (RequestToken: 550e8400-e29b-41d4-a716-446655440000, HandlerErrorCode: InvalidRequest)`,
]

/** Where it says no more than that it is a value. */
const MARKED = [
  (v: string) => `Invalid value: '${v}'`,
  (v: string) => `The value "${v}" was not accepted`,
  (v: string) => `Value = [${v}]`,
  (v: string) => `Parameters {${v}} failed`,
  (v: string) => `The instance is not available for <${v}>`,
]

/** Where it stands as if it were a word of the sentence. */
const BARE = [
  (v: string) => `Invalid value: ${v}`,
  (v: string) => `The request failed for ${v}`,
  (v: string) => `${v} was not accepted`,
  (v: string) => `The instance could not be modified with ${v} because the status is available.`,
  (v: string) => `Cannot find ${v}`,
]

/** Pieces of a value that tell something of it: not an article, a short number, or a name of AWS's own frame. */
function pieces(value: string): readonly string[] {
  return value
    .split(/[\s'"`.,;:(){}[\]<>|=/]+/)
    .filter((piece) => piece.length > 3 && !/^(\d{1,7}|Service|Status|Code|Request)$/i.test(piece))
}

function expectNoPiece(say: (value: string) => string, value: string): void {
  const usual = clean(say(ANY))
  for (const form of formsOf(value)) {
    const shown = clean(say(form))
    for (const piece of pieces(form).filter((piece) => !usual.includes(piece)))
      expect(shown, say(form)).not.toContain(piece)
  }
}

describe('a hostile value', () => {
  it.each(HOSTILE_VALUES)('%j leaves no trace where the message speaks of a secret', (value) => {
    for (const say of OF_SECRETS)
      for (const form of formsOf(value)) expect(clean(say(form))).toBe(clean(say(ANY)))
  })

  it.each(HOSTILE_VALUES)('%j leaves no piece of itself where it is marked as a value', (value) => {
    for (const say of MARKED) expectNoPiece(say, value)
  })

  it.each(HOSTILE_VALUES)('%j leaves no piece of itself as a word of a sentence', (value) => {
    for (const say of BARE) expectNoPiece(say, value)
  })

  it('are about a hundred', () => {
    expect(HOSTILE_VALUES.length).toBeGreaterThanOrEqual(100)
    expect(new Set(HOSTILE_VALUES).size).toBe(HOSTILE_VALUES.length)
  })
})

describe('a value made of words that AWS uses itself', () => {
  it.each(AWS_WORDS)('%j leaves no trace where the message speaks of a secret', (value) => {
    for (const say of OF_SECRETS) expect(clean(say(value))).toBe(clean(say(ANY)))
  })

  it.each(AWS_WORDS)('%j leaves no trace where it is marked as a value', (value) => {
    for (const say of MARKED) expect(clean(say(value))).toBe(clean(say(ANY)))
  })
})
