import type { ResourceHandler, World } from '../../contract.ts'
import { parameterGroupHandler, subnetGroupHandler } from './resource/groups.ts'
import { instanceHandler } from './resource/instance.ts'

/** CloudFormation's handlers of RDS. */
export function rdsHandlers(world: World): readonly ResourceHandler[] {
  return [instanceHandler(world), subnetGroupHandler(world), parameterGroupHandler(world)]
}
