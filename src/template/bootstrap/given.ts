/** What the stack of an account is given, by flags or by the template that is deployed. */
import { recordOf } from '../../text/record.ts'
import { DECLARED, PARAMETERS } from './parameters.ts'

/** null = not given. */
export type Given = { readonly [Name in keyof typeof PARAMETERS]: string | null }

export const NOTHING_GIVEN: Given = {
  ...{ repositoryId: null, ownerId: null, identityProvider: null, permissionsBoundary: null },
}

/** The values as the parameters' defaults, so that a deploy needs no others, and the next one can read them. */
export function declaredWith(
  given: Given,
): Readonly<Record<string, { readonly Default?: string }>> {
  return Object.fromEntries(
    keys().map((key) => {
      const declared = DECLARED[PARAMETERS[key]]
      return [PARAMETERS[key], { ...declared, ...(given[key] !== null && { Default: given[key] }) }]
    }),
  )
}

/** The first parameter whose value has not the form that it needs; null = all have. */
export function malformedIn(given: Given): keyof Given | null {
  const wrong = keys().find(
    (key) =>
      given[key] !== null &&
      !(given[key] !== '' && new RegExp(DECLARED[PARAMETERS[key]].AllowedPattern).test(given[key])),
  )
  return wrong ?? null
}

/** What the deployed template was given. */
export function givenBy({ Parameters }: Readonly<Record<string, unknown>>): Given {
  const of = (key: keyof Given): string | null => {
    const value = recordOf(recordOf(Parameters)[PARAMETERS[key]])['Default']
    return typeof value === 'string' && value !== '' ? value : null
  }
  return {
    repositoryId: of('repositoryId'),
    ownerId: of('ownerId'),
    identityProvider: of('identityProvider'),
    permissionsBoundary: of('permissionsBoundary'),
  }
}

function keys(): readonly (keyof Given)[] {
  return Object.keys(PARAMETERS) as (keyof Given)[]
}
