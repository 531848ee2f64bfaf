/** RDS starts what was stopped for seven days, so that it does not miss its maintenance (RDS-111). */
import type { Service, World } from '../../../contract.ts'
import { inBackground } from '../../background.ts'
import { rdsState, type DbInstance } from '../state.ts'
import { tell } from './interruption.ts'
import { losesKey } from './lost-key.ts'
import { finishStart } from './stop.ts'

/** Milliseconds: an instance is stopped for seven days at the most (RDS guide, USER_StopInstance). */
const LONGEST_STOP = 7 * 24 * 60 * 60 * 1000

/** When RDS starts the instance by itself; undefined: it is not stopped. */
export function automaticStart({ stopped }: DbInstance): Date | undefined {
  return stopped === undefined ? undefined : new Date(Date.parse(stopped) + LONGEST_STOP)
}

/** Actions that first start what is due in their region. A timer of days would keep a sandbox from being idle. */
export function startingWhatIsDue(world: World, actions: Service['actions']): Service['actions'] {
  return Object.fromEntries(
    Object.entries(actions).map(([name, run]) => [
      name,
      (call) => {
        startWhatIsDue(world, call.region)
        return run(call)
      },
    ]),
  )
}

function startWhatIsDue(world: World, region: string): void {
  for (const instance of Object.values(rdsState(world, region).instances)) {
    const time = automaticStart(instance)
    if (instance.status !== 'stopped' || time === undefined || time > world.now()) continue
    instance.status = 'starting'
    inBackground(start(world, region, instance), () => {
      instance.status = 'failed'
    })
  }
}

async function start(world: World, region: string, instance: DbInstance): Promise<void> {
  const why =
    'DB instance is being started due to it exceeding the maximum allowed time being stopped.'
  tell(world, region, instance, why, 'notification')
  if (await losesKey(world, region, instance)) {
    delete instance.stopped
    return
  }
  await finishStart(world, region, instance, { takes: world.takes, say: () => undefined })
}
