/** What the stack of an account is given, by flags or by the template that is deployed. */
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
export function givenBy(body: string): Given {
  const defaults = defaultsIn(body)
  const of = (key: keyof Given): string | null => {
    const value = defaults[PARAMETERS[key]]?.Default
    return typeof value === 'string' && value !== '' ? value : null
  }
  return {
    repositoryId: of('repositoryId'),
    ownerId: of('ownerId'),
    identityProvider: of('identityProvider'),
    permissionsBoundary: of('permissionsBoundary'),
  }
}

type Defaults = Readonly<Record<string, { readonly Default?: unknown } | undefined>>

/** Of a template that somebody wrote otherwise, nothing is taken. */
function defaultsIn(body: string): Defaults {
  try {
    return (JSON.parse(body) as { readonly Parameters?: Defaults }).Parameters ?? {}
  } catch {
    return {}
  }
}

function keys(): readonly (keyof Given)[] {
  return Object.keys(PARAMETERS) as (keyof Given)[]
}
