import { AwsError, type Call, type World } from '../../contract.ts'
import { inBackground } from '../background.ts'
import { texts } from '../params.ts'
import { agentsReport } from '../ssm/associations.ts'
import { serveAgain } from './addresses.ts'
import { boot, instanceById } from './instances.ts'
import { hostState, type Instance } from './state.ts'
import { knownInstance, stateOf } from './terminate.ts'

/** Seconds on AWS. */
const STOP = 40
const START = 20

type Actions = Readonly<Record<string, (call: Call) => object | Promise<object>>>

/** StopInstances and StartInstances (EC2-28). */
export function powerActions(world: World): Actions {
  return {
    StopInstances: (call) => changed(world, call, stop),
    StartInstances: (call) => changed(world, call, start),
  }
}

/** Answers the state that it is in from then on. */
type Change = (world: World, region: string, instance: Instance) => Promise<State>

type State = ReturnType<typeof stateOf>

/** All of them, or none where one is not there or was terminated. */
async function changed(world: World, { region, params }: Call, change: Change): Promise<object> {
  const named = texts(params, 'InstanceId').map((id) => changeable(world, region, id))
  const before = named.map(stateOf)
  const after: State[] = []
  for (const instance of named) after.push(await change(world, region, instance))
  return {
    instancesSet: named.map((instance, index) => ({
      instanceId: instance.id,
      currentState: after[index],
      previousState: before[index],
    })),
  }
}

function changeable(world: World, region: string, id: string): Instance {
  if (knownInstance(world, region, id).ended !== undefined) {
    throw new AwsError(
      'IncorrectInstanceState',
      `This instance '${id}' is not in a state from which it can be started or stopped.`,
    )
  }
  return instanceById(world, region, id)
}

async function stop(world: World, region: string, instance: Instance): Promise<State> {
  if (instance.power !== undefined) return stateOf(instance)
  instance.power = 'stopping'
  const state = stateOf(instance)
  for (const { association, ip } of Object.values(hostState(world, region).addresses))
    if (association?.instance === instance.id) await world.bastions?.shut(ip)
  inBackground(
    world.takes(STOP).then(() => {
      if (instance.power === 'stopping') instance.power = 'stopped'
    }),
    () => undefined,
  )
  return state
}

async function start(world: World, region: string, instance: Instance): Promise<State> {
  if (instance.power === undefined || instance.power === 'pending') return stateOf(instance)
  if (instance.power === 'stopping') {
    throw new AwsError(
      'IncorrectInstanceState',
      `The instance '${instance.id}' is not in a state from which it can be started.`,
    )
  }
  instance.power = 'pending'
  const state = stateOf(instance)
  inBackground(
    world.takes(START).then(async () => {
      boot(instance)
      delete instance.power
      await serveAgain(world, region, instance.id)
      agentsReport(world, region)
    }),
    () => undefined,
  )
  return state
}
