import { TinystacksError } from '../errors.ts'
import { isRestarting } from '../facts/states/instances.ts'
import { agreedMessages as words } from '../plan/messages/agreed.ts'
import { call, type Clients } from './clients.ts'
import { unlessDone } from './done-already.ts'
import { errorCode } from './errors.ts'
import { liveApi } from './live/live.ts'

/** Restarts an RDS instance in the region of `clients`, without a failover. */
export function reboot(clients: Clients): (identifier: string) => Promise<void> {
  return (identifier) =>
    call(clients, 'rds:RebootDBInstance', async () => {
      const { RebootDBInstanceCommand } = await import('@aws-sdk/client-rds')
      const rds = await clients.rds()
      // A call that was repeated because its answer was lost finds the instance rebooting.
      await unlessDone<unknown>(
        () =>
          rds.send(new RebootDBInstanceCommand({ DBInstanceIdentifier: identifier })).catch(ifGone),
        async (code) => {
          if (!/^InvalidDBInstanceState(Fault)?$/.test(code)) return undefined
          const fact = (await liveApi(clients).sql([identifier])).get(identifier)
          return fact?.kind === 'read' && isRestarting(fact.value.status) ? fact : undefined
        },
      )
    })
}

function ifGone(error: unknown): never {
  if (!/^DBInstanceNotFound(Fault)?$/.test(errorCode(error))) throw error
  throw new TinystacksError('database-gone', words.databaseGone, { exit: 3 })
}
