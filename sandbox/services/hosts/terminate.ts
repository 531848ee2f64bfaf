import type { Call, World } from '../../contract.ts'
import { inBackground } from '../background.ts'
import { texts } from '../params.ts'
import { disassociateAddress } from './addresses.ts'
import { instanceById } from './instances.ts'
import { hostState, type Instance } from './state.ts'

/** Seconds on AWS. */
export const TERMINATE = 40
/** Milliseconds that a terminated instance is still described for (EC2 guide, "Terminate Amazon EC2 instances"). */
const REMEMBERED = 60 * 60 * 1000

type Actions = Readonly<Record<string, (call: Call) => object | Promise<object>>>

/** TerminateInstances (EC2-21): all of them, or none where one does not exist. */
export function terminateActions(world: World): Actions {
  return {
    TerminateInstances: async ({ region, params }) => {
      const named = texts(params, 'InstanceId').map((id) => knownInstance(world, region, id))
      const before = named.map(stateOf)
      for (const instance of named.filter(({ ended }) => ended === undefined)) {
        await endInstance(world, region, instance.id)
        remember(world, region, instance)
      }
      return {
        instancesSet: named.map((instance, index) => ({
          instanceId: instance.id,
          currentState: stateOf(instance),
          previousState: before[index],
        })),
      }
    },
  }
}

/** Takes an instance away; its elastic address is free again, and nothing that it used is in use by it. */
export async function endInstance(world: World, region: string, id: string): Promise<void> {
  const { addresses, instances } = hostState(world, region)
  for (const { association } of Object.values(addresses)) {
    if (association?.instance === id) await disassociateAddress(world, region, association.id)
  }
  delete instances[id]
}

function remember(world: World, region: string, instance: Instance): void {
  const state = hostState(world, region)
  instance.ended = { state: 'shutting-down', time: world.now().toISOString() }
  state.ended = { ...state.ended, [instance.id]: instance }
  const over = world.takes(TERMINATE).then(() => {
    instance.ended = { state: 'terminated', time: world.now().toISOString() }
  })
  inBackground(over, () => undefined)
}

/** The instances that were terminated within the last hour. */
export function endedInstances(world: World, region: string): readonly Instance[] {
  return Object.values(hostState(world, region).ended ?? {}).filter(
    ({ ended }) => world.now().getTime() - Date.parse(ended?.time ?? '') < REMEMBERED,
  )
}

/** One that is described: it exists, or was terminated within the last hour. Throws where it is neither. */
export function knownInstance(world: World, region: string, id: string): Instance {
  const ended = endedInstances(world, region).find((instance) => instance.id === id)
  return ended ?? instanceById(world, region, id)
}

const CODES = {
  pending: 0,
  running: 16,
  'shutting-down': 32,
  terminated: 48,
  stopping: 64,
  stopped: 80,
}

/** An instance's state as EC2 shows it. */
export function stateOf({ ended, power }: Instance): {
  readonly code: number
  readonly name: keyof typeof CODES
} {
  const name = ended?.state ?? power ?? 'running'
  return { code: CODES[name], name }
}
