import { AwsError, type Params } from '../contract.ts'
import { requiredText, structures, texts } from './params.ts'

/** What a filter's name reads from an entry: one value, several, or undefined where it is unknown. */
export type FilterFields<T> = Readonly<Record<string, (entry: T) => string | readonly string[]>>

/**
 * Keeps the entries that every filter matches; within one filter any value does. EC2's values may
 * hold `*` and `?`.
 */
export function applyFilters<T>(
  entries: readonly T[],
  params: Params,
  options: {
    /** `Filters` (RDS) or `Filter` (EC2). */
    readonly parameter: string
    /** `Values` (RDS) or `Value` (EC2). */
    readonly values: string
    readonly fields: FilterFields<T>
    readonly wildcards: boolean
    readonly tags?: (entry: T) => Readonly<Record<string, string>>
  },
): readonly T[] {
  return structures(params, options.parameter).reduce<readonly T[]>((left, filter) => {
    const name = requiredText(filter, 'Name')
    const read = fieldOf(name, options)
    const wanted = texts(filter, options.values).map((value) => matcher(value, options.wildcards))
    return left.filter((entry) =>
      [read(entry)].flat().some((value) => wanted.some((matches) => matches(value))),
    )
  }, entries)
}

function fieldOf<T>(
  name: string,
  options: {
    readonly fields: FilterFields<T>
    readonly tags?: (entry: T) => Readonly<Record<string, string>>
  },
): (entry: T) => string | readonly string[] {
  const { tags } = options
  if (tags !== undefined && name.startsWith('tag:')) {
    return (entry) => tags(entry)[name.slice('tag:'.length)] ?? []
  }
  if (tags !== undefined && name === 'tag-key') return (entry) => Object.keys(tags(entry))
  if (tags !== undefined && name === 'tag-value') return (entry) => Object.values(tags(entry))
  const field = options.fields[name]
  if (field === undefined) {
    throw new AwsError('InvalidParameterValue', `The filter '${name}' is invalid`)
  }
  return field
}

function matcher(value: string, wildcards: boolean): (candidate: string) => boolean {
  if (!wildcards || !/[*?]/.test(value)) return (candidate) => candidate === value
  const escaped = value.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  const form = new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's')
  return (candidate) => form.test(candidate)
}
