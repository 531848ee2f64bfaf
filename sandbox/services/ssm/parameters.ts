import { AwsError, type World } from '../../contract.ts'
import type { Tags } from '../tags.ts'

export type ParameterType = 'String' | 'StringList' | 'SecureString'

export type StoredParameter = {
  readonly name: string
  type: ParameterType
  description: string | null
  /** Oldest first; the last one is current, its version is the length. */
  values: string[]
  /** ISO 8601. */
  changed: string
  dataType: string
  tags: Tags
}

/** Versions that Parameter Store keeps (ssm API_PutParameter). */
const MOST_VERSIONS = 100
const NAME = /^[a-zA-Z0-9_.\-/]{1,1011}$/

type SsmState = { parameters: Record<string, StoredParameter> }

export function ssmState(world: World, region: string): SsmState {
  return world.state.of('ssm', region, () => ({ parameters: {} }))
}

/** Puts a value; an existing name wants `overwrite` (SSM-1). Gives the version. */
export function putParameter(
  world: World,
  region: string,
  given: {
    name: string
    type: ParameterType | undefined
    value: string
    description: string | null
    overwrite: boolean
    tags: Tags
  },
): number {
  const state = ssmState(world, region)
  if (!NAME.test(given.name) || /^\/?(?:aws|ssm)/i.test(given.name)) {
    throw new AwsError(
      'ValidationException',
      'Parameter name: can\'t be prefixed with "aws" or "ssm" (case-insensitive). It can consist only of letters, digits, ., -, _ and the "/" of a hierarchy.',
    )
  }
  const now = world.now().toISOString()
  const existing = state.parameters[given.name]
  if (existing === undefined) {
    state.parameters[given.name] = {
      name: given.name,
      type: given.type ?? 'String',
      description: given.description,
      values: [given.value],
      changed: now,
      dataType: 'text',
      tags: given.tags,
    }
    return 1
  }
  if (!given.overwrite) {
    throw new AwsError(
      'ParameterAlreadyExists',
      'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
    )
  }
  existing.values.push(given.value)
  if (existing.values.length > MOST_VERSIONS) {
    // An emptied slot keeps the numbers of the versions after it.
    existing.values[existing.values.length - MOST_VERSIONS - 1] = ''
  }
  existing.type = given.type ?? existing.type
  existing.description = given.description ?? existing.description
  existing.changed = now
  return existing.values.length
}

/** A parameter by name or ARN, with `:version` at its end where one is meant. */
export function findParameter(
  world: World,
  region: string,
  selector: string,
): { parameter: StoredParameter; version: number } | undefined {
  const plain = selector.replace(/^arn:[^:]+:ssm:[^:]+:\d+:parameter/, '')
  const match = /^(.*?)(?::(\d+))?$/.exec(plain)
  const name = match?.[1] ?? plain
  const parameter =
    ssmState(world, region).parameters[name] ??
    ssmState(world, region).parameters[name.replace(/^\//, '')] ??
    publicParameter(region, name)
  if (parameter === undefined) return undefined
  const version = match?.[2] === undefined ? parameter.values.length : Number(match[2])
  if (parameter.values[version - 1] === undefined) return undefined
  return { parameter, version }
}

export function deleteParameter(world: World, region: string, name: string): void {
  const state = ssmState(world, region)
  if (state.parameters[name] === undefined) {
    throw new AwsError('ParameterNotFound', `Parameter ${name} not found.`)
  }
  delete state.parameters[name]
}

const IMAGES =
  /^\/aws\/service\/ami-amazon-linux-latest\/(al2023-ami-(?:minimal-)?kernel-(?:default|6\.1|6\.12)-(?:arm64|x86_64)|amzn2-ami-(?:hvm|kernel-5\.10-hvm)-(?:arm64|x86_64)-gp2)$/

/** AWS's public parameters for Amazon Linux images; the image id is invented, but stable (SSM-3). */
function publicParameter(region: string, name: string): StoredParameter | undefined {
  const image = IMAGES.exec(name)?.[1]
  if (image === undefined) return undefined
  return {
    name,
    type: 'String',
    description: null,
    values: [imageId(region, image)],
    changed: '2026-01-01T00:00:00.000Z',
    dataType: 'aws:ec2:image',
    tags: {},
  }
}

/** A stable id for an image of a region: 17 hex digits from its name. */
function imageId(region: string, image: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of Buffer.from(`${region}/${image}`)) {
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn
  }
  return `ami-0${hash.toString(16).padStart(16, '0')}`
}

/** The value of `{{resolve:ssm:name:version}}` (SSM-2). */
export function resolveParameter(
  world: World,
  region: string,
  name: string,
  version?: string,
): string {
  const found = findParameter(world, region, version === undefined ? name : `${name}:${version}`)
  if (found === undefined) {
    throw new AwsError(
      'ValidationError',
      `Unable to fetch parameters [${name}] from parameter store for this account.`,
    )
  }
  if (found.parameter.type === 'SecureString') {
    throw new AwsError(
      'ValidationError',
      `SSM Secure reference is not supported in: [${name}]. Use ssm-secure for SecureString parameters.`,
    )
  }
  return found.parameter.values[found.version - 1] ?? ''
}
