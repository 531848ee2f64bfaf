import type { ResourceHandler, World } from '../../contract.ts'
import { instanceHandler } from './resource/instance.ts'
import { parameterGroupHandler } from './resource/parameter-group.ts'
import { subnetGroupHandler } from './resource/subnet-group.ts'

/** CloudFormation's handlers of RDS. */
export function rdsHandlers(world: World): readonly ResourceHandler[] {
  return [instanceHandler(world), subnetGroupHandler(world), parameterGroupHandler(world)]
}
