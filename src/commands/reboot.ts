import { guardAccount } from '../inspect/account.ts'
import { waitUntilIdle } from '../inspect/stack/current-stack.ts'
import { readLive } from '../inspect/live/live.ts'
import { doneByOthers } from '../apply/others.ts'
import { restartInstance } from '../apply/reboot.ts'
import { TinystacksError, usageError } from '../errors.ts'
import type { DeployedStage } from '../template/state/deployed-stage.ts'
import type { SqlFacts } from '../facts/databases.ts'
import { valueOf } from '../facts/live.ts'
import {
  assemblePlan,
  markConsentsGiven,
  missingConsent,
  planReboot,
  refusalsOf,
} from '../plan/index.ts'
import {
  instanceName,
  instanceNamed,
  rebootMessages as words,
} from '../plan/messages/live/reboot.ts'
import { waitingFor } from '../plan/messages/deploy/results.ts'
import type { StagePlan } from '../plan/model/types.ts'
import { instanceIn } from '../plan/reboot/plan-reboot.ts'
import { planForTerminal } from '../render/terminal.ts'
import { meantWord } from '../verbs/strict.ts'
import { askMessages } from '../render/messages/ask.ts'
import { agree } from './shared/agree.ts'
import { asOf } from './shared/as-whom.ts'
import { consentGiven, done, failedFor, type Command, type Context } from './shared/context.ts'
import { identityOf } from './shared/find-stage.ts'
import { connectOnce, stageContextOf } from './shared/inspect/inspect-stages.ts'
import { load, type Loaded } from './shared/load.ts'
import { planOutputs, planResult } from './shared/plan-result.ts'
import { Unfinished } from './shared/run-again/unfinished.ts'

/** reboot: restarts a database, or its reader, whose parameters wait for it. No deploy and no window does that. */
export const reboot: Command<'reboot'> = async (context) => {
  const loaded = load(context)
  const asked = askedFor(context, loaded)
  const name = `${asked.stage.name}/${instanceName(asked.database, asked.which)}`
  const stageContext = await stageContextOf(
    context,
    loaded,
    connectOnce(context),
    { ...asked.stage, as: asOf(context, asked.stage) },
    (stack) => {
      context.reporter.line(waitingFor(stack))
    },
  )
  const look = (): Promise<Found> => inspect(context, loaded, stageContext, asked)
  const found = await look()
  const plan = assemblePlan([found.plan])
  const planned = {
    ...planResult(context, loaded, plan),
    json: { plan, restarted: null },
    report: null,
  }
  if (refusalsOf(plan).length > 0 || (missingConsent(plan).length > 0 && !context.ask))
    return planned
  if (found.plan.action === 'none')
    return done({ text: words.nothing(name), json: { plan, restarted: null } })
  context.reporter.line(planForTerminal(plan, { ...context.terminal, file: loaded.file.name }))
  const agreement = await agree(context, [found], () => words.question(name))
  const declined = { ...planned, text: askMessages.nothingDone, annotations: [] }
  if (agreement.kind === 'declined') return failedFor(declined, 3, 'declined', agreement.why)
  // Time has passed while somebody was asked: what they agreed to has to be what there is.
  const now = agreement.asked ? await look() : found
  const { facts } = now
  const isOther = now.plan.fingerprint !== found.plan.fingerprint || now.plan.refusals.length > 0
  if (facts === undefined || isOther || now.plan.action === 'none')
    return failedFor(declined, 3, 'stage-differs', words.changed(name))
  const others = await doneByOthers(stageContext.aws, now.deployed)
  if (others !== null) return failedFor(declined, 3, 'stage-differs', others)
  const { identifier } = facts
  const started = context.clock.now()
  context.reporter.line(words.begun(name, identifier))
  const status = await restartInstance(stageContext, facts, name).catch((cause: unknown) => {
    throw new Unfinished(cause, { report: null, json: { plan, restarted: null } })
  })
  const seconds = Math.round((context.clock.now().getTime() - started.getTime()) / 1000)
  const text = status === null ? words.done(name, seconds) : words.failed(name, status)
  const result = done({
    text,
    summary: text,
    json: {
      plan,
      restarted: { instance: name, identifier, seconds, status: status ?? 'available' },
    },
    outputs: { ...planOutputs(plan), changed: String(status === null) },
  })
  return failedFor(result, 1, 'restart-failed', status === null ? null : text)
}

type Asked = ReturnType<typeof askedFor>

function askedFor({ options }: Context, { stages }: Loaded) {
  const [stage, ...others] = stages
  if (!stage || others.length > 0)
    throw usageError(
      words.oneStage,
      `name the stage: --stage ${stages.map(({ name }) => name).join(' | ')}`,
    )
  const [word, ...more] = options.words ?? []
  const named = word === undefined || more.length > 0 ? null : instanceNamed(word)
  if (named === null)
    throw usageError(
      words.oneInstance,
      meantWord('reboot', word) ?? `tinystacks reboot --stage ${stage.name} postgres`,
    )
  return { stage, ...named }
}

type Found = {
  readonly plan: StagePlan
  /** undefined = there is no such instance. */
  readonly facts: SqlFacts | undefined
  /** Its stack. */
  readonly deployed: DeployedStage
}

async function inspect(
  { options, repository }: Context,
  { config, file }: Loaded,
  stageContext: Awaited<ReturnType<typeof stageContextOf>>,
  { stage, database, which }: Asked,
): Promise<Found> {
  const { aws, locate } = stageContext
  const deployed = await waitUntilIdle(stageContext, stage.stackName)
  await guardAccount(stageContext, stage, deployed)
  if (deployed === null)
    throw new TinystacksError('database-gone', words.notDeployed(stage.name), { exit: 3 })
  const live = await readLive(aws, deployed, [database])
  const facts = valueOf(instanceIn(live, database, which))
  const names = Object.keys(stage.databases[database]?.parameters ?? {})
  const parameters =
    facts === undefined || names.length === 0
      ? undefined
      : await aws.changes.sqlParameters({ group: facts.parameterGroup }, names)
  const plan = planReboot({
    ...{ stage, deployed, database, which, live, parameters, locate },
    file: identityOf(config, file, repository),
    inWindow: options.inWindow === true,
    now: aws.now(),
  })
  return {
    plan: markConsentsGiven(plan, consentGiven(options)),
    ...{ facts, deployed },
  }
}
