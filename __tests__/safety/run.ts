import { setTimeout as pause } from 'node:timers/promises'
import { CloudFormation } from '@aws-sdk/client-cloudformation'
import { ElastiCache, type ReplicationGroup } from '@aws-sdk/client-elasticache'
import { RDS } from '@aws-sdk/client-rds'
import { SecretsManager } from '@aws-sdk/client-secrets-manager'
import type { DatabaseKind, SqlKind } from '../../src/engines/table.ts'
import type { CommandResult, Context } from '../../src/commands/shared/context.ts'
import { deploy } from '../../src/commands/deploy.ts'
import { reboot } from '../../src/commands/reboot.ts'
import { restoreSecret } from '../../src/commands/restore-secret.ts'
import { destroy } from '../../src/commands/destroy.ts'
import { plan } from '../../src/commands/plan.ts'
import { missingConsent } from '../../src/plan/index.ts'
import type { Plan } from '../../src/plan/model/types.ts'
import { DESTROY_WORD } from '../../src/plan/messages/deploy/destroy.ts'
import { TinystacksError } from '../../src/errors.ts'
import { deleteByHand, updateByHand } from '../builders/deleted-by-hand.ts'
import { Unfinished } from '../../src/commands/shared/run-again/unfinished.ts'
import { contextOf } from '../builders/context.ts'
import { fileOf, type Operation } from './operations.ts'

/** A command as somebody typed it: the file, and the consents they read from its plan. */
export type Command = Pick<Operation, 'after' | 'destroys' | 'reboots' | 'restores'> & {
  readonly allow: readonly string[]
}

/** What a run came to: its exit code, and why where that is not 0. */
export type Ended = { readonly exit: number; readonly failure: string | null }

type World = Partial<Pick<Context, 'connect' | 'clock'>>

/** Runs the command in this process, against the AWS of the environment. Only what no run may throw is thrown. */
export async function run(
  { after, destroys, reboots, restores, allow }: Command,
  world: World = {},
): Promise<Ended> {
  const text = fileOf(after)
  const carriedOut = (): Promise<CommandResult> => {
    if (restores !== undefined)
      return restoreSecret(contextOf(text, { stages: ['prod'], words: [restores] }, world))
    if (reboots !== undefined) return reboot(contextOf(text, { words: [reboots], allow }, world))
    return destroys === undefined
      ? deploy(contextOf(text, { allow }, world))
      : destroy(contextOf(text, { stages: [destroys], confirm: DESTROY_WORD }, world))
  }
  try {
    const { exit, failure } = await carriedOut()
    return { exit, failure }
  } catch (thrown) {
    const error = thrown instanceof Unfinished ? thrown.cause : thrown
    if (!(error instanceof TinystacksError)) throw error
    return { exit: error.exit, failure: error.message }
  }
}

/** What a person sees before they run it. */
export async function planned(after: string): Promise<Plan> {
  return (await plan(contextOf(fileOf(after)))).json
}

/** The command that carries the plan of `after` out as it is now, with all that it asks consent for. */
export async function agreed({
  after,
  destroys,
  reboots,
  restores,
}: Omit<Command, 'allow'>): Promise<Command> {
  if (restores !== undefined) return { after, restores, allow: [] }
  if (reboots !== undefined) {
    // Its stage asks, so that this restarts nothing.
    const { json } = await reboot(contextOf(fileOf(after), { words: [reboots] }))
    return { after, reboots, allow: missingConsent(json.plan).map(({ words }) => words) }
  }
  const allow =
    destroys === undefined ? missingConsent(await planned(after)).map(({ words }) => words) : []
  return { after, allow, ...(destroys !== undefined && { destroys }) }
}

/** Deploys the stages before, and does by hand what the operation is about. */
export async function stagesBefore({
  first,
  before,
  fails,
  restores,
  byHand,
}: Operation): Promise<void> {
  if (first !== undefined) await deployed(first)
  if (before !== null) await deployed(before)
  if (fails !== undefined) await failRollback(fails)
  if (restores !== undefined) await planDeletions(restores)
  if (byHand !== undefined) await resized(byHand)
}

/** Gives prod's Redis so many replicas, and automatic failover or not: each as far as the other allows it. */
async function resized({ replicas, failover }: NonNullable<Operation['byHand']>): Promise<void> {
  const elasticache = new ElastiCache({ region: 'us-east-1' })
  const availableGroup = async (): Promise<ReplicationGroup> => {
    for (;;) {
      const { ReplicationGroups: [one] = [] } = await elasticache.describeReplicationGroups({})
      if (one?.Status === 'available') return one
      await pause(1)
    }
  }
  const { ReplicationGroupId, MemberClusters: nodes = [] } = await availableGroup()
  const to = { ReplicationGroupId, ApplyImmediately: true }
  const turn = async (): Promise<unknown> =>
    elasticache.modifyReplicationGroup({
      ...to,
      AutomaticFailoverEnabled: failover,
      ...(!failover && { MultiAZEnabled: false }),
    })
  const count = async (): Promise<unknown> =>
    replicas + 1 > nodes.length
      ? elasticache.increaseReplicaCount({ ...to, NewReplicaCount: replicas })
      : elasticache.decreaseReplicaCount({ ...to, NewReplicaCount: replicas })
  for (const change of failover ? [count, turn] : [turn, count]) {
    await change()
    await availableGroup()
  }
}

/** Leaves prod's stack with a rollback that failed at its database of this engine, which is gone. */
async function failRollback(engine: SqlKind): Promise<void> {
  const region = 'us-east-1'
  await deleteByHand(new RDS({ region }), ({ Engine }) => Engine === engine, 'by-hand')
  const status = await updateByHand(new CloudFormation({ region }), 'shop-prod')
  if (status !== 'UPDATE_ROLLBACK_FAILED') throw new Error(`the update by hand ended ${status}`)
}

/** Schedules the deletion of each secret of prod's database, as somebody may do by hand. */
async function planDeletions(database: DatabaseKind): Promise<void> {
  const secrets = new SecretsManager({ region: 'us-east-1' })
  const { SecretList = [] } = await secrets.listSecrets({
    Filters: [{ Key: 'name', Values: [`prod-shop-${database}`] }],
  })
  for (const { ARN } of SecretList) await secrets.deleteSecret({ SecretId: ARN })
}

/** Deploys these stages as a first file, and fails where that fails. */
export async function deployed(before: string): Promise<CommandResult> {
  const result = await deploy(contextOf(fileOf(before)))
  if (result.failure !== null) throw new Error(`the stages before: ${result.failure}`)
  return result
}
