import { AwsError, type Call, type Service, type World } from '../../contract.ts'
import { flag, requiredText, text, whole } from '../params.ts'
import { readTags } from '../tags.ts'
import { addKey, findKey, keyArn } from './find.ts'
import { kmsState, type Key } from './state.ts'

const DAY = 86_400_000
const ALIAS = /^alias\/[a-zA-Z0-9/_-]+$/
const ALGORITHMS: Readonly<Record<string, readonly string[]>> = {
  SYMMETRIC_DEFAULT: ['SYMMETRIC_DEFAULT'],
  RSA_2048: ['RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256'],
}

/** KMS: keys and their aliases, as far as databases need them. */
export function kmsService(world: World): Service {
  return {
    name: 'kms',
    protocol: 'json',
    namespace: '',
    actions: {
      CreateKey: (call) => createKey(world, call),
      DescribeKey: (call) => ({ KeyMetadata: metadata(world, call, keyOf(world, call)) }),
      CreateAlias: (call) => createAlias(world, call),
      EnableKey: (call) => {
        changeable(world, call).state = 'Enabled'
        return {}
      },
      DisableKey: (call) => {
        changeable(world, call).state = 'Disabled'
        return {}
      },
      ScheduleKeyDeletion: (call) => scheduleDeletion(world, call),
      CancelKeyDeletion: (call) => cancelDeletion(world, call),
    },
  }
}

function createKey(world: World, call: Call): object {
  const { params, region } = call
  const spec = text(params, 'KeySpec') ?? 'SYMMETRIC_DEFAULT'
  const usage = text(params, 'KeyUsage') ?? 'ENCRYPT_DECRYPT'
  if (!Object.hasOwn(ALGORITHMS, spec)) {
    throw new AwsError('UnsupportedOperationException', `The sandbox has no keys of ${spec}`)
  }
  const origin = text(params, 'Origin') ?? 'AWS_KMS'
  const key = addKey(world, region, {
    manager: 'CUSTOMER',
    description: text(params, 'Description') ?? '',
    spec,
    usage,
    origin,
    multiRegion: flag(params, 'MultiRegion') ?? false,
    state: origin === 'EXTERNAL' ? 'PendingImport' : 'Enabled',
    tags: readTags(renamedTags(params)),
  })
  return { KeyMetadata: metadata(world, call, key) }
}

/** KMS calls the parts of a tag TagKey and TagValue. */
function renamedTags({ Tags }: Call['params']): Call['params'] {
  const tags = Array.isArray(Tags) ? (Tags as { TagKey?: string; TagValue?: string }[]) : []
  return { Tags: tags.map(({ TagKey, TagValue }) => ({ Key: TagKey, Value: TagValue })) }
}

function createAlias(world: World, { params, region }: Call): object {
  const alias = requiredText(params, 'AliasName', 'ValidationException')
  const state = kmsState(world, region)
  if (!ALIAS.test(alias) || alias.startsWith('alias/aws/')) {
    throw new AwsError('InvalidAliasNameException', `${alias} is not a name for an alias`)
  }
  if (Object.hasOwn(state.aliases, alias)) {
    throw new AwsError('AlreadyExistsException', `An alias with the name ${alias} already exists`)
  }
  const target = requiredText(params, 'TargetKeyId', 'ValidationException')
  state.aliases[alias] = findKey(world, region, target).id
  return {}
}

function scheduleDeletion(world: World, call: Call): object {
  const key = changeable(world, call)
  const days = whole(call.params, 'PendingWindowInDays') ?? 30
  if (days < 7 || days > 30) {
    throw new AwsError('ValidationException', `PendingWindowInDays is from 7 to 30, not ${days}`)
  }
  const deletion = new Date(world.now().getTime() + days * DAY)
  key.state = 'PendingDeletion'
  key.deletion = deletion.toISOString()
  return {
    KeyId: keyArn(world, call.region, key),
    DeletionDate: deletion,
    KeyState: key.state,
    PendingWindowInDays: days,
  }
}

/** The key is disabled then (KMS-4). */
function cancelDeletion(world: World, call: Call): object {
  const key = keyOf(world, call)
  if (key.state !== 'PendingDeletion') {
    throw new AwsError(
      'KMSInvalidStateException',
      `${keyArn(world, call.region, key)} is not pending deletion.`,
    )
  }
  key.state = 'Disabled'
  key.deletion = null
  return { KeyId: keyArn(world, call.region, key) }
}

function keyOf(world: World, { params, region }: Call): Key {
  return findKey(world, region, requiredText(params, 'KeyId', 'ValidationException'))
}

/** A key of the account's own that is not to be deleted (KMS-3). */
function changeable(world: World, call: Call): Key {
  const key = keyOf(world, call)
  const name = keyArn(world, call.region, key)
  if (key.manager === 'AWS') {
    throw new AwsError(
      'AccessDeniedException',
      `User: arn:aws:iam::${call.account}:user/sandbox is not authorized to perform: kms:${call.action} on resource: ${name}`,
    )
  }
  if (key.state === 'PendingDeletion') {
    throw new AwsError('KMSInvalidStateException', `${name} is pending deletion.`)
  }
  return key
}

function metadata(world: World, { account, region }: Call, key: Key): object {
  return {
    AWSAccountId: account,
    KeyId: key.id,
    Arn: keyArn(world, region, key),
    CreationDate: new Date(key.created),
    Enabled: key.state === 'Enabled',
    Description: key.description,
    KeyUsage: key.usage,
    KeyState: key.state,
    DeletionDate: key.deletion === null ? undefined : new Date(key.deletion),
    Origin: key.origin,
    KeyManager: key.manager,
    CustomerMasterKeySpec: key.spec,
    KeySpec: key.spec,
    EncryptionAlgorithms: key.usage === 'ENCRYPT_DECRYPT' ? ALGORITHMS[key.spec] : undefined,
    MultiRegion: key.multiRegion,
  }
}
