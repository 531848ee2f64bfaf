/**
 * The `index`th sixteenth of an IPv4 block: `10.0.0.0/20` and 8 give `10.0.8.0/24`. Expects a valid
 * block of `/16` to `/24`, the sizes whose sixteenths are subnets AWS allows (at most `/28`).
 */
export function sixteenth(cidr: string, index: number): string {
  const [address = '', length = ''] = cidr.split('/')
  const prefix = Number(length)
  const start = address.split('.').reduce((number, octet) => number * 256 + Number(octet), 0)
  const block = start + index * 2 ** (32 - prefix - 4)
  const octets = [24, 16, 8, 0].map((shift) => Math.floor(block / 2 ** shift) % 256)
  return `${octets.join('.')}/${prefix + 4}`
}
