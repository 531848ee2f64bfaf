/** What AWS's clients make of calls and answers in each protocol, without the texts in between. */
import { randomUUID } from 'node:crypto'
import type { NormalizedSchema } from '@smithy/core/schema'
import type { AwsError, Service } from '../../../sandbox/contract.ts'

export type Protocol = Service['protocol']
export type Schema = ReturnType<typeof NormalizedSchema.of>
export type Fields = Readonly<Record<string, unknown>>

/** The input as the sandbox gets the parameters of a request (`Call` in sandbox/contract.ts). */
export function parametersOf(protocol: Protocol, schema: Schema, input: Fields): Fields {
  const parameters: Record<string, unknown> = {}
  for (const [name, member] of schema.structIterator()) {
    const field = input[name] ?? (member.isIdempotencyToken() ? randomUUID() : undefined)
    if (field === undefined) continue
    const written = parameterOf(protocol, member, field)
    if (written !== undefined) parameters[keyOf(protocol, name, member)] = written
  }
  return parameters
}

function parameterOf(protocol: Protocol, schema: Schema, value: unknown): unknown {
  if (schema.isListSchema()) {
    const all = value as readonly unknown[]
    // An empty list is an empty text in a query, and nothing in EC2's.
    if (all.length === 0 && protocol !== 'json') return protocol === 'ec2' ? undefined : ''
    return all.map((one) => parameterOf(protocol, schema.getValueSchema(), one))
  }
  if (schema.isStructSchema()) return parametersOf(protocol, schema, value as Fields)
  if (schema.isMapSchema()) return { ...(value as Fields) }
  if (protocol === 'json') return value instanceof Date ? value.getTime() / 1000 : value
  return value instanceof Date ? value.toISOString().replace('.000Z', 'Z') : String(value)
}

/** A parameter's name on the wire: EC2's questions have other names than its answers. */
function keyOf(protocol: Protocol, name: string, member: Schema): string {
  const key = nameOf(protocol, name, member)
  if (protocol !== 'ec2') return key
  const { ec2QueryName } = member.getMergedTraits() as { readonly ec2QueryName?: string }
  return ec2QueryName ?? `${key.charAt(0).toUpperCase()}${key.slice(1)}`
}

function nameOf(protocol: Protocol, name: string, member: Schema): string {
  if (protocol === 'json') return name
  return (member.getMergedTraits() as { readonly xmlName?: string }).xmlName ?? name
}

/** The answer as the client reads it: what the sandbox has more than the schema is left out. */
export function outputOf(protocol: Protocol, schema: Schema, answer: Fields): Fields {
  const output: Record<string, unknown> = {}
  for (const [name, member] of schema.structIterator()) {
    const field = answer[nameOf(protocol, name, member)]
    if (field !== undefined && field !== null) output[name] = fieldOf(protocol, member, field)
  }
  return output
}

function fieldOf(protocol: Protocol, schema: Schema, value: unknown): unknown {
  if (schema.isListSchema())
    return (value as readonly unknown[])
      .filter((one) => one !== undefined && one !== null)
      .map((one) => fieldOf(protocol, schema.getValueSchema(), one))
  if (schema.isStructSchema()) return outputOf(protocol, schema, value as Fields)
  if (schema.isMapSchema()) return { ...(value as Fields) }
  if (schema.isTimestampSchema())
    return new Date(typeof value === 'number' ? value * 1000 : (value as string | Date))
  if (schema.isBooleanSchema()) return String(value) === 'true'
  if (schema.isNumericSchema()) return Number(value)
  return String(value)
}

/** As the client throws it; the class that some codes have there is told by nothing of ours. */
export function thrown(protocol: Protocol, { code, message, status }: AwsError): Error {
  return Object.assign(new Error(message), {
    name: code,
    ...(protocol !== 'json' && { Code: code, Type: 'Sender' }),
    $fault: status >= 500 ? 'server' : 'client',
    $metadata: { httpStatusCode: status, attempts: 1, totalRetryDelay: 0 },
  })
}
