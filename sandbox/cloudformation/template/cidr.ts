import { validationError } from '../errors.ts'

/** `Fn::Cidr`: the first `count` IPv4 blocks of `bits` host bits within a block. */
export function cidrBlocks(block: string, count: number, bits: number): readonly string[] {
  const [, address = '', prefix = ''] = /^(\d+\.\d+\.\d+\.\d+)\/(\d+)$/.exec(block) ?? []
  const available = 32 - Number(prefix)
  if (address === '' || !(count >= 1 && count <= 256) || !(bits >= 1 && bits <= available)) {
    throw validationError(
      `Template error: Fn::Cidr cannot make ${count} blocks of ${bits} bits from ${block}`,
    )
  }
  if (count * 2 ** bits > 2 ** available) {
    throw validationError(
      `Template error: Fn::Cidr: ${block} does not hold ${count} blocks of ${bits} bits`,
    )
  }
  const start = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
  return Array.from(
    { length: count },
    (_, index) => `${dotted(start + index * 2 ** bits)}/${32 - bits}`,
  )
}

const dotted = (value: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.')
