import { ENGINES } from '../../engines/table.ts'
import type { ResolvedSql } from '../../config/resolved.ts'

/** The user's parameters, which override ours; ours make the server refuse connections without TLS. */
export function sqlParameters(sql: ResolvedSql): Readonly<Record<string, string>> {
  const { parameter, on } = ENGINES[sql.kind].tls
  return { [parameter]: on, ...sql.parameters }
}
