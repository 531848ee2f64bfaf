/** Which of two classes of instances is the smaller one: AWS says that nowhere but in the tables of its guides. */

/**
 * GiB of a `large` of each family: so many for each of its two vCPUs, whatever the generation. (RDS guide, "Hardware
 * specifications for DB instance classes")
 */
const GIB_OF_LARGE: Readonly<Record<string, number>> = { c: 4, t: 8, m: 8, r: 16, x: 32 }

const PARTS_OF_LARGE: Readonly<Record<string, number>> = {
  micro: 1 / 8,
  small: 1 / 4,
  medium: 1 / 2,
  large: 1,
  xlarge: 2,
}

/** Whether a class has less memory than another; false for classes that are not compared, such as `db.serverless`. */
export function isSmallerClass(one: string, other: string): boolean {
  const [less, more] = [memoryOf(one), memoryOf(other)]
  return less !== null && more !== null && less < more
}

function memoryOf(instanceClass: string): number | null {
  const found = /^db\.([a-z])[0-9][a-z0-9]*\.(?:([0-9]+)(?=xlarge))?([a-z]+)$/.exec(instanceClass)
  const [, family = '', times = '1', size = ''] = found ?? []
  const gib = GIB_OF_LARGE[family]
  const part = PARTS_OF_LARGE[size]
  return gib === undefined || part === undefined ? null : gib * part * Number(times)
}
