const SECRET = /^arn:[^:]*:secretsmanager:[^:]*:[^:]*:secret:([^:]+)(?::([^:]*)[:]*)?$/

/**
 * A reference to a secret, as people tell it from others: `…:secret:shop-prod-postgres-5e6f:username` of
 * `arn:aws:secretsmanager:us-east-1:123456789012:secret:shop-prod-postgres-5e6f:username::`. Anything else is left.
 */
export function shortReference(value: string): string {
  const [, name, key = ''] = SECRET.exec(value) ?? []
  if (name === undefined) return value
  return `…:secret:${name}${key === '' ? '' : `:${key}`}`
}
