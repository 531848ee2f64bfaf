import type { Params, ResourceContext } from '../contract.ts'
import { structures, text } from './params.ts'

export type Tags = Record<string, string>

/** Tags from a list of `{ Key, Value }`, as calls and templates write them. */
export function readTags(params: Params, name = 'Tags'): Tags {
  return Object.fromEntries(
    structures(params, name).map((tag) => [text(tag, 'Key') ?? '', text(tag, 'Value') ?? '']),
  )
}

/** The tags of a stack's resource: the stack's, overlaid by the resource's own. */
export function resourceTags(context: ResourceContext, properties: Params): Tags {
  return { ...context.tags, ...readTags(properties) }
}

/** `[{ Key, Value }]`, as every service but EC2 answers them. */
export function tagList(tags: Tags): readonly { Key: string; Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
}
