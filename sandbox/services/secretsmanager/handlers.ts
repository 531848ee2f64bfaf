import { isDeepStrictEqual } from 'node:util'
import { AwsError, type Properties, type ResourceHandler, type World } from '../../contract.ts'
import { generatedName } from '../names.ts'
import { requiredText, structure, structures, text } from '../params.ts'
import { rdsState } from '../rds/state.ts'
import { resourceTags } from '../tags.ts'
import { generateSecretString } from './password.ts'
import { removeRegions, replicate, syncCopies } from './replication.ts'
import {
  checkedKey,
  createSecret,
  deleteSecret,
  findSecret,
  liveSecret,
  putVersion,
  versionOf,
} from './secrets.ts'

/** Seconds a secret takes on AWS. */
const QUICK = 2

export function secretHandlers(world: World): readonly ResourceHandler[] {
  return [secretHandler(world), targetAttachmentHandler(world)]
}

function secretHandler(world: World): ResourceHandler {
  return {
    type: 'AWS::SecretsManager::Secret',
    create: async (context, properties) => {
      const generate = structure(properties, 'GenerateSecretString')
      const given = text(properties, 'SecretString')
      if (generate !== undefined && given !== undefined) {
        throw new AwsError(
          'InvalidRequest',
          "You can't specify both SecretString and GenerateSecretString",
        )
      }
      const secret = createSecret(world, context.region, {
        name: text(properties, 'Name') ?? generatedName(world, context, 505),
        description: text(properties, 'Description') ?? null,
        kmsKeyId: text(properties, 'KmsKeyId') ?? null,
        value: given ?? generateSecretString(generate ?? {}),
        binary: null,
        tags: resourceTags(context, properties),
      })
      replicate(world, secret, replicaRegions(properties))
      await context.takes(QUICK)
      return secret.arn
    },
    update: async (context, arn, before, after) => {
      const secret = liveSecret(world, context.region, arn)
      const [was, wanted] = [replicaRegions(before), replicaRegions(after)]
      removeRegions(
        world,
        secret,
        was.filter((region) => !wanted.includes(region)),
      )
      replicate(
        world,
        secret,
        wanted.filter((region) => !was.includes(region)),
      )
      secret.description = text(after, 'Description') ?? null
      secret.kmsKeyId = checkedKey(world, context.region, text(after, 'KmsKeyId') ?? null)
      secret.tags = resourceTags(context, after)
      const value = changedValue(before, after)
      if (value !== undefined) putVersion(world, secret, { value, binary: null })
      secret.changed = world.now().toISOString()
      syncCopies(world, secret)
      await context.takes(QUICK)
    },
    remove: async (context, arn, properties) => {
      removeRegions(world, findSecret(world, context.region, arn), replicaRegions(properties))
      deleteSecret(world, context.region, arn, { force: true })
      await context.takes(QUICK)
    },
    attributes: (_context, arn) => ({ Id: arn }),
  }
}

function replicaRegions(properties: Properties): readonly string[] {
  return structures(properties, 'ReplicaRegions').map((one) => requiredText(one, 'Region'))
}

/** A changed SecretString, or a changed GenerateSecretString, makes a new version (SM-7). */
function changedValue(before: Properties, after: Properties): string | undefined {
  const given = text(after, 'SecretString')
  if (given !== undefined) return given === text(before, 'SecretString') ? undefined : given
  const generate = structure(after, 'GenerateSecretString')
  if (generate === undefined) return undefined
  const same = isDeepStrictEqual(generate, structure(before, 'GenerateSecretString'))
  return same ? undefined : generateSecretString(generate)
}

const CONNECTION = ['engine', 'host', 'port', 'dbname', 'dbInstanceIdentifier']

function targetAttachmentHandler(world: World): ResourceHandler {
  const attach = (region: string, properties: Properties): string => {
    const secret = liveSecret(world, region, requiredText(properties, 'SecretId'))
    const connection = connectionOf(world, region, properties)
    rewrite(world, region, secret.arn, (value) => ({ ...value, ...connection }))
    return secret.arn
  }
  const detach = (region: string, arn: string): void =>
    rewrite(world, region, arn, (value) =>
      Object.fromEntries(Object.entries(value).filter(([key]) => !CONNECTION.includes(key))),
    )
  return {
    type: 'AWS::SecretsManager::SecretTargetAttachment',
    create: async (context, properties) => {
      const arn = attach(context.region, properties)
      await context.takes(QUICK)
      return arn
    },
    update: async (context, _id, _before, after) => {
      attach(context.region, after)
      await context.takes(QUICK)
    },
    remove: async (context, id) => {
      detach(context.region, id)
      await context.takes(QUICK)
    },
    attributes: (_context, id) => ({ Id: id }),
  }
}

/** What the attachment writes for a DB instance (SM-8). */
function connectionOf(world: World, region: string, properties: Properties): object {
  const type = requiredText(properties, 'TargetType')
  const id = requiredText(properties, 'TargetId')
  if (type !== 'AWS::RDS::DBInstance') {
    throw new AwsError(
      'InvalidRequest',
      `The sandbox attaches secrets to AWS::RDS::DBInstance alone, not ${type}`,
    )
  }
  const instance = rdsState(world, region).instances[id.toLowerCase()]
  if (instance === undefined) {
    throw new AwsError('DBInstanceNotFound', `DBInstance ${id.toLowerCase()} not found.`, 404)
  }
  return {
    engine: instance.engine,
    host: instance.endpoint?.address ?? '',
    port: instance.endpoint?.port ?? instance.port,
    ...(instance.dbName === null ? {} : { dbname: instance.dbName }),
    dbInstanceIdentifier: instance.id,
  }
}

function rewrite(
  world: World,
  region: string,
  id: string,
  change: (value: Record<string, unknown>) => object,
): void {
  const secret = findSecret(world, region, id)
  const [, version] = versionOf(secret, {})
  const value = JSON.stringify(change(parseSecret(version.value)))
  if (value !== version.value) putVersion(world, secret, { value, binary: null })
}

function parseSecret(value: string | null): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(value ?? '')
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return { ...parsed }
  } catch {
    // Falls through: plain text is refused like JSON that is no object.
  }
  throw new AwsError('InvalidRequest', 'Could not parse SecretString JSON')
}
