/** Which of two classes of instances is the smaller one: AWS says that nowhere but in the tables of its guides. */

/**
 * GiB of a `large` of each family, whether it is had or not: by its letter, and of those that have another (RDS guide,
 * "Hardware specifications for DB instance classes", which a test compares with these).
 */
const GIB_OF_LARGE: Readonly<Record<string, number>> = { c: 4, t: 8, m: 8, r: 16, x: 32, z: 16 }
const GIB_OF_OTHERS: Readonly<Record<string, number>> = {
  m3: 7.5,
  r3: 15.25,
  r4: 15.25,
  x1: 30.5,
  x1e: 61,
  x2iedn: 64,
  x2iezn: 64,
}

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
  const found =
    /^db\.([a-z][0-9][a-z0-9]*)\.(?:([0-9]+)(?=xlarge))?([a-z]+)$/.exec(instanceClass) ?? []
  const [, family = '', times = '1', size = ''] = found
  const gib = GIB_OF_OTHERS[family] ?? GIB_OF_LARGE[family.charAt(0)]
  const part = PARTS_OF_LARGE[size]
  return gib === undefined || part === undefined ? null : gib * part * Number(times)
}
