import type { Call, World } from '../../../contract.ts'
import { inBackground } from '../../background.ts'
import { flag, requiredText, text } from '../../params.ts'
import { beginReboot, finishReboot } from '../instance/lifecycle.ts'
import { beginStart, beginStop, finishStart, finishStop } from '../instance/stop.ts'
import type { DbInstance } from '../state.ts'
import { instanceView } from '../views.ts'

type Actions = Readonly<Record<string, (call: Call) => object>>

/** The calls that restart, stop and start what runs, and change nothing else (RDS-94 to RDS-96). */
export function runningActions(world: World): Actions {
  const pace = { takes: world.takes, say: () => undefined }
  const identifier = (call: Call): string => requiredText(call.params, 'DBInstanceIdentifier')
  const answer = (call: Call, instance: DbInstance, work: Promise<void>): object => {
    const view = { DBInstance: instanceView(world, call.region, instance) }
    inBackground(work, () => {
      instance.status = 'failed'
    })
    return view
  }
  return {
    RebootDBInstance: (call) => {
      const forcesFailover = flag(call.params, 'ForceFailover') ?? false
      const instance = beginReboot(world, call.region, identifier(call), forcesFailover)
      const interruption = forcesFailover ? 'failover' : 'restart'
      return answer(call, instance, finishReboot(world, call.region, instance, pace, interruption))
    },
    StopDBInstance: (call) => {
      const name = text(call.params, 'DBSnapshotIdentifier')
      const { instance, snapshot } = beginStop(world, call.region, identifier(call), name)
      return answer(call, instance, finishStop(world, call.region, instance, pace, snapshot))
    },
    StartDBInstance: (call) => {
      const instance = beginStart(world, call.region, identifier(call))
      return answer(call, instance, finishStart(world, call.region, instance, pace))
    },
  }
}
