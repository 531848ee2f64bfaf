import { AwsError, type World } from '../../contract.ts'
import { secretsState, type ReplicaStatus, type Secret } from './state.ts'

/** A secret's own region, from its ARN. */
function regionOf(secret: Secret): string {
  return secret.arn.split(':')[3] ?? ''
}

/** A copy is read-only: it only changes with its primary (SM-12). */
export function refuseCopy(secret: Secret): void {
  if (secret.primaryRegion === undefined) return
  throw new AwsError(
    'InvalidRequestException',
    "Operation not permitted on a replica secret. Call must be made in primary secret's region.",
  )
}

/** Creates copies in these regions, with the same name and an ARN that only differs in the region (SM-11). */
export function replicate(world: World, secret: Secret, regions: readonly string[]): void {
  refuseCopy(secret)
  for (const region of regions) {
    if (region === regionOf(secret)) {
      throw new AwsError(
        'InvalidParameterException',
        'Invalid replica region: the secret is in that region itself.',
      )
    }
    secret.replicas ??= {}
    secret.replicas[region] ??= copyInto(world, secret, region)
  }
}

function copyInto(world: World, secret: Secret, region: string): ReplicaStatus {
  const { secrets } = secretsState(world, region)
  const arn = secret.arn.split(':').with(3, region).join(':')
  const taken = Object.values(secrets).find(({ name }) => name === secret.name)
  if (taken !== undefined) {
    return {
      status: 'Failed',
      message: `Replication failed: Secret name ${secret.name} already exists in region ${region}.`,
    }
  }
  const { replicas: _replicas, ...copy } = structuredClone(secret)
  secrets[arn] = { ...copy, arn, kmsKeyId: null, primaryRegion: regionOf(secret) }
  return { status: 'InSync' }
}

/** Brings the copies up to what the primary is now; called after each change of it (SM-12). */
export function syncCopies(world: World, secret: Secret): void {
  for (const copy of copiesOf(world, secret)) {
    const { description, tags, versions, changed } = structuredClone(secret)
    Object.assign(copy, { description, tags, versions, changed })
  }
}

/** Deletes the copies in these regions; an independent secret there stays (SM-13). */
export function removeRegions(world: World, secret: Secret, regions: readonly string[]): void {
  refuseCopy(secret)
  for (const copy of copiesOf(world, secret)) {
    if (regions.includes(regionOf(copy))) {
      delete secretsState(world, regionOf(copy)).secrets[copy.arn]
    }
  }
  secret.replicas = Object.fromEntries(
    Object.entries(secret.replicas ?? {}).filter(([region]) => !regions.includes(region)),
  )
}

/** Makes a copy an independent secret with the same ARN; its primary no longer lists it (SM-14). */
export function stopReplication(world: World, copy: Secret): void {
  const { primaryRegion } = copy
  if (primaryRegion === undefined) {
    throw new AwsError(
      'InvalidRequestException',
      'Operation not permitted on a primary secret. The secret is not a replica.',
    )
  }
  delete copy.primaryRegion
  const arn = copy.arn.split(':').with(3, primaryRegion).join(':')
  const primary = secretsState(world, primaryRegion).secrets[arn]
  if (primary?.replicas) delete primary.replicas[regionOf(copy)]
}

/** As DescribeSecret returns it, for the primary and its copies. */
export function replicationView(secret: Secret): object {
  const statuses = Object.entries(secret.replicas ?? {}).map(([Region, { status, message }]) => ({
    Region,
    Status: status,
    StatusMessage: message,
    KmsKeyId: 'alias/aws/secretsmanager',
  }))
  if (secret.primaryRegion !== undefined) return { PrimaryRegion: secret.primaryRegion }
  return statuses.length === 0
    ? {}
    : { PrimaryRegion: regionOf(secret), ReplicationStatus: statuses }
}

/** A primary that has copies is not deleted (API_DeleteSecret; SM-13). */
export function refuseWithCopies(secret: Secret): void {
  if (Object.keys(secret.replicas ?? {}).length === 0) return
  throw new AwsError(
    'InvalidRequestException',
    `You can't delete secret ${secret.name} that still has secret replicas. Remove the replicas first.`,
  )
}

function copiesOf(world: World, secret: Secret): readonly Secret[] {
  return Object.keys(secret.replicas ?? {}).flatMap((region) => {
    const arn = secret.arn.split(':').with(3, region).join(':')
    const copy = secretsState(world, region).secrets[arn]
    return copy?.primaryRegion === regionOf(secret) ? [copy] : []
  })
}
