import { AwsError } from '../contract.ts'

export type Page<T> = { readonly items: readonly T[]; readonly next: string | undefined }

/** One page of a list; the marker is the position of the next entry, opaque to clients. */
export function page<T>(
  all: readonly T[],
  marker: string | undefined,
  size: number,
  code = 'InvalidParameterValue',
): Page<T> {
  const start = marker === undefined || marker === '' ? 0 : decode(marker)
  if (Number.isNaN(start)) throw new AwsError(code, 'The marker is not valid')
  const end = start + size
  return {
    items: all.slice(start, end),
    next: end < all.length ? Buffer.from(`at:${end}`).toString('base64url') : undefined,
  }
}

function decode(marker: string): number {
  const match = /^at:(\d+)$/.exec(Buffer.from(marker, 'base64url').toString())
  return match === null ? NaN : Number(match[1])
}
