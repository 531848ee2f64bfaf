import { createHash } from 'node:crypto'

/** A range of IPv4 addresses: first and last as 32-bit numbers. */
export type Range = { readonly first: number; readonly last: number; readonly prefix: number }

/** The range of a CIDR; null = its numbers are invalid. Host bits are kept in `first`. */
export function rangeOf(cidr: string): Range | null {
  const numbers = cidr.split(/[./]/).map(Number)
  const [a = 256, b = 256, c = 256, d = 256, prefix = 33] = numbers
  if (Math.max(a, b, c, d) > 255 || prefix > 32) return null
  const first = a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d
  return { first, last: first + 2 ** (32 - prefix) - 1, prefix }
}

/** Whether the address is the first of its range, as a network's has to be. */
export function isNetworkAddress({ first, prefix }: Range): boolean {
  return first % 2 ** (32 - prefix) === 0
}

export function overlaps(a: Range, b: Range): boolean {
  return a.first <= b.last && b.first <= a.last
}

const BLOCKS = 4096 // how many /20 there are in 10.0.0.0/8

/**
 * The default range of a stage: a /20 in 10.0.0.0/8, derived only from the stack's name and region, so
 * that it stays the same when stages are added or moved within the file. This choice belongs to file
 * version 1: another one would replace every VPC.
 */
export function defaultCidr(stackName: string, region: string): string {
  return block(firstBlock(stackName, region))
}

/** A /20 in 10.0.0.0/8 that overlaps none of the ranges; null = none is left. */
export function freeCidr(
  stackName: string,
  region: string,
  taken: readonly Range[],
): string | null {
  const start = firstBlock(stackName, region)
  for (let step = 1; step < BLOCKS; step += 1) {
    const cidr = block((start + step) % BLOCKS)
    const range = rangeOf(cidr)
    if (range !== null && !taken.some((other) => overlaps(other, range))) return cidr
  }
  return null
}

function firstBlock(stackName: string, region: string): number {
  const digest = createHash('sha256').update(`${stackName}/${region}`).digest()
  return digest.readUInt32BE(0) % BLOCKS
}

function block(index: number): string {
  return `10.${index >> 4}.${(index & 15) << 4}.0/20`
}
