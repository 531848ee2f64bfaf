/** What a policy has one or several of: a single one may stand without a list (IAM user guide, "Grammar"). */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}
