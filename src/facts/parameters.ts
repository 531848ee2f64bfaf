/** What AWS says of an engine's parameters. */

/** The parameters of a group, or of a family's defaults, that were asked for. */
export type ParameterFacts = {
  readonly asked: readonly string[]
  /** Name -> definition. One that AWS does not have is missing. */
  readonly known: Readonly<Record<string, ParameterDefinition>>
  /** Every name that there is; empty unless one that was asked for is missing. */
  readonly names: readonly string[]
}

/** What is set in a group, by whomever: name -> value. The defaults of its family are not among it. */
export type SetParameters = Readonly<
  Record<string, { readonly value: string } & Pick<ParameterDefinition, 'applies'>>
>

export type ParameterDefinition = {
  /** `dynamic`: takes effect at once; `static`: after a restart. */
  readonly applies: 'static' | 'dynamic'
  /** `0,1`, `6-8388607`, `1-`, `volatile-lru,allkeys-lru`; null = AWS names no limit. */
  readonly allowed: string | null
  /** `integer`, `boolean`, `float`, `string`, `list`; '' = AWS does not say. */
  readonly dataType: string
  /** Whether anybody but AWS may set it. */
  readonly modifiable: boolean
  /** AWS's: `(kB) Sets the maximum memory to be used for query workspaces.` */
  readonly description: string
}

/**
 * Whether two values of a parameter are the same: RDS shows `1` and `0` of a boolean that was set as `ON` and `OFF`
 * (terraform-provider-aws#45394, cdk-real-drift#514).
 */
export function sameParameter(one: string | null, other: string | null): boolean {
  return asRdsShows(one) === asRdsShows(other)
}

function asRdsShows(value: string | null): string | null {
  const lower = value?.toLowerCase() ?? ''
  if (lower === 'on' || lower === 'true') return '1'
  return lower === 'off' || lower === 'false' ? '0' : value
}

/** Where parameters are looked up: in a group that there is, or in the defaults of a family. */
export type ParameterSource = { readonly group: string } | { readonly family: string }
