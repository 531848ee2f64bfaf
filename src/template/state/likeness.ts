/**
 * What a replica was made with because its primary had it. It stands in an output of the replica's stack, since no
 * default of a deployed database moves later. A setting that is as it is by default is not written, so that a
 * replica that an earlier version made has the same template as before.
 */
import { isDeepStrictEqual } from 'node:util'
import { defaultLikeness, likenessOf } from '../../config/likeness.ts'
import type { Likeness, ResolvedSql } from '../../config/resolved.ts'
import { canonical } from '../../text/canonical.ts'
import { isRecord } from '../../text/record.ts'

/** The value of the stack's output: `{"instance":"db.r6g.large"}`; null = there is nothing to keep. */
export function formatLikeness(likeness: Likeness): string | null {
  return Object.keys(likeness).length === 0 ? null : canonical(likeness)
}

/** The same, read back; what has another form is left out. */
export function parseLikeness(output: string | null): Likeness {
  const { instance, multiAz, disk, max, parameters } = recordIn(output)
  const names = isRecord(parameters) ? Object.entries(parameters) : []
  const texts = names.filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return {
    ...(typeof instance === 'string' && { instance }),
    ...(typeof multiAz === 'boolean' && { multiAz }),
    ...(isDisk(disk) && { disk }),
    ...(typeof max === 'number' && { max }),
    ...(texts.length > 0 && { parameters: Object.fromEntries(texts) }),
  }
}

function recordIn(output: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(output ?? '{}')
    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}

function isDisk(value: unknown): value is NonNullable<Likeness['disk']> {
  return (
    isRecord(value) &&
    typeof value['type'] === 'string' &&
    (value['iops'] === null || typeof value['iops'] === 'number')
  )
}

/** What to keep of a replica with these settings: those that the file does not set, and what was kept of the others. */
export function likenessToKeep(sql: ResolvedSql, kept: Likeness): Likeness {
  const { own = likenessOf(sql) } = sql
  const has = likenessOf(sql)
  const usual: Likeness = defaultLikeness(sql.kind)
  const settings = (['instance', 'multiAz', 'disk', 'max'] as const)
    .map((key) => [key, own[key] === undefined ? has[key] : kept[key]] as const)
    .filter(([key, value]) => value !== undefined && !isDeepStrictEqual(value, usual[key]))
  const isOwn = ([name]: readonly [string, string]): boolean =>
    Object.hasOwn(own.parameters ?? {}, name)
  const parameters = [
    ...Object.entries(has.parameters ?? {}).filter((pair) => !isOwn(pair)),
    ...Object.entries(kept.parameters ?? {}).filter(isOwn),
  ]
  return {
    ...Object.fromEntries(settings),
    ...(parameters.length > 0 && { parameters: Object.fromEntries(parameters) }),
  }
}
