import { randomUUID } from 'node:crypto'
import { AwsError, type World } from '../../contract.ts'
import { arn } from '../names.ts'
import { kmsState, type Key } from './state.ts'

/** The aliases of services, for which KMS makes a key when it is first asked for one (KMS-2). */
const PREDEFINED = /^alias\/aws\/[a-z0-9-]+$/

export function keyArn(world: World, region: string, { id }: Pick<Key, 'id'>): string {
  return arn(world, 'kms', region, `key/${id}`)
}

/** A key by its id, its ARN, an alias or an alias's ARN (KMS-1). */
export function findKey(world: World, region: string, given: string): Key {
  const name = nameIn(world, region, given)
  if (name.startsWith('alias/')) return byAlias(world, region, name)
  const id = name.replace(/^key\//, '')
  const key = kmsState(world, region).keys[id]
  if (key !== undefined && !isGone(world, key)) return key
  throw new AwsError(
    'NotFoundException',
    `Key '${arn(world, 'kms', region, `key/${id}`)}' does not exist`,
  )
}

/**
 * The ARN by which policies know a key, however it is named: an alias is none of a key's names there (KMS guide,
 * "Using aliases to control access to KMS keys"). Of a key that is not there: all.
 */
export function keyInPolicies(world: World, region: string, given: string): string {
  try {
    return keyArn(world, region, findKey(world, region, given))
  } catch (error) {
    if (error instanceof AwsError) return arn(world, 'kms', region, 'key/*')
    throw error
  }
}

/** Adds a key. */
export function addKey(
  world: World,
  region: string,
  given: Partial<Omit<Key, 'id' | 'created'>> & Pick<Key, 'manager'>,
): Key {
  const { multiRegion = false } = given
  const id = multiRegion ? `mrk-${randomUUID().replaceAll('-', '')}` : randomUUID()
  const key: Key = {
    description: '',
    spec: 'SYMMETRIC_DEFAULT',
    usage: 'ENCRYPT_DECRYPT',
    origin: 'AWS_KMS',
    state: 'Enabled',
    deletion: null,
    tags: {},
    ...given,
    multiRegion,
    id,
    created: world.now().toISOString(),
  }
  kmsState(world, region).keys[id] = key
  return key
}

/** What is left of an ARN of this region and account. */
function nameIn(world: World, region: string, given: string): string {
  if (!given.startsWith('arn:')) return given
  const [, , service, home = '', account, ...rest] = given.split(':')
  if (service !== 'kms') throw new AwsError('InvalidArnException', `Invalid arn ${given}`)
  if (home !== region) throw new AwsError('NotFoundException', `Invalid arn ${home}`)
  if (account !== world.account) {
    throw new AwsError(
      'AccessDeniedException',
      `User: arn:aws:iam::${world.account}:user/sandbox is not authorized to perform this action on resource: ${given}`,
    )
  }
  return rest.join(':')
}

function byAlias(world: World, region: string, alias: string): Key {
  const { aliases, keys } = kmsState(world, region)
  if (PREDEFINED.test(alias)) aliases[alias] ??= addKey(world, region, { manager: 'AWS' }).id
  const key = keys[aliases[alias] ?? '']
  if (key !== undefined && !isGone(world, key)) return key
  throw new AwsError('NotFoundException', `Alias ${arn(world, 'kms', region, alias)} is not found.`)
}

/** Whether its waiting period is over (KMS-4). */
function isGone(world: World, { deletion }: Key): boolean {
  return deletion !== null && Date.parse(deletion) <= world.now().getTime()
}
