import { AwsError, type Call, type World } from '../../../contract.ts'
import { requiredText, texts } from '../../params.ts'
import { readTags, tagList, type Tags } from '../../tags.ts'
import { checkTags } from '../checks.ts'
import { rdsState } from '../state.ts'

type Actions = Readonly<Record<string, (call: Call) => object>>

export function tagActions(world: World): Actions {
  return {
    ListTagsForResource: (call) => ({ TagList: tagList(tagged(world, call).tags) }),
    AddTagsToResource: (call) => {
      Object.assign(tagged(world, call).tags, checkTags(readTags(call.params)))
      return {}
    },
    RemoveTagsFromResource: (call) => {
      const entry = tagged(world, call)
      const gone = texts(call.params, 'TagKeys')
      entry.tags = Object.fromEntries(
        Object.entries(entry.tags).filter(([key]) => !gone.includes(key)),
      )
      return {}
    },
  }
}

/** What the ARN `arn:aws:rds:region:account:kind:name` names. */
function tagged(world: World, call: Call): { tags: Tags } {
  const name = requiredText(call.params, 'ResourceName')
  const [kind = '', id = ''] = name.split(':').slice(5)
  const state = rdsState(world, call.region)
  const tables: Readonly<Record<string, Readonly<Record<string, { tags: Tags }>>>> = {
    db: state.instances,
    subgrp: state.subnetGroups,
    pg: state.parameterGroups,
    snapshot: state.snapshots,
  }
  const table = tables[kind]
  if (table === undefined) {
    throw new AwsError('InvalidParameterValue', `Invalid resource name: ${name}`)
  }
  const entry = table[id]
  if (entry === undefined) {
    throw new AwsError('DBInstanceNotFound', `${kind}:${id} not found`, 404)
  }
  return entry
}
