import type { World } from '../../../contract.ts'
import { launchEngine } from './engine.ts'
import { parameterGroupByName } from '../parameters/groups.ts'
import { rdsState } from '../state.ts'
import { demandsTls } from './tls.ts'

/** Changes a group by `change`; engines whose demand for TLS changed with it demand the new one (RDS-60). */
export async function enforcingTls(
  world: World,
  region: string,
  name: string,
  change: () => void,
): Promise<void> {
  const before = demandsTls(parameterGroupByName(world, region, name))
  change()
  if (demandsTls(parameterGroupByName(world, region, name)) === before) return
  const running = Object.values(rdsState(world, region).instances).filter(
    ({ parameterGroup, status }) => parameterGroup === name.toLowerCase() && status === 'available',
  )
  await Promise.all(
    running.map((instance) => launchEngine(world, region, instance, () => undefined)),
  )
}
