import { ENGINES } from '../../engines/table.ts'
import type { ResolvedSql } from '../../config/resolved.ts'
import { FIRST_EDITION, NEWEST_EDITIONS } from '../state/edition.ts'
import { EDITION_OUTPUT } from '../state/output-keys.ts'
import type { TemplateOutput } from '../types.ts'

/** The user's parameters, which override ours; ours make the server refuse connections without TLS. */
export function sqlParameters(sql: ResolvedSql): Readonly<Record<string, string>> {
  const { parameter, on, onFirst = on } = ENGINES[sql.kind].tls
  return { [parameter]: sql.edition === FIRST_EDITION ? onFirst : on, ...sql.parameters }
}

/** What records the edition, where the engine has more than one. */
export function editionOutput({
  kind,
  edition = NEWEST_EDITIONS.sql,
}: ResolvedSql): Readonly<Record<string, TemplateOutput>> {
  return ENGINES[kind].tls.onFirst === undefined || edition === FIRST_EDITION
    ? {}
    : { [EDITION_OUTPUT[kind]]: { Description: 'How it was made', Value: String(edition) } }
}
