/** The types of the documents are those that `schema/` publishes: the same keys, and values that fit. */
import { expect, test } from 'vitest'
import type { Results } from '../../../src/render/json/results.ts'
import type { Documents } from './documents.generated.ts'

/** What every document has besides, which no result brings. */
type End = 'ok' | 'exit' | 'error' | 'problems'

type Published = {
  readonly [Name in keyof Results]: DeepReadonly<Omit<Documents[Name], End>>
}

type DeepReadonly<T> = T extends (infer One)[]
  ? readonly DeepReadonly<One>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T

/** `stages.*.result.kind`: every path that some value of the type has; `plan` stands for a whole plan. */
type Paths<T> = T extends readonly (infer One)[]
  ? Paths<One>
  : T extends object
    ? string extends keyof T
      ? `*.${Paths<T[string & keyof T]>}`
      : {
          [Key in keyof T & string]-?: Key | `${Key}.${Paths<NonNullable<T[Key]>>}`
        }[keyof T & string]
    : never

/** A plan within another document has no end of its own. */
type OfItsEnd = `plan.${End}` | `plan.${End}.${string}`

type Same<A, B> = [A] extends [B]
  ? [B] extends [A]
    ? true
    : { missing: Exclude<B, A> }
  : { extra: Exclude<A, B> }

/** Does not compile where a result is none that its schema describes. */
const fits: { readonly [Name in keyof Results]: (result: Results[Name]) => Published[Name] } = {
  validate: (result) => result,
  plan: (result) => result,
  deploy: (result) => result,
  outputs: (result) => result,
  connect: (result) => result,
  destroy: (result) => result,
  reboot: (result) => result,
  'restore-secret': (result) => result,
  promote: (result) => result,
  template: (result) => result,
  bootstrap: (result) => result,
  doctor: (result) => result,
  help: (result) => result,
  version: (result) => result,
}

/** Does not compile where a key is in one of the two alone. */
const same: {
  readonly [Name in keyof Results]: Same<
    Paths<Results[Name]>,
    Exclude<Paths<Published[Name]>, OfItsEnd>
  >
} = {
  validate: true,
  plan: true,
  deploy: true,
  outputs: true,
  connect: true,
  destroy: true,
  reboot: true,
  'restore-secret': true,
  promote: true,
  template: true,
  bootstrap: true,
  doctor: true,
  help: true,
  version: true,
}

test('every result has a schema of its own', () => {
  expect(Object.keys(fits)).toEqual(Object.keys(same))
})
