/**
 * What AWS calls the stack's security groups and instances, so that what runs can be held against it where nothing
 * changes: DescribeStacks tells the outputs, and a resource id is never given to a later instance of the same name.
 */
import { FAMILIES } from '../../engines/families.ts'
import { subPairs, variable } from '../intrinsics.ts'
import type { RenderedStage, Template, TemplateOutput } from '../types.ts'
import type { DeployedStage, OwnIds } from './deployed-stage.ts'
import { OWN_IDS_OUTPUTS } from './output-keys.ts'
import { parsePairs } from './pairs.ts'
import { isSameParts } from './section-hashes.ts'

/**
 * The outputs. A stack that was deployed without them gets them with its next update. They never cause one: until
 * another part of the template changes, they are left out.
 */
export function ownIdsOutputs(
  resources: Template['Resources'],
  deployed: DeployedStage | null,
  parts: RenderedStage['parts'],
): Readonly<Record<string, TemplateOutput>> {
  const staysWithout = deployed !== null && deployed.securityGroups === null
  if (staysWithout && isSameParts(parts, deployed.parts)) return {}
  const idsOf = (type: string): readonly string[] =>
    Object.keys(resources).filter((id) => resources[id]?.Type === type)
  const groups = idsOf('AWS::EC2::SecurityGroup')
  const instances = idsOf(FAMILIES.sql.types.database)
  return {
    [OWN_IDS_OUTPUTS.securityGroups]: {
      Description: 'The security groups of this stack',
      Value: subPairs(groups.map((id) => [id, variable(id)])),
    },
    ...(instances.length > 0 && {
      [OWN_IDS_OUTPUTS.resourceIds]: {
        Description: 'The resource ids of the instances that this stack made',
        Value: subPairs(instances.map((id) => [id, variable(`${id}.DbiResourceId`)])),
      },
    }),
  }
}

/** What such an output says; null = the stack is older than it. */
export function parseOwnIds(value: string | undefined): OwnIds | null {
  if (value === undefined) return null
  return Object.fromEntries(parsePairs(value))
}
