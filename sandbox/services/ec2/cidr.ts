/** A block of IPv4 addresses: the first one as a number, and how many bits are fixed. */
export type Block = { readonly first: number; readonly bits: number }

/** Reads `10.0.0.0/16`; undefined where it is not a block. Host bits are cut off, as EC2 does. */
export function parseBlock(cidr: string): Block | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(cidr)
  if (match === null) return undefined
  const [a, b, c, d, bits] = match.slice(1).map(Number) as [number, number, number, number, number]
  if ([a, b, c, d].some((part) => part > 255) || bits > 32) return undefined
  const size = 2 ** (32 - bits)
  const address = ((a * 256 + b) * 256 + c) * 256 + d
  return { first: Math.floor(address / size) * size, bits }
}

/** The block as EC2 writes it. */
export function formatBlock({ first, bits }: Block): string {
  const parts = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256)
  return `${parts.join('.')}/${bits}`
}

export function addressCount({ bits }: Block): number {
  return 2 ** (32 - bits)
}

export function contains(outer: Block, inner: Block): boolean {
  return inner.bits >= outer.bits && overlaps(outer, inner)
}

export function overlaps(one: Block, other: Block): boolean {
  return (
    one.first < other.first + addressCount(other) && other.first < one.first + addressCount(one)
  )
}
