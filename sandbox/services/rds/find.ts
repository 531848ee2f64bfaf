import { AwsError, type World } from '../../contract.ts'
import { defaultVpc, ec2State } from '../ec2/state.ts'
import { rdsState, type DbInstance } from './state.ts'

export function instanceById(world: World, region: string, id: string): DbInstance {
  const instance = rdsState(world, region).instances[id.toLowerCase()]
  if (instance === undefined) {
    throw new AwsError('DBInstanceNotFound', `DBInstance ${id} not found.`, 404)
  }
  return instance
}

/** The VPC of an instance: its subnet group's, else the region's default one. */
export function vpcOf(world: World, region: string, instance: DbInstance): string {
  const group = rdsState(world, region).subnetGroups[instance.subnetGroup ?? '']
  return group?.vpc ?? defaultVpc(ec2State(world, region))?.id ?? ''
}
