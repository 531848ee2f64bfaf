import { AwsError, type World } from '../../contract.ts'
import { hexId } from '../names.ts'
import { deleteParameter, putParameter, ssmState } from '../ssm/parameters.ts'
import type { Tags } from '../tags.ts'
import { makeKey, sha256Fingerprint } from './key-material.ts'
import { hostState, type KeyPair } from './state.ts'

const PUBLIC_KEY = /^(ssh-rsa|ssh-ed25519) [A-Za-z0-9+/=]+/

/**
 * Makes a key pair; its private key goes to the SSM parameter `/ec2/keypair/{id}` (EC2-14), unless
 * the public key is brought along.
 */
export function createKeyPair(
  world: World,
  region: string,
  given: {
    readonly name: string
    readonly type: string | undefined
    readonly publicKey: string | undefined
    readonly tags: Tags
  },
): KeyPair {
  const state = hostState(world, region)
  if (state.keyPairs[given.name] !== undefined) {
    throw new AwsError('InvalidKeyPair.Duplicate', `The keypair already exists`)
  }
  const id = hexId(world, 'key')
  const made = given.publicKey === undefined ? make(world, region, id, given.type) : null
  const pair: KeyPair = {
    id,
    name: given.name,
    created: world.now().toISOString(),
    tags: given.tags,
    ...(made ?? brought(given.publicKey ?? '')),
  }
  state.keyPairs[pair.name] = pair
  return pair
}

type Made = Pick<KeyPair, 'type' | 'publicKey' | 'fingerprint' | 'parameter'>

function make(world: World, region: string, id: string, asked: string | undefined): Made {
  const type = asked ?? 'rsa'
  if (type !== 'rsa' && type !== 'ed25519') {
    throw new AwsError('InvalidParameterValue', `Value (${type}) for parameter KeyType is invalid.`)
  }
  const { privateKey, publicKey, fingerprint } = makeKey(type)
  const parameter = `/ec2/keypair/${id}`
  putParameter(world, region, {
    name: parameter,
    type: 'SecureString',
    value: privateKey,
    description: null,
    overwrite: false,
    tags: {},
  })
  return { type, publicKey, fingerprint, parameter }
}

function brought(text: string): Made {
  const [publicKey, type] = PUBLIC_KEY.exec(text) ?? []
  if (publicKey === undefined) {
    throw new AwsError('InvalidKey.Format', 'Key is not in valid OpenSSH public key format')
  }
  return {
    type: type === 'ssh-rsa' ? 'rsa' : 'ed25519',
    publicKey,
    fingerprint: sha256Fingerprint(publicKey),
    parameter: null,
  }
}

/** Deletes a pair, and the parameter with it. Instances keep the public key they were given. */
export function deleteKeyPair(world: World, region: string, name: string): void {
  const state = hostState(world, region)
  const { parameter } = keyPairNamed(world, region, name)
  if (parameter !== null && ssmState(world, region).parameters[parameter] !== undefined) {
    deleteParameter(world, region, parameter)
  }
  delete state.keyPairs[name]
}

export function keyPairNamed(world: World, region: string, name: string): KeyPair {
  const pair = hostState(world, region).keyPairs[name]
  if (pair === undefined) {
    throw new AwsError('InvalidKeyPair.NotFound', `The key pair '${name}' does not exist`)
  }
  return pair
}
