import type { World } from '../contract.ts'
import { startEngine } from './elasticache/lifecycle.ts'
import { cacheState } from './elasticache/state.ts'
import { serve } from './hosts/addresses.ts'
import { hostState } from './hosts/state.ts'
import { agentsReport } from './ssm/associations.ts'
import { engineName, launchEngine } from './rds/instance/engine.ts'
import { rdsState } from './rds/state.ts'

/**
 * Brings up the engines of a kept state: instances that were there when the sandbox ended answer
 * again, on their old port where it is free. What was under way then has come to its end.
 */
export async function resumeEngines(world: World): Promise<void> {
  await Promise.all([
    ...world.state.regions('rds').map((region) => resumeInstances(world, region)),
    ...world.state.regions('elasticache').map((region) => resumeGroups(world, region)),
    ...world.state.regions('ec2-hosts').flatMap((region) => resumeBastions(world, region)),
  ])
}

async function resumeInstances(world: World, region: string): Promise<void> {
  const state = rdsState(world, region)
  for (const instance of Object.values(state.instances)) {
    if (instance.status === 'deleting') {
      delete state.instances[instance.id]
      continue
    }
    const isStopped = ['stopping', 'stopped'].includes(instance.status)
    instance.status = await launchEngine(world, region, instance, () => undefined).then(
      () => (isStopped ? 'stopped' : 'available'),
      () => 'failed',
    )
    // The engine is known again by having been started: it answers no longer than that.
    if (isStopped) await world.engines.stop(engineName(region, instance.id))
  }
}

async function resumeGroups(world: World, region: string): Promise<void> {
  const state = cacheState(world, region)
  const pace = { takes: world.takes, say: () => undefined }
  for (const [id, group] of Object.entries(state.groups)) {
    if (group.status === 'deleting') {
      delete state.groups[id]
      continue
    }
    group.status = await startEngine(world, region, group, pace).then(
      () => 'available',
      () => 'create-failed',
    )
  }
}

/** An address that somebody else has taken meanwhile stays metadata only. */
function resumeBastions(world: World, region: string): readonly Promise<void>[] {
  agentsReport(world, region)
  return Object.values(hostState(world, region).addresses).map((address) =>
    serve(world, region, address).catch(() => undefined),
  )
}
