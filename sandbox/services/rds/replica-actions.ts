import type { Call, World } from '../../contract.ts'
import { inBackground } from '../background.ts'
import { requiredText } from '../params.ts'
import { readTags } from '../tags.ts'
import { launch } from './lifecycle.ts'
import { createReplica } from './replicas.ts'
import { readInstanceRequest } from './request.ts'
import { instanceView } from './views.ts'

type Actions = Readonly<Record<string, (call: Call) => object>>

export function replicaActions(world: World): Actions {
  return {
    CreateDBInstanceReadReplica: (call) => {
      const replica = createReplica(world, call.region, {
        identifier: requiredText(call.params, 'DBInstanceIdentifier'),
        source: requiredText(call.params, 'SourceDBInstanceIdentifier'),
        request: readInstanceRequest(call.params),
        tags: readTags(call.params),
      })
      const pace = { takes: world.takes, say: () => undefined }
      inBackground(launch(world, call.region, replica, pace), () => {
        replica.status = 'failed'
      })
      return { DBInstance: instanceView(world, call.region, replica) }
    },
  }
}
