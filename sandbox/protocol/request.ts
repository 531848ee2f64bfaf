import type { IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip } from 'node:zlib'
import { AwsError } from '../contract.ts'
import type { Params, Service } from '../contract.ts'
import { parseQueryParams } from './query-params.ts'

/** Far above what any of the simulated actions takes; AWS's own caps differ by service. */
const MAX_BODY_BYTES = 4 * 1024 * 1024

/** The body of a request, decompressed: SDKs may send it with gzip. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY_BYTES)
      throw new AwsError('RequestEntityTooLarge', 'Request body too large', 413)
    chunks.push(chunk)
  }
  const raw = Buffer.concat(chunks)
  const options = { maxOutputLength: MAX_BODY_BYTES }
  const encoding = request.headers['content-encoding']
  if (encoding === 'gzip') return (await promisify(gunzip)(raw, options)).toString('utf8')
  if (encoding === 'br') return (await promisify(brotliDecompress)(raw, options)).toString('utf8')
  return raw.toString('utf8')
}

/** Parameters of a query request, wherever they are: form body, or the address of a GET. */
export function formOf(request: Pick<IncomingMessage, 'url'>, body: string): URLSearchParams {
  return new URLSearchParams(body === '' ? (request.url?.split('?')[1] ?? '') : body)
}

/** The action a request names, and its parameters, in the protocol of its service. */
export function parseCall(
  protocol: Service['protocol'],
  request: Pick<IncomingMessage, 'headers' | 'url'>,
  body: string,
): { readonly action: string; readonly params: Params } {
  if (protocol === 'json') {
    const target = String(request.headers['x-amz-target'] ?? '')
    return { action: target.slice(target.lastIndexOf('.') + 1), params: parseJson(body) }
  }
  const form = formOf(request, body)
  const action = form.get('Action') ?? ''
  for (const name of [...form.keys()]) {
    if (name === 'Action' || name === 'Version' || name.startsWith('X-Amz-')) form.delete(name)
  }
  return { action, params: parseQueryParams(form, protocol === 'query') }
}

function parseJson(body: string): Params {
  try {
    const value: unknown = JSON.parse(body === '' ? '{}' : body)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Params
  } catch {
    // Answered below, as AWS answers any body it cannot read.
  }
  throw new AwsError('SerializationException', 'The request body is not a JSON object.')
}
