import { hostFinding } from '../../../connect/diagnosis/bastion.ts'
import { errorOf } from '../../../connect/diagnosis/finding.ts'
import { noBastion } from '../../../connect/messages/words.ts'
import type { ConnectTarget } from '../../../connect/target.ts'
import { wayThrough } from '../../../connect/way.ts'
import { isReachedDirectly } from '../../../engines/bastion-kinds.ts'
import { valueOf } from '../../../facts/live.ts'
import type { Way } from '../../../ports/tunnel.ts'
import { asOf } from '../as-whom.ts'
import type { Context } from '../context.ts'
import { isThisMachine } from '../../../engines/this-machine.ts'

/**
 * The way to a stage's databases: its bastion, or none where they are on this machine or it is in their network.
 *
 * @throws TinystacksError no-bastion, connect-bastion-not-running, connect-bastion-gone, bastion-address-changed
 */
export async function wayTo(context: Context, target: ConnectTarget): Promise<Way> {
  const { bastion, stage, region } = target
  if (context.options.direct === true) return { kind: 'direct' }
  if (bastion === null) {
    if (isThisMachine(target.host)) return { kind: 'direct' }
    throw noBastion(stage)
  }
  const { logins, reach, sessions } = await context.connect(region, asOf(context, target))
  // Read before anything is opened: with the published key comes the host's state.
  const host = isReachedDirectly(bastion.access) ? await reach.host(bastion.instance) : undefined
  const standsInTheWay = hostFinding({ target, bastion }, host)
  if (standsInTheWay !== null) throw errorOf(standsInTheWay)
  const way = wayThrough(bastion, region, {
    privateKey: () => logins.privateKey(bastion.keyParameter ?? ''),
    hostKeys: valueOf(host)?.hostKeys ?? [],
    sessions,
  })
  if (way === null) throw noBastion(stage)
  return way
}
