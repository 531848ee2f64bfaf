/** What a stack records of the URLs of a database. */
import { formatPairs, parsePairs } from './pairs.ts'

/** A key of the secret's JSON. */
export type UrlKey = 'url' | 'readerUrl'

const KEYS: readonly UrlKey[] = ['url', 'readerUrl']

type Urls = {
  readonly keys: readonly UrlKey[]
  /** false: the file no longer asks for them. The secret stays, since deployed tasks may read it. */
  readonly isOffered: boolean
  /** The version of the password's secret that they were made anew for; null = they never were. */
  readonly version: string | null
}

export type DeployedUrls = Urls & { readonly secretArn: string }

/** The value of the stack's output: `keys=url,readerUrl offered=true version=…`. */
export function formatUrls({ keys, isOffered, version }: Urls): string {
  return formatPairs([
    ['keys', keys.join(',')],
    ['offered', String(isOffered)],
    ...(version === null ? [] : [['version', version] as const]),
  ])
}

/** The same, read back; null = there are none. */
export function parseUrls(
  output: string | undefined,
  secretArn: string | undefined,
): DeployedUrls | null {
  if (output === undefined || secretArn === undefined) return null
  const pairs = parsePairs(output)
  const written = (pairs.get('keys') ?? '').split(',')
  return {
    secretArn,
    keys: KEYS.filter((key) => written.includes(key)),
    isOffered: pairs.get('offered') === 'true',
    version: pairs.get('version') ?? null,
  }
}
