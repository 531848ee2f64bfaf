import { AwsError, type Call, type Service, type World } from '../../contract.ts'
import { page } from '../paginate.ts'
import { flag, requiredText, structures, text, texts, whole } from '../params.ts'
import { readTags, tagList } from '../tags.ts'
import { matchesFilters } from './list-filters.ts'
import { randomPassword } from './password.ts'
import {
  checkedKey,
  createSecret,
  deleteSecret,
  findSecret,
  liveSecret,
  putVersion,
  versionOf,
} from './secrets.ts'
import {
  refuseCopy,
  removeRegions,
  replicate,
  replicationView,
  stopReplication,
  syncCopies,
} from './replication.ts'
import { secretsState, type Secret } from './state.ts'

export function secretsManagerService(world: World): Service {
  const byId = (call: Call): Secret =>
    liveSecret(world, call.region, requiredText(call.params, 'SecretId', 'ValidationException'))
  return {
    name: 'secretsmanager',
    protocol: 'json',
    namespace: '',
    actions: {
      CreateSecret: (call) => {
        const token = text(call.params, 'ClientRequestToken')
        const secret = createSecret(world, call.region, {
          name: requiredText(call.params, 'Name', 'ValidationException'),
          description: text(call.params, 'Description') ?? null,
          kmsKeyId: text(call.params, 'KmsKeyId') ?? null,
          ...valueOf(call),
          tags: readTags(call.params),
          token,
        })
        const [version] = Object.keys(secret.versions)
        return { ARN: secret.arn, Name: secret.name, VersionId: version }
      },
      GetSecretValue: (call) => getSecretValue(world, byId(call), call),
      DescribeSecret: (call) =>
        describe(
          findSecret(
            world,
            call.region,
            requiredText(call.params, 'SecretId', 'ValidationException'),
          ),
        ),
      ListSecrets: (call) => listSecrets(world, call),
      PutSecretValue: (call) => {
        const secret = byId(call)
        const stages = texts(call.params, 'VersionStages')
        const id = putVersion(world, secret, {
          ...valueOf(call),
          token: text(call.params, 'ClientRequestToken'),
          ...(stages.length === 0 ? {} : { stages }),
        })
        const version = secret.versions[id]
        return {
          ARN: secret.arn,
          Name: secret.name,
          VersionId: id,
          VersionStages: version?.stages ?? [],
        }
      },
      UpdateSecret: (call) => {
        const secret = byId(call)
        refuseCopy(secret)
        const key = text(call.params, 'KmsKeyId')
        // An empty one is aws/secretsmanager (API, UpdateSecret, KmsKeyId).
        if (key !== undefined) secret.kmsKeyId = checkedKey(world, call.region, key || null)
        secret.description = text(call.params, 'Description') ?? secret.description
        syncCopies(world, secret)
        const value = valueOf(call)
        const id =
          value.value === null && value.binary === null
            ? undefined
            : putVersion(world, secret, {
                ...value,
                token: text(call.params, 'ClientRequestToken'),
              })
        return { ARN: secret.arn, Name: secret.name, VersionId: id }
      },
      DeleteSecret: (call) => {
        const secret = deleteSecret(
          world,
          call.region,
          requiredText(call.params, 'SecretId', 'ValidationException'),
          {
            force: flag(call.params, 'ForceDeleteWithoutRecovery') ?? false,
            days: whole(call.params, 'RecoveryWindowInDays'),
          },
        )
        return {
          ARN: secret.arn,
          Name: secret.name,
          DeletionDate: new Date(secret.gone ?? world.now()),
        }
      },
      RestoreSecret: (call) => {
        const id = requiredText(call.params, 'SecretId', 'ValidationException')
        const secret = findSecret(world, call.region, id)
        secret.deleted = null
        secret.gone = null
        return { ARN: secret.arn, Name: secret.name }
      },
      ReplicateSecretToRegions: (call) => {
        const secret = byId(call)
        const regions = structures(call.params, 'AddReplicaRegions')
        replicate(
          world,
          secret,
          regions.map((one) => requiredText(one, 'Region', 'ValidationException')),
        )
        return { ARN: secret.arn, ...replicationView(secret) }
      },
      RemoveRegionsFromReplication: (call) => {
        const secret = byId(call)
        removeRegions(world, secret, texts(call.params, 'RemoveReplicaRegions'))
        return { ARN: secret.arn, ...replicationView(secret) }
      },
      StopReplicationToReplica: (call) => {
        const secret = byId(call)
        stopReplication(world, secret)
        return { ARN: secret.arn }
      },
      GetRandomPassword: (call) => ({ RandomPassword: randomPassword(call.params) }),
      TagResource: (call) => {
        const secret = byId(call)
        refuseCopy(secret)
        Object.assign(secret.tags, readTags(call.params))
        syncCopies(world, secret)
        return {}
      },
      UntagResource: (call) => {
        const secret = byId(call)
        refuseCopy(secret)
        const gone = texts(call.params, 'TagKeys')
        secret.tags = Object.fromEntries(
          Object.entries(secret.tags).filter(([key]) => !gone.includes(key)),
        )
        return {}
      },
    },
  }
}

function valueOf(call: Call): { value: string | null; binary: string | null } {
  const value = text(call.params, 'SecretString') ?? null
  const binary = text(call.params, 'SecretBinary') ?? null
  if (value !== null && binary !== null) {
    throw new AwsError(
      'InvalidParameterException',
      "You can't specify both SecretString and SecretBinary.",
    )
  }
  return { value, binary }
}

function getSecretValue(world: World, secret: Secret, call: Call): object {
  const [id, version] = versionOf(secret, {
    stage: text(call.params, 'VersionStage'),
    id: text(call.params, 'VersionId'),
  })
  secret.accessed = world.now().toISOString()
  return {
    ARN: secret.arn,
    Name: secret.name,
    VersionId: id,
    SecretString: version.value ?? undefined,
    SecretBinary: version.binary ?? undefined,
    VersionStages: version.stages,
    CreatedDate: new Date(version.created),
  }
}

/** A secret as DescribeSecret shows it; its value is never in it. */
function describe(secret: Secret): object {
  return {
    ...common(secret),
    DeletedDate: secret.gone === null ? undefined : new Date(secret.gone),
    VersionIdsToStages: Object.fromEntries(
      Object.entries(secret.versions).map(([id, version]) => [id, version.stages]),
    ),
  }
}

function common(secret: Secret): object {
  return {
    ARN: secret.arn,
    Name: secret.name,
    Description: secret.description ?? undefined,
    KmsKeyId: secret.kmsKeyId ?? undefined,
    CreatedDate: new Date(secret.created),
    LastChangedDate: new Date(secret.changed),
    LastAccessedDate: secret.accessed === null ? undefined : new Date(secret.accessed),
    DeletedDate: secret.deleted === null ? undefined : new Date(secret.deleted),
    Tags: tagList(secret.tags),
    ...replicationView(secret),
  }
}

/** Newest first; at most 100 per page (API_ListSecrets; SM-10). */
function listSecrets(world: World, call: Call): object {
  const planned = flag(call.params, 'IncludePlannedDeletion') ?? false
  const filters = structures(call.params, 'Filters')
  const ascending = text(call.params, 'SortOrder') === 'asc'
  const found = Object.values(secretsState(world, call.region).secrets)
    .filter((secret) => planned || secret.deleted === null)
    .filter((secret) => matchesFilters(secret, filters))
    .sort((one, other) => one.created.localeCompare(other.created) * (ascending ? 1 : -1))
  const size = whole(call.params, 'MaxResults') ?? 100
  if (size < 1 || size > 100) {
    throw new AwsError('InvalidParameterException', 'MaxResults must be between 1 and 100.')
  }
  const { items, next } = page(
    found,
    text(call.params, 'NextToken'),
    size,
    'InvalidNextTokenException',
  )
  return {
    SecretList: items.map((secret) => ({
      ...common(secret),
      SecretVersionsToStages: Object.fromEntries(
        Object.entries(secret.versions).map(([id, version]) => [id, version.stages]),
      ),
    })),
    NextToken: next,
  }
}
