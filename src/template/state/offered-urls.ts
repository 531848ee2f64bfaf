/** Which variables lead to the URLs that a stack has for the application. */
import { DATABASES, type DatabaseKind } from '../../engines/table.ts'
import { urlVariables, type UrlEnd } from '../../engines/url-variables.ts'
import type { DeployedStage } from './deployed-stage.ts'
import type { UrlKey } from './urls.ts'

const KEY_OF: Readonly<Record<UrlEnd, UrlKey>> = { database: 'url', reader: 'readerUrl' }

/** `key`: of the JSON of the secret with the database's URLs. */
type OfferedUrl = { readonly name: string; readonly kind: DatabaseKind; readonly key: UrlKey }

/**
 * The variables that have URLs, each with the key of its secret's JSON. `kinds`: the databases of the stage; `keysOf`:
 * what is offered of one.
 */
export function offeredUrls(
  kinds: readonly DatabaseKind[],
  keysOf: (kind: DatabaseKind) => readonly UrlKey[],
): readonly OfferedUrl[] {
  return urlVariables(kinds)
    .map(({ name, kind, end }) => ({ name, kind, key: KEY_OF[end] }))
    .filter(({ kind, key }) => keysOf(kind).includes(key))
}

/** Those of a stack. */
export function urlsOfStack({
  databases,
}: Pick<DeployedStage, 'databases'>): readonly OfferedUrl[] {
  const kinds = DATABASES.filter(
    (kind) => databases[kind].role !== 'absent' || databases[kind].existing !== null,
  )
  return offeredUrls(kinds, (kind) => {
    const { urls } = databases[kind]
    return urls?.isOffered === true ? urls.keys : []
  })
}
