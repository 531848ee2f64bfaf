import { DEFAULTS } from '../defaults.generated.ts'
import type { Finding } from '../problems/finding.ts'
import type { TinystacksFile } from '../types.generated.ts'
import { writtenSql, type WrittenSql } from './check.ts'

type Type = 'gp3' | 'gp2' | 'io1' | 'io2'

/**
 * GiB and operations per second for Postgres and MySQL. Sizes: RDS API CreateDBInstance
 * (AllocatedStorage). Operations: RDS guide, "Amazon RDS DB instance storage"; gp3 has a fixed
 * baseline below 400 GiB, where RDS refuses a number of its own.
 */
const GP3_IOPS_FROM_SIZE = 400
const LIMITS: Readonly<
  Record<Type, { size: number; iops: readonly [number, number] | null; perGiB: number }>
> = {
  gp3: { size: 20, iops: [12_000, 64_000], perGiB: 500 },
  gp2: { size: 20, iops: null, perGiB: 0 },
  io1: { size: 100, iops: [1_000, 256_000], perGiB: 50 },
  io2: { size: 100, iops: [1_000, 256_000], perGiB: 1_000 },
}

/** The limits of RDS on size, growth and operations of each kind of storage. */
export function checkStorage(file: TinystacksFile): readonly Finding[] {
  return writtenSql(file).flatMap(checkOne)
}

function checkOne({ path: parent, value }: WrittenSql): Finding[] {
  if (value.storage === undefined) return []
  const { size = DEFAULTS.storage.size, type = DEFAULTS.storage.type, max, iops } = value.storage
  const path = [...parent, 'storage']
  const about = ['size', 'type', 'iops'].map((key) => [...path, key])
  const limits = LIMITS[type]
  const findings: Finding[] = []
  const add = (key: string, message: string, hint: string): void => {
    const at = key in (value.storage ?? {}) ? 'value' : 'key'
    findings.push({ path: [...path, key], at, message, hint, about })
  }
  if (size < limits.size) {
    const message = `${type} storage begins at ${limits.size} GiB, and \`size\` is ${size}`
    add('size', message, `write \`size: ${limits.size}\`, or \`type: gp3\``)
  }
  const least = Math.ceil((size * 11) / 10)
  if (max !== undefined && max < least) {
    const message = `\`max\` must be at least 10% above \`size\` (${size} GiB), and is ${max}`
    add('max', message, least > 65_536 ? 'take `max` out' : `write \`max: ${least}\` or more`)
  }
  for (const { message, hint } of iopsProblems(type, size, iops)) add('iops', message, hint)
  return findings
}

type Words = { readonly message: string; readonly hint: string }

function iopsProblems(type: Type, size: number, iops: number | undefined): Words[] {
  const { iops: range, perGiB } = LIMITS[type]
  if (iops === undefined) {
    if (type === 'gp3' || range === null) return []
    return [{ message: `${type} storage needs \`iops\``, hint: 'write `iops: 3000`' }]
  }
  if (range === null) {
    return [
      {
        message: `${type} storage takes no \`iops\``,
        hint: 'take `iops` out, or write `type: gp3`',
      },
    ]
  }
  if (type === 'gp3' && size < GP3_IOPS_FROM_SIZE) {
    const message = `gp3 storage takes \`iops\` from ${GP3_IOPS_FROM_SIZE} GiB on, and \`size\` is ${size}`
    return [{ message, hint: 'take `iops` out: 3000 are included' }]
  }
  const [least, most] = [
    Math.max(range[0], type === 'io1' ? Math.ceil(size / 2) : 0),
    Math.min(range[1], size * perGiB),
  ]
  if (iops >= least && iops <= most) return []
  const message = `\`iops\` of ${size} GiB ${type} must be from ${least} to ${most}, and is ${iops}`
  return [{ message, hint: `write \`iops: ${Math.min(Math.max(iops, least), most)}\`` }]
}
