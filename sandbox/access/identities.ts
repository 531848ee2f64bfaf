import { createHash } from 'node:crypto'
import { AwsError, type Access, type Caller } from '../contract.ts'
import { isObject } from '../json.ts'
import { judge } from './evaluate.ts'
import { readPolicy, type PolicyDocument } from './policy.ts'

type Identity = {
  readonly arn: string
  readonly policies: readonly PolicyDocument[]
  /** What limits them; absent: nothing does. */
  readonly boundary?: PolicyDocument
  readonly trustsCloudFormation: boolean
}

const IDENTITY = /^arn:(aws[a-z-]*):iam::(\d{12}):(role|user)\/(?:.+\/)?([\w+=,.@-]+)$/

/** Whose an access key is. */
type Key = {
  readonly arn: string
  /** The role or user whose policies it has. */
  readonly identity: string
  readonly expires?: Date
  readonly policies?: readonly PolicyDocument[]
}

/** Nobody has policies, until somebody is given some. */
export function createAccess(): Access {
  const identities = new Map<string, Identity>()
  /** Access key -> the caller's ARN, and whose policies it has. */
  const keys = new Map<string, Key>()
  const callerAs = ({ arn, identity, policies }: Key): Caller => {
    return {
      arn,
      userId: userIdOf(arn, identity),
      decide: (question) => {
        const known = identities.get(identity) ?? (policies && { policies, boundary: undefined })
        if (known === undefined) return 'allowed'
        return judge(known.policies, known.boundary, question).decision
      },
    }
  }
  return {
    give: (given) => {
      const { identity, accessKeys } = readIdentity(given)
      identities.set(identity.arn, identity)
      for (const key of accessKeys)
        keys.set(key, { arn: sessionOf(identity.arn, 'ci'), identity: identity.arn })
    },
    callerOf: (accessKey) => {
      const key = keys.get(accessKey ?? '')
      return key === undefined ? undefined : callerAs(key)
    },
    accountOf: (accessKey) => IDENTITY.exec(keys.get(accessKey ?? '')?.identity ?? '')?.[2],
    requireOpen: (accessKey, now) => {
      const expires = keys.get(accessKey ?? '')?.expires
      if (expires === undefined || expires > now) return
      throw new AwsError(
        'ExpiredToken',
        'The security token included in the request is expired',
        403,
      )
    },
    opened: ({ accessKey, role, session, expires, policies }) => {
      keys.set(accessKey, {
        ...{ arn: sessionOf(role, session), identity: role, expires },
        ...(policies && { policies: policies.map(readPolicy) }),
      })
    },
    assumedByCloudFormation: (role) =>
      identities.get(role)?.trustsCloudFormation === false
        ? null
        : callerAs({ arn: sessionOf(role, 'AWSCloudFormation'), identity: role }),
    judge: (arn, question) => {
      const known = identities.get(arn)
      return known === undefined ? null : judge(known.policies, known.boundary, question)
    },
    linkedRoles: new Set(),
  }
}

/** A role acts in sessions (IAM user guide, "IAM identifiers"); a user is who it is. */
function sessionOf(arn: string, session: string): string {
  const [, partition = '', account = '', kind, name = ''] = IDENTITY.exec(arn) ?? []
  return kind === 'role' ? `arn:${partition}:sts::${account}:assumed-role/${name}/${session}` : arn
}

/** Who acts, by an id that no name has again: of a role with its session, as `aws:userid` has it. */
function userIdOf(arn: string, identity: string): string {
  const digits = createHash('sha256').update(identity).digest('hex').slice(0, 17).toUpperCase()
  if (!arn.includes(':assumed-role/')) return `AIDA${digits}`
  return `AROA${digits}:${arn.slice(arn.lastIndexOf('/') + 1)}`
}

function readIdentity(given: unknown) {
  if (!isObject(given)) throw refusal('a JSON object is expected')
  const { arn, accessKeys = [], policies, boundary, trustsCloudFormation = true } = given
  if (typeof arn !== 'string' || !IDENTITY.test(arn)) throw refusal('arn: that of a role or a user')
  if (!Array.isArray(accessKeys) || !accessKeys.every((one) => typeof one === 'string'))
    throw refusal('accessKeys: a list of access keys')
  if (!Array.isArray(policies)) throw refusal('policies: a list of policy documents')
  if (typeof trustsCloudFormation !== 'boolean')
    throw refusal('trustsCloudFormation: true or false')
  const identity: Identity = {
    ...{ arn, policies: policies.map(readPolicy), trustsCloudFormation },
    ...(boundary !== undefined && { boundary: readPolicy(boundary) }),
  }
  return { identity, accessKeys }
}

const refusal = (message: string): AwsError => new AwsError('ValidationError', message)
