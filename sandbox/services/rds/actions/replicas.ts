import type { Call, World } from '../../../contract.ts'
import { inBackground } from '../../background.ts'
import { requiredText, text, whole } from '../../params.ts'
import { readTags } from '../../tags.ts'
import { checkTags } from '../checks.ts'
import { launch } from '../instance/lifecycle.ts'
import { beginPromotion, finishPromotion } from '../instance/promote.ts'
import { createReplica } from '../instance/create-replica.ts'
import { readInstanceRequest } from '../request.ts'
import { instanceView } from '../views.ts'

type Actions = Readonly<Record<string, (call: Call) => object>>

export function replicaActions(world: World): Actions {
  const pace = { takes: world.takes, say: () => undefined }
  return {
    PromoteReadReplica: (call) => {
      const id = requiredText(call.params, 'DBInstanceIdentifier')
      const replica = beginPromotion(world, call.region, id)
      const backups = {
        days: whole(call.params, 'BackupRetentionPeriod'),
        window: text(call.params, 'PreferredBackupWindow'),
      }
      inBackground(finishPromotion(world, call.region, replica, pace, backups), () => {
        replica.status = 'failed'
      })
      return { DBInstance: instanceView(world, call.region, replica) }
    },
    CreateDBInstanceReadReplica: (call) => {
      const replica = createReplica(world, call.region, {
        identifier: requiredText(call.params, 'DBInstanceIdentifier'),
        source: requiredText(call.params, 'SourceDBInstanceIdentifier'),
        sourceRegion: text(call.params, 'SourceRegion') ?? text(call.params, 'PreSignedUrl'),
        request: readInstanceRequest(call.params),
        tags: checkTags(readTags(call.params)),
      })
      inBackground(launch(world, call.region, replica, pace), () => {
        replica.status = 'failed'
      })
      return { DBInstance: instanceView(world, call.region, replica) }
    },
  }
}
