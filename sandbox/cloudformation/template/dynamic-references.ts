import type { DynamicReferences } from '../../contract.ts'
import { validationError } from '../errors.ts'
import { isObject } from '../../json.ts'

const REFERENCE = /\{\{resolve:(secretsmanager|ssm|ssm-secure):([^}]+)\}\}/g
/** A secret's name, or its ARN with the colons of its own. */
const SECRET =
  /^(arn:[^:]*:secretsmanager:[^:]*:[^:]*:secret:[^:]+|[^:]+)(?::(SecretString|SecretBinary)?)?(?::([^:]*))?(?::([^:]*))?(?::([^:]*))?$/

/** Every `{{resolve:...}}` in a value replaced by what it names, read in `region` now. */
export function resolveDynamicReferences(
  value: unknown,
  region: string,
  from: DynamicReferences,
): unknown {
  if (typeof value === 'string') {
    return value.replace(REFERENCE, (_match, service: string, name: string) =>
      service === 'secretsmanager'
        ? readSecret(name, region, from)
        : readParameter(name, region, from),
    )
  }
  if (Array.isArray(value))
    return value.map((entry: unknown) => resolveDynamicReferences(entry, region, from))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      resolveDynamicReferences(inner, region, from),
    ]),
  )
}

function readSecret(reference: string, region: string, from: DynamicReferences): string {
  const [, secret = '', , key = '', stage = '', version = ''] = SECRET.exec(reference) ?? []
  if (secret === '')
    throw validationError(`Invalid dynamic reference: {{resolve:secretsmanager:${reference}}}`)
  const options = {
    ...(key === '' ? {} : { key }),
    ...(stage === '' ? {} : { stage }),
    ...(version === '' ? {} : { version }),
  }
  return from.secret(region, secret, options)
}

function readParameter(reference: string, region: string, from: DynamicReferences): string {
  const [, name = reference, version] = /^(.*?)(?::(\d+))?$/.exec(reference) ?? []
  return from.ssmParameter(region, name, version)
}
