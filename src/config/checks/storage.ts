import type { ProblemCode } from '../../codes/problems.ts'
import { DEFAULTS } from '../defaults.generated.ts'
import { GP3_STRIPED_FROM, GP3_STRIPED_IOPS } from '../limits.ts'
import type { Finding } from '../problems/finding.ts'
import type { TinystacksFile } from '../types.generated.ts'
import { writtenSql, type WrittenSql } from './check.ts'

type Type = 'gp3' | 'gp2' | 'io1' | 'io2'

/**
 * GiB and operations per second for Postgres and MySQL. Sizes: RDS API CreateDBInstance
 * (AllocatedStorage). Operations: RDS guide, "Amazon RDS DB instance storage"; below 400 GiB gp3 has
 * a fixed baseline, and RDS refuses any other number.
 */
const LIMITS: Readonly<
  Record<Type, { size: number; iops: readonly [number, number] | null; perGiB: number }>
> = {
  gp3: { size: 20, iops: [GP3_STRIPED_IOPS, 64_000], perGiB: 500 },
  gp2: { size: 20, iops: null, perGiB: 0 },
  io1: { size: 100, iops: [1_000, 256_000], perGiB: 50 },
  io2: { size: 100, iops: [1_000, 256_000], perGiB: 1_000 },
}

/** RDS's limits on size, growth and operations for each type of storage. */
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
  const add = (key: string, { code, message, hint }: Words): void => {
    const at = key in (value.storage ?? {}) ? 'value' : 'key'
    findings.push({ code, path: [...path, key], at, message, hint, about })
  }
  if (size < limits.size) {
    const message = `${type} storage starts at ${limits.size} GiB, but \`size\` is ${size}`
    const hint = `write \`size: ${limits.size}\`, or \`type: gp3\``
    add('size', { code: 'storage-too-small', message, hint })
  }
  const least = Math.ceil((size * 11) / 10)
  if (max !== undefined && max < least) {
    const message = `\`max\` must be at least 10% above \`size\` (${size} GiB), but is ${max}`
    const hint = least > 65_536 ? 'remove `max`' : `write \`max: ${least}\` or more`
    add('max', { code: 'max-storage-too-small', message, hint })
  }
  for (const problem of iopsProblems(type, size, iops)) add('iops', problem)
  return findings
}

type Words = { readonly code: ProblemCode; readonly message: string; readonly hint: string }

function iopsProblems(type: Type, size: number, iops: number | undefined): Words[] {
  const { iops: range, perGiB } = LIMITS[type]
  if (iops === undefined) {
    if (type === 'gp3' || range === null) return []
    const message = `${type} storage requires \`iops\``
    return [{ code: 'missing-iops', message, hint: 'add `iops: 3000`' }]
  }
  if (range === null) {
    return [
      {
        code: 'iops-not-supported',
        message: `${type} storage does not take \`iops\``,
        hint: 'remove `iops`, or write `type: gp3`',
      },
    ]
  }
  if (type === 'gp3' && size < GP3_STRIPED_FROM) {
    const message = `gp3 storage takes \`iops\` only from ${GP3_STRIPED_FROM} GiB, but \`size\` is ${size}`
    const hint = 'remove `iops`: 3000 are included'
    return [{ code: 'iops-need-larger-storage', message, hint }]
  }
  const [least, most] = [
    Math.max(range[0], type === 'io1' ? Math.ceil(size / 2) : 0),
    Math.min(range[1], size * perGiB),
  ]
  if (iops >= least && iops <= most) return []
  const message = `\`iops\` for ${size} GiB of ${type} must be from ${least} to ${most}, but is ${iops}`
  const hint = `write \`iops: ${Math.min(Math.max(iops, least), most)}\``
  return [{ code: 'iops-out-of-range', message, hint }]
}
