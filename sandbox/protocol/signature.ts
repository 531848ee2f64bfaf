import type { IncomingMessage } from 'node:http'

/** What a request's signature says about where it goes, and whose it is. */
export type Scope = {
  readonly region: string
  readonly service: string
  readonly accessKey?: string
}

const CREDENTIAL = /Credential=([^/,\s]+)\/\d{8}\/([^/,\s]+)\/([^/,\s]+)\/aws4_request/

/**
 * The credential scope of a Signature Version 4 request, from its Authorization header or, for a
 * presigned one, from its query. The signature itself is not checked: the sandbox knows no secrets.
 */
export function signatureScope(
  request: Pick<IncomingMessage, 'headers' | 'url'>,
): Scope | undefined {
  const query = new URLSearchParams(request.url?.split('?')[1] ?? '')
  const presigned = query.get('X-Amz-Credential')
  const text = presigned === null ? request.headers.authorization : `Credential=${presigned}`
  const [, accessKey = '', region, service] = CREDENTIAL.exec(text ?? '') ?? []
  return region === undefined || service === undefined ? undefined : { region, service, accessKey }
}
