import { AwsError, type World } from '../../../contract.ts'
import { vpcOf } from '../find.ts'
import type { InstanceRequest } from '../request.ts'
import type { DbInstance } from '../state.ts'
import { subnetGroupByName } from '../subnet-groups.ts'
import { placeOf } from './create.ts'

type Place = ReturnType<typeof placeOf>

/** Where another subnet group puts an instance: into another VPC, never elsewhere in its own (RDS-113). */
export function movedTo(
  world: World,
  region: string,
  instance: DbInstance,
  request: InstanceRequest,
): Partial<Place> {
  if (request.subnetGroup === undefined) return {}
  const { name, vpc } = subnetGroupByName(world, region, request.subnetGroup)
  if (name === instance.subnetGroup) return {}
  if (vpc === vpcOf(world, region, instance)) {
    throw new AwsError(
      'InvalidVPCNetworkStateFault',
      `You cannot move DB instance ${instance.id} to subnet group ${name}. The specified DB subnet group and DB instance are in the same VPC. Choose a DB subnet group in different VPC than the specified DB instance and try again.`,
    )
  }
  return placeOf(world, region, { ...request, instanceClass: instance.instanceClass })
}
