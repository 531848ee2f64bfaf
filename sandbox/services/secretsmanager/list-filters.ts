import { AwsError, type Params } from '../../contract.ts'
import { requiredText, texts } from '../params.ts'
import type { Secret } from './state.ts'

/**
 * Matches as API_Filter says: by prefix; names and tags with, descriptions without regard to case;
 * `!` before a value negates it; `all` looks for words everywhere (SM-10).
 */
export function matchesFilters(secret: Secret, filters: readonly Params[]): boolean {
  return filters.every((filter) => {
    const key = requiredText(filter, 'Key', 'ValidationException')
    return texts(filter, 'Values').some((value) =>
      value.startsWith('!') ? !matches(secret, key, value.slice(1)) : matches(secret, key, value),
    )
  })
}

function matches(secret: Secret, key: string, value: string): boolean {
  switch (key) {
    case 'name':
      return secret.name.startsWith(value)
    case 'description':
      return (secret.description ?? '').toLowerCase().startsWith(value.toLowerCase())
    case 'tag-key':
      return Object.keys(secret.tags).some((tag) => tag.startsWith(value))
    case 'tag-value':
      return Object.values(secret.tags).some((tag) => tag.startsWith(value))
    case 'primary-region':
      return secret.primaryRegion?.startsWith(value) ?? false
    case 'owning-service':
      return false
    case 'all':
      return matchesWords(secret, value)
    default:
      throw new AwsError('ValidationException', `Unknown filter key: ${key}`)
  }
}

function matchesWords(secret: Secret, value: string): boolean {
  const everywhere = [
    secret.name,
    secret.description ?? '',
    ...Object.keys(secret.tags),
    ...Object.values(secret.tags),
  ].map((text) => text.toLowerCase())
  return value
    .toLowerCase()
    .split(/[\s/_+=.@-]+/)
    .filter((word) => word !== '')
    .every((word) => everywhere.some((text) => text.includes(word)))
}
