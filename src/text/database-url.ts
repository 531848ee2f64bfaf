/** What a client needs to connect. A part that is null is not written. */
export type DatabaseUrl = {
  readonly scheme: string
  readonly user: string | null
  readonly password: string | null
  readonly host: string
  readonly port: string | number
  /** The database's name, or its number. */
  readonly database: string
  readonly query: Readonly<Record<string, string>>
}

/**
 * `scheme://user:password@host:port/database?key=value`, as libpq and RFC 3986 have it: whatever could be taken for a
 * part of the URL is percent-encoded.
 */
export function databaseUrl(parts: DatabaseUrl): string {
  const { scheme, user, password, host, port, database, query } = parts
  const login = [user, password].map((part) => inUrl(part ?? '')).join(':')
  const at = `${login === ':' ? '' : `${login}@`}${host}:${port}/${inUrl(database)}`
  return `${scheme}://${at}${urlQuery(query)}`
}

/** `?key=value&…`, or nothing. */
export function urlQuery(query: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(query).map(([key, value]) => `${inUrl(key)}=${inUrl(value)}`)
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

/**
 * A text as a part of a URL. RFC 3986's unreserved characters stay, `A-Za-z0-9-._~`, and nothing else:
 * `encodeURIComponent` leaves `!'()*` as well.
 */
export function inUrl(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
