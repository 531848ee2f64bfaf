import { randomUUID } from 'node:crypto'
import { AwsError, type World } from '../../contract.ts'
import { usableKey } from '../kms/usable.ts'
import { arn } from '../names.ts'
import type { Tags } from '../tags.ts'
import { refuseCopy, refuseWithCopies, syncCopies } from './replication.ts'
import { secretsState, type Secret, type SecretVersion } from './state.ts'

const NAME = /^[A-Za-z0-9/_+=.@-]{1,512}$/
const DAY = 86_400_000
/** UTF-8 bytes a secret value may have (API_CreateSecret). */
const LARGEST_VALUE = 65_536

export type SecretRequest = {
  readonly name: string
  readonly description: string | null
  readonly kmsKeyId: string | null
  readonly value: string | null
  readonly binary: string | null
  readonly tags: Tags
  /** ClientRequestToken: becomes the version's id. */
  readonly token?: string | undefined
}

/** Makes a secret; a name that is taken, or that waits for its deletion, is refused (SM-3, SM-4). */
export function createSecret(world: World, region: string, request: SecretRequest): Secret {
  const state = secretsState(world, region)
  if (!NAME.test(request.name)) {
    throw new AwsError(
      'ValidationException',
      'Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!',
    )
  }
  const taken = Object.values(state.secrets).find((secret) => secret.name === request.name)
  if (taken?.deleted != null) {
    throw new AwsError(
      'InvalidRequestException',
      "You can't create this secret because a secret with this name is already scheduled for deletion.",
    )
  }
  if (taken !== undefined) {
    if (request.token !== undefined && request.token in taken.versions) return taken
    throw new AwsError(
      'ResourceExistsException',
      `The operation failed because the secret ${request.name} already exists.`,
    )
  }
  checkedKey(world, region, request.kmsKeyId)
  const now = world.now().toISOString()
  const secret: Secret = {
    arn: arn(world, 'secretsmanager', region, `secret:${request.name}-${suffix(world)}`),
    name: request.name,
    description: request.description,
    kmsKeyId: request.kmsKeyId,
    tags: request.tags,
    created: now,
    changed: now,
    accessed: null,
    deleted: null,
    gone: null,
    versions: {},
  }
  if (request.value !== null || request.binary !== null) putVersion(world, secret, request)
  state.secrets[secret.arn] = secret
  return secret
}

/** The key as given; one that Secrets Manager cannot encrypt with is refused (SM-15). */
export function checkedKey(world: World, region: string, given: string | null): string | null {
  if (given === null) return null
  usableKey(
    world,
    region,
    given,
    () =>
      new AwsError(
        'EncryptionFailure',
        "Secrets Manager can't encrypt the protected secret text using the provided KMS key. Check that the KMS key is available, enabled, and not in an invalid state.",
      ),
  )
  return given
}

/** The 6 random characters at the end of an ARN; letters of both cases and digits. */
function suffix(world: World): string {
  const cases = world.id(6)
  return [...world.id(6)]
    .map((letter, index) =>
      parseInt(cases.charAt(index), 36) % 2 === 0 ? letter : letter.toUpperCase(),
    )
    .join('')
}

/** Adds a version and moves AWSCURRENT and AWSPREVIOUS along (SM-5). Gives the version's id. */
export function putVersion(
  world: World,
  secret: Secret,
  given: {
    value: string | null
    binary: string | null
    token?: string | undefined
    stages?: readonly string[]
  },
): string {
  refuseCopy(secret)
  if (Buffer.byteLength(given.value ?? given.binary ?? '') > LARGEST_VALUE) {
    throw new AwsError('ValidationException', `Secret value exceeds ${LARGEST_VALUE} bytes`)
  }
  const id = given.token ?? randomUUID()
  const existing = secret.versions[id]
  if (existing !== undefined) {
    if (existing.value === given.value && existing.binary === given.binary) return id
    throw new AwsError(
      'ResourceExistsException',
      `You can't use ClientRequestToken ${id} because that value is already in use for a version of secret ${secret.arn}.`,
    )
  }
  const now = world.now().toISOString()
  const stages = [...(given.stages ?? ['AWSCURRENT'])]
  if (Object.keys(secret.versions).length === 0 && !stages.includes('AWSCURRENT')) {
    stages.push('AWSCURRENT')
  }
  if (stages.includes('AWSCURRENT')) demoteCurrent(secret)
  for (const version of Object.values(secret.versions)) {
    version.stages = version.stages.filter((stage) => !stages.includes(stage))
  }
  secret.versions[id] = { value: given.value, binary: given.binary, stages, created: now }
  secret.changed = now
  dropUnstaged(secret)
  syncCopies(world, secret)
  return id
}

function demoteCurrent(secret: Secret): void {
  const current = Object.values(secret.versions).find((one) => one.stages.includes('AWSCURRENT'))
  if (current === undefined) return
  for (const version of Object.values(secret.versions)) {
    version.stages = version.stages.filter((stage) => stage !== 'AWSPREVIOUS')
  }
  current.stages = [...current.stages.filter((stage) => stage !== 'AWSCURRENT'), 'AWSPREVIOUS']
}

/** Versions without a stage are deprecated; Secrets Manager keeps them a while, nobody should rely on it. */
function dropUnstaged(secret: Secret): void {
  for (const [id, version] of Object.entries(secret.versions)) {
    if (version.stages.length === 0) delete secret.versions[id]
  }
}

/** A secret by ARN, partial ARN (without the 6 characters) or name. */
export function findSecret(world: World, region: string, id: string): Secret {
  const secrets = Object.values(secretsState(world, region).secrets)
  const secret = secrets.find(
    (one) => one.arn === id || one.name === id || one.arn.slice(0, -7) === id,
  )
  if (secret === undefined) {
    throw new AwsError(
      'ResourceNotFoundException',
      "Secrets Manager can't find the specified secret.",
    )
  }
  return secret
}

/** A secret that may be read and changed: not one that waits for its deletion (SM-6). */
export function liveSecret(world: World, region: string, id: string): Secret {
  const secret = findSecret(world, region, id)
  if (secret.deleted !== null) {
    throw new AwsError(
      'InvalidRequestException',
      "You can't perform this operation on the secret because it was marked for deletion.",
    )
  }
  return secret
}

/** The version with a stage (AWSCURRENT by default) or an id. */
export function versionOf(
  secret: Secret,
  wanted: { stage?: string | undefined; id?: string | undefined },
): readonly [id: string, version: SecretVersion] {
  const stage = wanted.stage ?? (wanted.id === undefined ? 'AWSCURRENT' : undefined)
  const found = Object.entries(secret.versions).find(
    ([id, version]) =>
      (wanted.id === undefined || id === wanted.id) &&
      (stage === undefined || version.stages.includes(stage)),
  )
  if (found === undefined) {
    const sought =
      wanted.id === undefined ? `staging label: ${stage ?? ''}` : `VersionId: ${wanted.id}`
    throw new AwsError(
      'ResourceNotFoundException',
      `Secrets Manager can't find the specified secret value for ${sought}`,
    )
  }
  return found
}

/** Deletes at once, or after a recovery window of 7 to 30 days (SM-4). */
export function deleteSecret(
  world: World,
  region: string,
  id: string,
  how: { force: boolean; days?: number | undefined },
): Secret {
  if (how.force && how.days !== undefined) {
    throw new AwsError(
      'InvalidParameterException',
      "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.",
    )
  }
  const days = how.days ?? 30
  if (days < 7 || days > 30) {
    throw new AwsError(
      'InvalidParameterException',
      'The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).',
    )
  }
  const secret = how.force ? findSecret(world, region, id) : liveSecret(world, region, id)
  refuseCopy(secret)
  refuseWithCopies(secret)
  const now = world.now()
  secret.deleted = now.toISOString()
  secret.gone = new Date(now.getTime() + (how.force ? 0 : days * DAY)).toISOString()
  if (how.force) delete secretsState(world, region).secrets[secret.arn]
  return secret
}
