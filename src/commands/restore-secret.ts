import { restoreSecret as restoreOne, type Restored } from '../apply/restore-secret.ts'
import type { WritingContext } from '../apply/operation.ts'
import { refuseOthers } from '../apply/others.ts'
import { isDatabase, type DatabaseKind } from '../engines/table.ts'
import { TinystacksError, usageError } from '../errors.ts'
import type { Fact } from '../facts/fact.ts'
import type { SecretFacts } from '../facts/secrets.ts'
import { guardAccount } from '../inspect/account.ts'
import { waitUntilIdle } from '../inspect/stack/current-stack.ts'
import { destroyMessages } from '../plan/messages/deploy/destroy.ts'
import { waitingFor } from '../plan/messages/deploy/results.ts'
import { restoreSecretMessages as words } from '../plan/messages/live/restore-secret.ts'
import { isOfFile } from '../plan/ownership/identity.ts'
import type { Results } from '../render/json/results.ts'
import { secretsOf } from '../template/state/deployed-secrets.ts'
import type { DeployedStage } from '../template/state/deployed-stage.ts'
import { meantWord } from '../verbs/strict.ts'
import { saysYes } from './shared/agree.ts'
import {
  done,
  failedFor,
  type Command,
  type CommandResult,
  type Context,
} from './shared/context.ts'
import { asOf } from './shared/as-whom.ts'
import { identityOf } from './shared/find-stage.ts'
import { connectOnce, stageContextOf } from './shared/inspect/inspect-stages.ts'
import { load, type Loaded } from './shared/load.ts'
import { nextCommand } from '../render/next.ts'
import { calledBy, withNext } from './shared/with-next.ts'
import { Unfinished } from './shared/run-again/unfinished.ts'

type RestoreResult = CommandResult<Results['restore-secret']>

/** restore-secret: takes back the planned deletion of a database's secrets. Nothing else can: a deploy fails. */
export const restoreSecret: Command<'restore-secret'> = async (context) => {
  const loaded = load(context)
  const asked = askedFor(context, loaded)
  const stageContext = await stageContextOf(
    context,
    loaded,
    connectOnce(context),
    { ...asked.stage, as: asOf(context, asked.stage) },
    (stack) => {
      context.reporter.line(waitingFor(stack))
    },
  )
  const deployed = await deployedStage(context, loaded, stageContext, asked)
  const name = `${asked.stage.name}/${asked.database}`
  const ids = secretsOf(deployed, asked.database)
  if (ids.length === 0)
    throw new TinystacksError('no-secret', words.noSecret(name), {
      exit: 3,
      hint: words.noSecretHint,
    })
  const { planned, gone } = await lookAt(stageContext, ids)
  for (const secret of planned)
    context.reporter.line(words.planned(name, secret, stageContext.aws.now()))
  if (planned.length > 0 && !(await agreed(context, name)))
    return failedFor(resultOf(asked, [], words.nothingDone), 3, 'declined', words.declined(name))
  // Once, before the first: of two secrets that belong together, both are restored or none.
  if (planned.length > 0) await refuseOthers(stageContext.aws, deployed)
  const ended: Ended[] = []
  for (const secret of planned) {
    const ways = { ...stageContext, clock: context.clock }
    const end = await restoreOne(ways, secret).catch((cause: unknown) => {
      throw new Unfinished(cause, { report: null, json: restoredIn(asked, restoredAmong(ended)) })
    })
    ended.push({ secret, end })
  }
  const told = summed(asked, name, ended, gone)
  const isRestored = told.exit === 0 && ended.length > 0
  const { stage } = asked
  return isRestored
    ? withNext(context, told, [nextCommand('deploy', calledBy(context), [stage.name])])
    : told
}

type Asked = ReturnType<typeof askedFor>
type Ended = { readonly secret: SecretFacts; readonly end: Restored }

function askedFor({ options }: Context, { stages }: Loaded) {
  const [stage, ...others] = stages
  if (!stage || others.length > 0)
    throw usageError(
      words.oneStage,
      `name the stage: --stage ${stages.map(({ name }) => name).join(' | ')}`,
    )
  const [database, ...more] = options.words ?? []
  if (!isDatabase(database) || more.length > 0)
    throw usageError(
      words.oneDatabase,
      meantWord('restore-secret', database) ??
        `tinystacks restore-secret --stage ${stage.name} ${firstOf(stage)}`,
    )
  return { stage, database }
}

function firstOf({ databases }: Loaded['stages'][number]): DatabaseKind {
  return Object.keys(databases).find(isDatabase) ?? 'postgres'
}

/** The stage's stack. One that is not this file's is not touched. */
async function deployedStage(
  { repository }: Context,
  { config, file }: Loaded,
  stageContext: WritingContext,
  { stage }: Asked,
): Promise<DeployedStage> {
  const deployed = await waitUntilIdle(stageContext, stage.stackName)
  await guardAccount(stageContext, stage, deployed)
  if (deployed === null)
    throw new TinystacksError('not-deployed', words.notDeployed(stage.name), { exit: 3 })
  if (!isOfFile(deployed, identityOf(config, file, repository)))
    throw new TinystacksError('foreign-stack', destroyMessages.notOurs(deployed.name).message, {
      exit: 3,
    })
  return deployed
}

/** Those whose deletion is planned, and the names of those that are gone for good. */
async function lookAt({ aws }: WritingContext, ids: readonly string[]) {
  const facts = await Promise.all(
    ids.map(async (id): Promise<readonly [string, Fact<SecretFacts>]> => [
      id,
      await aws.secrets.describe(id),
    ]),
  )
  const planned: SecretFacts[] = []
  const gone: string[] = []
  for (const [id, fact] of facts) {
    if (fact.kind === 'unread')
      throw new TinystacksError('secret-unread', words.unread(fact.action, fact.why), {
        exit: 1,
        hint: `allow ${fact.action}`,
      })
    if (fact.kind === 'absent') gone.push(id)
    else if (fact.value.deletion !== null) planned.push(fact.value)
  }
  return { planned, gone }
}

/** Restoring loses nothing, so that only who can answer is asked. */
async function agreed({ ask, options }: Context, name: string): Promise<boolean> {
  return ask === null || options.yes === true || (await saysYes(ask, words.question(name)))
}

function summed(
  asked: Asked,
  name: string,
  ended: readonly Ended[],
  gone: readonly string[],
): RestoreResult {
  const restored = restoredAmong(ended)
  const failures = [
    ...ended.flatMap(({ end, secret }) =>
      end === 'restored' ? [] : [words.notProven[end](name, secret.name)],
    ),
    ...gone.map((id) => words.gone(name, id)),
  ]
  const lines = [...restored.map((secret) => words.restored(name, secret.name)), ...failures]
  const text = lines.length === 0 ? words.nothing(name) : lines.join('\n')
  const failure = failures.length === 0 ? null : failures.join('; ')
  return failedFor(resultOf(asked, restored, text), 1, 'secret-not-restored', failure)
}

function restoredAmong(ended: readonly Ended[]): readonly SecretFacts[] {
  return ended.filter(({ end }) => end === 'restored').map(({ secret }) => secret)
}

function restoredIn(
  { stage, database }: Asked,
  restored: readonly SecretFacts[],
): Results['restore-secret'] {
  return {
    ...{ stage: stage.name, database },
    restored: restored.map(({ arn, name }) => ({ arn, name })),
  }
}

function resultOf(asked: Asked, restored: readonly SecretFacts[], text: string): RestoreResult {
  return done({
    text,
    summary: text,
    json: restoredIn(asked, restored),
    outputs: { changed: String(restored.length > 0) },
  })
}
