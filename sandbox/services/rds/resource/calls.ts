import type { Params, ResourceContext, World } from '../../../contract.ts'
import { flag, requiredText, text, whole } from '../../params.ts'
import { resourceTags, type Tags } from '../../tags.ts'
import { applyPassword, applyPending } from '../instance/apply.ts'
import { createReplica } from '../instance/create-replica.ts'
import { createInstance } from '../instance/create.ts'
import { beginDeletion } from '../instance/delete.ts'
import { beginReboot, finishReboot, launch } from '../instance/lifecycle.ts'
import { readModification, requestModification } from '../instance/modify.ts'
import { beginPromotion, finishPromotion } from '../instance/promote.ts'
import { beginRestore, originOf } from '../instance/restore.ts'
import { checkTags } from '../checks.ts'
import { instanceById } from '../find.ts'
import { readInstanceRequest } from '../request.ts'
import { rdsState, type DbInstance } from '../state.ts'
import type { Creation } from './creation.ts'
import { asTheSdkSays } from './sdk-words.ts'
import { untilGone, untilStable } from './stable.ts'

/** The calls of a DBInstance's handler, each followed until the instance is stable again. */
export type InstanceCalls = {
  readonly make: (creation: Creation, properties: Params) => Promise<DbInstance>
  readonly modify: (fields: Params) => Promise<void>
  readonly promote: (fields: Params) => Promise<void>
  readonly reboot: (id: string) => Promise<void>
  readonly remove: (fields: Params) => Promise<void>
  /** Not followed: a tag is in force at once. */
  readonly tag: (id: string, properties: Params) => void
}

/** Seconds a modification takes besides what it carries out. */
const MODIFY = 30

export function instanceCalls(world: World, context: ResourceContext): InstanceCalls {
  const { region } = context
  const send = async (action: string, fields: Params, run: () => Promise<void>): Promise<void> => {
    context.sends?.(action, fields)
    await run().catch(asTheSdkSays)
  }
  const stable = (id: string): Promise<void> =>
    untilStable(instanceById(world, region, id), context)
  return {
    make: async (creation, properties) => {
      let made: DbInstance | undefined
      await send(creation.action, creation.fields, async () => {
        const tags = checkTags(resourceTags(context, properties))
        const { instance, data } = begin(world, region, creation, tags)
        made = instance
        context.started?.(instance.id)
        await launch(world, region, instance, context, await data?.())
      })
      if (made === undefined) throw new Error('nothing was made')
      await stable(made.id)
      return made
    },
    modify: (fields) =>
      send('ModifyDBInstance', fields, async () => {
        const id = requiredText(fields, 'DBInstanceIdentifier')
        const request = readModification(world, region, fields)
        const instance = requestModification(world, region, id, request)
        const apply = (flag(fields, 'ApplyImmediately') ?? false) ? applyPending : applyPassword
        await apply(world, region, instance, context)
        await context.takes(MODIFY)
        await stable(id)
      }),
    promote: (fields) =>
      send('PromoteReadReplica', fields, async () => {
        const replica = beginPromotion(world, region, requiredText(fields, 'DBInstanceIdentifier'))
        await finishPromotion(world, region, replica, context, {
          days: whole(fields, 'BackupRetentionPeriod'),
          window: text(fields, 'PreferredBackupWindow'),
        })
        await stable(replica.id)
      }),
    reboot: (id) =>
      send('RebootDBInstance', { DBInstanceIdentifier: id }, async () => {
        await finishReboot(world, region, beginReboot(world, region, id), context)
        await stable(id)
      }),
    remove: (fields) =>
      send('DeleteDBInstance', fields, async () => {
        const id = requiredText(fields, 'DBInstanceIdentifier')
        // Somebody deletes it already: only its end is waited for (DELETE_DB_INSTANCE_ERROR_RULE_SET).
        if (instanceById(world, region, id).status !== 'deleting')
          await beginDeletion(world, region, fields).finish(context)
        await untilGone(() => rdsState(world, region).instances[id], context)
      }),
    tag: (id, properties) => {
      instanceById(world, region, id).tags = checkTags(resourceTags(context, properties))
    },
  }
}

type Begun = { readonly instance: DbInstance; readonly data?: () => Promise<string> }

function begin(world: World, region: string, { action, fields }: Creation, tags: Tags): Begun {
  const request = readInstanceRequest(fields)
  const identifier =
    text(fields, 'TargetDBInstanceIdentifier') ?? requiredText(fields, 'DBInstanceIdentifier')
  if (action === 'CreateDBInstance')
    return { instance: createInstance(world, region, { identifier, request, tags }) }
  if (action === 'CreateDBInstanceReadReplica') {
    const source = requiredText(fields, 'SourceDBInstanceIdentifier')
    const sourceRegion = text(fields, 'SourceRegion')
    return {
      instance: createReplica(world, region, { identifier, source, sourceRegion, request, tags }),
    }
  }
  return beginRestore(world, region, originOf(action, fields), { identifier, request, tags })
}
