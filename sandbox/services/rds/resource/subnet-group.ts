import type { Params, ResourceContext, ResourceHandler, World } from '../../../contract.ts'
import { arn, generatedIdentifier } from '../../names.ts'
import { requiredText, text, texts } from '../../params.ts'
import { resourceTags } from '../../tags.ts'
import { checkTags } from '../checks.ts'
import {
  createSubnetGroup,
  deleteSubnetGroup,
  modifySubnetGroup,
  subnetGroupByName,
} from '../subnet-groups.ts'
import { inSdkWords } from './sdk-words.ts'

/** Seconds it takes on AWS. */
const GROUP = 5

/** AWS::RDS::DBSubnetGroup, call by call as AWS's own handler (RDSH, aws-rds-dbsubnetgroup; RDS-100). */
export function subnetGroupHandler(world: World): ResourceHandler {
  const send = async (
    context: ResourceContext,
    action: string,
    fields: Params,
    run: () => void,
  ): Promise<void> => {
    context.sends?.(action, fields)
    inSdkWords(run)
    await context.takes(GROUP)
  }
  return {
    type: 'AWS::RDS::DBSubnetGroup',
    create: async (context, properties) => {
      const given = text(properties, 'DBSubnetGroupName')
      const fields = fieldsOf(given ?? generatedIdentifier(world, context, 255), properties)
      const name = fields.DBSubnetGroupName.toLowerCase()
      await send(context, 'CreateDBSubnetGroup', fields, () => {
        createSubnetGroup(world, context.region, {
          name,
          description: fields.DBSubnetGroupDescription,
          subnets: fields.SubnetIds,
          tags: checkTags(resourceTags(context, properties)),
        })
      })
      return name
    },
    update: async (context, id, _before, after) => {
      const fields = fieldsOf(id, after)
      await send(context, 'ModifyDBSubnetGroup', fields, () => {
        modifySubnetGroup(world, context.region, id, {
          description: fields.DBSubnetGroupDescription,
          subnets: fields.SubnetIds,
        })
      })
      inSdkWords(() => {
        subnetGroupByName(world, context.region, id).tags = checkTags(resourceTags(context, after))
      })
    },
    remove: (context, id) =>
      send(context, 'DeleteDBSubnetGroup', { DBSubnetGroupName: id }, () => {
        deleteSubnetGroup(world, context.region, id)
      }),
    attributes: (context, id) => ({
      DBSubnetGroupArn: arn(world, 'rds', context.region, `subgrp:${id}`),
    }),
  }
}

/** What making and changing one say of it: always all of it, with the subnets in order. */
function fieldsOf(name: string, properties: Params) {
  return {
    DBSubnetGroupName: name,
    DBSubnetGroupDescription: requiredText(properties, 'DBSubnetGroupDescription'),
    SubnetIds: texts(properties, 'SubnetIds').toSorted(),
  }
}
