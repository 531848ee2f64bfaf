import type { Question } from '../contract.ts'

type Context = NonNullable<Question['context']>

/**
 * Whether a text fits a pattern in which `*` is any characters and `?` is one, and `${aws:username}` is replaced by
 * what the request says; a variable without a value fits nothing (IAM user guide, "Variables and tags").
 */
export function matches(pattern: string, text: string, context: Context = {}): boolean {
  const missing: string[] = []
  const source = pattern.replace(
    /\$\{([^}]*)\}|[*?]|[^*?$]+|\$/g,
    (part, variable: string | undefined) => {
      if (part === '*') return '[^]*'
      if (part === '?') return '[^]'
      if (variable === undefined) return escaped(part)
      // `${*}`, `${?}` and `${$}` are the characters themselves.
      if (['*', '?', '$'].includes(variable)) return escaped(variable)
      const [value, ...others] = valuesOf(context, variable)
      if (value === undefined || others.length > 0) missing.push(variable)
      return escaped(value ?? '')
    },
  )
  return missing.length === 0 && new RegExp(`^${source}$`).test(text)
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** The values of a condition key, whose name has no case; none where the request says nothing of it. */
export function valuesOf(context: Context, key: string): readonly string[] {
  const found = Object.entries(context).find(
    ([name]) => name.toLowerCase() === key.toLowerCase(),
  )?.[1]
  if (found === undefined) return []
  return typeof found === 'string' ? [found] : found
}
