import { isRecord } from '../text/record.ts'
import type { Finding } from './problems/finding.ts'
import type { ConfigPath } from './resolved.ts'
import type { TinystacksFile } from './types.generated.ts'
import { validate } from './validate.generated.js'

/**
 * A copy of the file without the values that the schema refuses, so that the second pass can report what
 * is wrong with the rest. Null = nothing usable remains.
 */
export function withoutInvalid(
  value: unknown,
  findings: readonly Finding[],
): TinystacksFile | null {
  const refused = findings.filter(({ keepsValue }) => keepsValue !== true)
  const copy = without(
    value,
    refused.map(({ path }) => path),
  )
  if (!isRecord(copy)) return null
  copy.version ??= 1
  copy.stack ??= 'stack'
  for (const stage of Object.values(isRecord(copy.stages) ? copy.stages : {})) {
    if (!isRecord(stage)) continue
    stage.databases ??= {}
    removeHalfNetwork(stage)
  }
  if (isRecord(copy.defaults)) removeHalfNetwork(copy.defaults)
  return validate(copy) ? copy : null
}

/** A VPC is given with its subnets, or not at all. */
function removeHalfNetwork(holder: Record<string, unknown>): void {
  const { network } = holder
  if (isRecord(network) && 'vpc' in network !== 'subnets' in network) delete holder.network
}

/** A copy of the value without what is at the paths. */
export function without(value: unknown, paths: readonly ConfigPath[]): unknown {
  const copy = structuredCloneOf(value)
  if (isRecord(copy)) for (const path of paths) remove(copy, path)
  return copy
}

/** Removes what is at the path; for an entry of a list, the whole list. */
function remove(root: Record<string, unknown>, path: ConfigPath): void {
  const end = path.findIndex((part) => typeof part === 'number')
  const keys = end < 0 ? path : path.slice(0, end)
  let parent: unknown = root
  for (const key of keys.slice(0, -1)) parent = isRecord(parent) ? parent[key] : undefined
  const last = keys.at(-1)
  if (isRecord(parent) && last !== undefined) delete parent[last]
}

function structuredCloneOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredCloneOf)
  if (!isRecord(value)) return value
  const copy = Object.create(null) as Record<string, unknown>
  for (const [key, entry] of Object.entries(value)) copy[key] = structuredCloneOf(entry)
  return copy
}
