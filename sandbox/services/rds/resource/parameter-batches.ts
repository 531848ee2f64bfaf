/** As many RDS takes in one call (RDSH, aws-rds-dbparametergroup, MAX_PARAMETERS_PER_REQUEST). */
const LIMIT = 20

/** What RDS checks together goes out together (RDSH, aws-rds-dbparametergroup, DEPENDENCIES). */
const TOGETHER: readonly (readonly string[])[] = [
  ['collation_server', 'character_set_server'],
  ['gtid-mode', 'enforce_gtid_consistency'],
  ['password_encryption', 'rds.accepted_password_auth_method'],
  ['ssl_max_protocol_version', 'ssl_min_protocol_version'],
]

/** Parameters in the calls that change them: pairs first, then what fills them up (RDSH, ParameterGrouper.java). */
export function inBatches(names: readonly string[]): readonly (readonly string[])[] {
  const pairs = TOGETHER.map((pair) => pair.filter((name) => names.includes(name)))
  const paired = pairs.flat()
  const ordered = [...paired, ...names.filter((name) => !paired.includes(name))]
  return Array.from({ length: Math.ceil(ordered.length / LIMIT) }, (_, index) =>
    ordered.slice(index * LIMIT, (index + 1) * LIMIT),
  )
}
