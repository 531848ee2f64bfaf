import { AwsError } from '../../../contract.ts'
import type { Engine } from '../state.ts'

export type Storage = {
  readonly type: string
  /** GiB. */
  readonly size: number
  /** GiB; null = it does not grow automatically. */
  readonly max: number | null
  readonly iops: number | null
  /** MiB a second. */
  readonly throughput: number | null
}

/** GiB that each storage type may have for MySQL and PostgreSQL (API_CreateDBInstance, AllocatedStorage). */
const SIZES: Readonly<Record<string, readonly [least: number, most: number]>> = {
  gp2: [20, 65_536],
  gp3: [20, 65_536],
  io1: [100, 65_536],
  io2: [100, 65_536],
  standard: [5, 3072],
}

/** GiB below which gp3 has its baseline of 3,000 IOPS and takes no other (CHAP_Storage, gp3). */
const GP3_THRESHOLD = 400
const GP3_IOPS: readonly [number, number] = [12_000, 64_000]
const GP3_BASELINE = 3000
const PROVISIONED_IOPS: readonly [number, number] = [1000, 256_000]

/** IOPS that a modification keeps where it names none: those of gp3's baseline grow with its size instead (RDS-85). */
export function ownIops(storage: {
  readonly storageType: string
  readonly allocatedStorage: number
  readonly iops: number | null
}): number | null {
  const isOwn =
    storage.storageType.startsWith('io') ||
    (storage.storageType === 'gp3' && storage.allocatedStorage >= GP3_THRESHOLD)
  return isOwn ? storage.iops : null
}

/** Checks storage against the limits of its type (RDS-3); fills in the IOPS of gp3. */
export function checkStorage(engine: Engine, storage: Storage): Storage {
  const limits = SIZES[storage.type]
  if (limits === undefined) {
    throw new AwsError('InvalidParameterValue', `Invalid storage type: ${storage.type}`)
  }
  if (storage.size < limits[0] || storage.size > limits[1]) {
    throw combination(
      `Invalid storage size for engine name ${engine} and storage type ${storage.type}: ${storage.size}`,
    )
  }
  checkMax(storage)
  if (storage.type === 'gp3') return withGp3Iops(engine, storage)
  if (storage.type.startsWith('io')) return withProvisionedIops(engine, storage)
  if (storage.iops !== null) {
    throw combination(
      `You can't specify IOPS for engine ${engine} and storage type ${storage.type}`,
    )
  }
  return storage
}

function checkMax({ size, max }: Storage): void {
  if (max === null) return
  if (max <= size) throw combination('Max storage size must be greater than storage size')
  if (max < tenPercentMore(size)) {
    throw combination('The maximum allocated storage must be increased by at least 10 percent.')
  }
}

function withGp3Iops(engine: Engine, storage: Storage): Storage {
  if (storage.size < GP3_THRESHOLD) {
    const changed = (storage.iops ?? GP3_BASELINE) !== GP3_BASELINE || storage.throughput !== null
    if (changed) {
      throw combination(
        `You can't specify IOPS or storage throughput for engine ${engine} and a storage size less than ${GP3_THRESHOLD}.`,
      )
    }
    return { ...storage, iops: GP3_BASELINE }
  }
  const iops = storage.iops ?? GP3_IOPS[0]
  checkRange('iops', iops, GP3_IOPS)
  return { ...storage, iops }
}

function withProvisionedIops(engine: Engine, storage: Storage): Storage {
  if (storage.iops === null) {
    throw combination(`You must specify IOPS for engine ${engine} and storage type ${storage.type}`)
  }
  checkRange('iops', storage.iops, PROVISIONED_IOPS)
  const most = storage.type === 'io1' ? 50 : 1000
  const ratio = storage.iops / storage.size
  if (ratio < 0.5 || ratio > most) {
    throw combination(
      `The IOPS to GiB ratio must be between 0.5 and ${most} for storage type ${storage.type}`,
    )
  }
  return storage
}

function checkRange(name: string, value: number, [least, most]: readonly [number, number]): void {
  if (value < least || value > most) {
    throw combination(`Invalid ${name} value: ${value}. Must be between ${least} and ${most}`)
  }
}

/** The storage after an increase: never smaller, and at least 10 % larger (RDS-1, RDS-2). */
export function grownSize(current: number, asked: number): number {
  if (asked < current) {
    throw combination(
      `Requested storage size (${asked}) cannot be less than the current storage size (${current})`,
    )
  }
  return asked === current ? current : Math.max(asked, tenPercentMore(current))
}

/** In whole numbers: 100 * 1.1 is more than 110. */
function tenPercentMore(size: number): number {
  return Math.ceil((size * 11) / 10)
}

function combination(message: string): AwsError {
  return new AwsError('InvalidParameterCombination', message)
}
