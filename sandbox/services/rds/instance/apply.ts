import type { World } from '../../../contract.ts'
import { majorOf } from '../catalog.ts'
import { upgradeAlong } from './replicas.ts'
import type { DbInstance, Pending } from '../state.ts'
import { restAfter } from './storage-rest.ts'
import { launchEngine, setPassword } from './engine.ts'
import { losesKey } from './lost-key.ts'
import { interruptionOf, tellInterruption } from './interruption.ts'

export type Pace = {
  readonly takes: (seconds: number) => Promise<void>
  /** Tells the user something about the resource: that it is metadata only. */
  readonly say: (reason: string) => void
}

/** Seconds each queued change takes on AWS (seen in the RDS events of small instances; RDS-19). */
const SECONDS: Readonly<Record<string, number>> = {
  DBInstanceClass: 600,
  EngineVersion: 600,
  MultiAZ: 600,
  StorageType: 300,
  AllocatedStorage: 120,
  Iops: 120,
  StorageThroughput: 120,
  MasterUserPassword: 30,
  Port: 120,
  BackupRetentionPeriod: 60,
  CACertificateIdentifier: 60,
}
const MAJOR_UPGRADE = 1200

/** Carries out everything that is queued for an instance, as ApplyImmediately does (RDS-20). */
export async function applyPending(
  world: World,
  region: string,
  instance: DbInstance,
  pace: Pace,
): Promise<void> {
  const pending = instance.pending
  if (Object.keys(pending).length === 0) return
  instance.status = 'modifying'
  await pace.takes(secondsOf(instance, pending))
  if (await losesKey(world, region, instance)) return
  if (typeof pending['MasterUserPassword'] === 'string') {
    await setPassword(world, region, instance, pending['MasterUserPassword'])
  }
  const interruption = interruptionOf(instance, pending)
  if (typeof pending['EngineVersion'] === 'string') {
    upgradeAlong(world, region, instance, pending['EngineVersion'])
  }
  writePending(instance, pending)
  instance.pending = {}
  restAfter(world, instance, pending)
  if (interruption !== 'none') {
    await launchEngine(world, region, instance, pace.say)
    tellInterruption(world, region, instance, interruption)
    instance.parameterApplyStatus = 'in-sync'
  }
  instance.status = 'available'
}

/** A new password waits for no window: it is in force as soon as possible, without an interruption (RDS-55). */
export async function applyPassword(
  world: World,
  region: string,
  instance: DbInstance,
  pace: Pace,
): Promise<void> {
  const { MasterUserPassword: password, ...others } = instance.pending
  if (typeof password !== 'string') return
  instance.status = 'resetting-master-credentials'
  await pace.takes(SECONDS['MasterUserPassword'] ?? 0)
  await setPassword(world, region, instance, password)
  instance.password = password
  instance.pending = others
  instance.status = 'available'
}

function secondsOf(instance: DbInstance, pending: Pending): number {
  const major =
    typeof pending['EngineVersion'] === 'string' &&
    majorOf(instance.engine, pending['EngineVersion']) !==
      majorOf(instance.engine, instance.engineVersion)
  const seconds = Object.keys(pending).map((name) => SECONDS[name] ?? 0)
  return Math.max(major ? MAJOR_UPGRADE : 0, ...seconds)
}

function writePending(instance: DbInstance, pending: Pending): void {
  const text = (name: string, current: string): string =>
    typeof pending[name] === 'string' ? pending[name] : current
  const number = <T extends number | null>(name: string, current: T): number | T =>
    typeof pending[name] === 'number' ? pending[name] : current
  instance.instanceClass = text('DBInstanceClass', instance.instanceClass)
  instance.engineVersion = text('EngineVersion', instance.engineVersion)
  instance.storageType = text('StorageType', instance.storageType)
  instance.password = text('MasterUserPassword', instance.password)
  instance.certificateAuthority = text('CACertificateIdentifier', instance.certificateAuthority)
  instance.allocatedStorage = number('AllocatedStorage', instance.allocatedStorage)
  instance.iops = number('Iops', instance.iops)
  instance.throughput = number('StorageThroughput', instance.throughput)
  instance.port = number('Port', instance.port)
  instance.backupRetention = number('BackupRetentionPeriod', instance.backupRetention)
  if (typeof pending['MultiAZ'] === 'boolean') instance.multiAz = pending['MultiAZ']
}
