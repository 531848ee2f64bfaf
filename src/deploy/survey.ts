/**
 * What is there, and what CloudFormation would do to it: everything a stage's plan is decided from.
 * Reads only; the change set it makes is the caller's to execute or to discard.
 */
import {
  DATABASES,
  type DatabaseKind,
  type Locate,
  type ResolvedStage,
  type SqlKind,
} from '../config/resolved.ts'
import {
  IDENTIFIER_OUTPUT,
  type DeployedStack,
  type Fact,
  type LiveFacts,
  type SqlFacts,
} from '../plan/facts.ts'
import {
  databasesTouched,
  keepFollowedStorage,
  lacksSource,
  planStage,
  reconcile,
  touchedParts,
  lookedNotes,
  strayRefusals,
  withRestored,
  type Elsewhere,
  type DeployedVersions,
  type StageInput,
} from '../plan/index.ts'
import { NO_CHANGE_FACTS, type ChangeFacts } from '../plan/change-facts.ts'
import { questionsOf } from '../plan/questions.ts'
import type { Refusal, StagePlan } from '../plan/types.ts'
import type { Aws, Clock } from '../ports.ts'
import {
  DATABASE_OUTPUTS,
  deployedParts,
  READER_IDENTIFIER_OUTPUT,
  renderStage,
  TAGS,
} from '../template/index.ts'
import type { Part, RenderedStage } from '../template/types.ts'
import { inPrimaryNetwork } from '../template/primary-network.ts'
import { prepareChangeSet, type PreparedChangeSet } from './change-set.ts'
import { guardAccount } from './account.ts'
import { readKnown } from './known.ts'
import { readChangeFacts } from './change-facts.ts'
import { changeSetName } from './names.ts'
import { pause } from './pace.ts'
import { keepSecretCopies } from './secret-copies.ts'
import { isBusy, stackState, wayOut } from './states.ts'

/** What every stage of a run is surveyed with. */
export type SurveyContext = {
  /** AWS in the stage's region. */
  readonly aws: Aws
  /** AWS in any other region. */
  readonly connect: (region: string) => Promise<Aws>
  readonly clock: Clock
  readonly locate: Locate
  /** The file as the user named it. */
  readonly file: string
  /** Consent words as given. */
  readonly allow: ReadonlySet<string>
  /** The stages of this run that are still to be applied. Default: none but the surveyed one. */
  readonly run?: ReadonlySet<string>
  /** The stacks of a region where they are read together; null or absent = each is asked for by name. */
  readonly listed?: ((region: string) => Promise<Fact<readonly DeployedStack[]>>) | null
  /** The stacks of this file that no stage names; absent = not looked for. */
  readonly elsewhere?: () => Promise<Elsewhere>
  /** `owner/name`; null where nobody knows. */
  readonly repository: string | null
  /** The file's path in its repository. */
  readonly config: string
  /** Told before an operation that is going on is waited for; null = such a stage is refused instead. */
  readonly onBusy: ((stack: DeployedStack) => void) | null
}

export type Survey = {
  /** As the file and reality together want it: nothing shrinks, nothing is downgraded. */
  readonly stage: ResolvedStage
  readonly rendered: RenderedStage
  /** What CloudFormation has under the stack's name, whatever its status. */
  readonly found: DeployedStack | null
  readonly live: LiveFacts
  readonly changeSet: PreparedChangeSet | null
  /** What `plan` was decided from, so that it can be decided again when consent is given. */
  readonly input: StageInput
  readonly plan: StagePlan
}

/** What was found out beside the facts of the databases. */
type Told = {
  readonly notes?: readonly string[]
  readonly refusals?: readonly Refusal[]
  readonly checked?: ChangeFacts
}

/** Surveys one stage. Calls: 2 where nothing changed, 5 where the change touches one service. */
export async function surveyStage(context: SurveyContext, written: ResolvedStage): Promise<Survey> {
  const { aws } = context
  const found = await settled(context, written.stackName)
  await guardAccount(context, written, found)
  const state = stackState(found?.status ?? null)
  const deployed = state === 'absent' || state === 'failed-create' ? null : found
  const { repository, config } = context
  const { stage: copied, notes: copies } = await keepSecretCopies(context, written, deployed)
  const known = await readKnown(context, copied, deployed)
  const wanted = inPrimaryNetwork(withRestored(copied, known), known, deployed)
  const render = (stage: ResolvedStage): RenderedStage =>
    renderStage(stage, { repository, config, deployed, known })

  const asWritten = render(wanted)
  const decide = (
    facts: Pick<Survey, 'stage' | 'rendered' | 'live' | 'changeSet'>,
    told: Told = {},
  ): Survey => {
    const input: StageInput = {
      stage: facts.stage,
      known,
      rendered: facts.rendered,
      deployed,
      changes: facts.changeSet?.content.changes ?? null,
      live: facts.live,
      checked: told.checked ?? NO_CHANGE_FACTS,
      today: context.clock.now(),
      locate: context.locate,
      allow: context.allow,
      run: context.run ?? new Set(),
      notes: [...copies, ...(told.notes ?? [])],
      refusals: told.refusals ?? [],
    }
    return { ...facts, found, input, plan: planStage(input) }
  }
  const untouched = { stage: wanted, rendered: asWritten, live: {}, changeSet: null }
  const check = (
    changed: Omit<Parameters<typeof questionsOf>[0], 'deployed'>,
  ): Promise<ChangeFacts> => readChangeFacts(aws.changes, questionsOf({ ...changed, deployed }))
  if (!deployed) {
    const elsewhere = await context.elsewhere?.()
    return decide(untouched, {
      checked: await check({ ...untouched, changes: null }),
      ...(elsewhere && {
        notes: lookedNotes(elsewhere),
        refusals: strayRefusals(wanted, elsewhere, context.locate),
      }),
    })
  }
  if (state === 'busy' || state === 'stuck')
    return decide(untouched, { refusals: [unusable(deployed, state)] })
  // Without its source a replica cannot be written into a template that is sent.
  if (lacksSource(wanted, known)) return decide(untouched)
  if (await isDeployed(aws, asWritten, deployed)) return decide(untouched)

  const touched = touchedParts(asWritten.parts, deployedParts(deployed.outputs))
  const live = await readLive(aws, deployed, databasesAmong(touched))
  const { stage, ...told } = reconcile(
    keepFollowedStorage(wanted, deployed, live),
    live,
    deployedVersions(deployed),
  )
  const rendered = render(stage)
  if (await isDeployed(aws, rendered, deployed))
    return decide({ stage, rendered, live, changeSet: null }, told)

  const changeSet = await prepareChangeSet(aws, context.clock, {
    stackName: wanted.stackName,
    name: changeSetName(context.clock.now()),
    type: 'UPDATE',
    body: rendered.body,
    tags: rendered.tags,
  })
  // What the file alone did not show, CloudFormation may: a database that somebody changed by hand.
  const surprises = databasesTouched(changeSet?.content.changes ?? [], {
    rendered,
    deployed,
  }).filter((database) => !live[database])
  const more = await readLive(aws, deployed, surprises)
  const complete = { ...live, ...more, readers: { ...live.readers, ...more.readers } }
  const changes = changeSet?.content.changes ?? []
  const checked = await check({ stage, rendered, live: complete, changes })
  return decide({ stage, rendered, live: complete, changeSet }, { ...told, checked })
}

/** The stack as it is when nothing is going on any more; as it is now where that is not waited for. */
export async function settled(
  context: Pick<SurveyContext, 'aws' | 'clock' | 'onBusy' | 'listed'>,
  stackName: string,
): Promise<DeployedStack | null> {
  const { aws, clock, onBusy } = context
  const found = await stackNamed(context, stackName)
  if (!found || !onBusy || !isBusy(found.status)) return found
  onBusy(found)
  for (let look = 0; ; look++) {
    await clock.sleep(pause(look))
    const now = await aws.stacks.describe(stackName)
    if (!now || !isBusy(now.status)) return now
  }
}

/**
 * A stack from its region's list, where there is one. Our stacks always have tags: one without may
 * come from a stand-in whose list says less than AWS's, and is asked for by name.
 */
async function stackNamed(
  { aws, listed }: Pick<SurveyContext, 'aws' | 'listed'>,
  stackName: string,
): Promise<DeployedStack | null> {
  const list = await listed?.(aws.region)
  if (list?.kind !== 'read') return aws.stacks.describe(stackName)
  const found = list.value.find(({ name }) => name === stackName)
  if (found === undefined) return null
  return TAGS.stage in found.tags ? found : aws.stacks.describe(stackName)
}

/** Template and tags equal what is deployed. The cheap signs are looked at before the template is fetched. */
async function isDeployed(
  aws: Aws,
  rendered: RenderedStage,
  deployed: DeployedStack,
): Promise<boolean> {
  if (touchedParts(rendered.parts, deployedParts(deployed.outputs)).length > 0) return false
  if (!sameEntries(rendered.tags, deployed.tags)) return false
  return (await aws.stacks.template(deployed.id)) === rendered.body
}

function sameEntries(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): boolean {
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key])
}

function databasesAmong(parts: readonly Part[]): readonly DatabaseKind[] {
  return DATABASES.filter((database) => parts.includes(database))
}

/** Reads what is live of these databases; one that the stack does not have yet is absent. */
async function readLive(
  aws: Aws,
  deployed: DeployedStack,
  databases: readonly DatabaseKind[],
): Promise<LiveFacts> {
  const identifierOf = (database: DatabaseKind): string | undefined =>
    databases.includes(database) ? deployed.outputs[IDENTIFIER_OUTPUT[database]] : undefined
  const sql = (['postgres', 'mysql'] as const).flatMap((database) => {
    const identifier = identifierOf(database)
    return identifier ? [{ database, identifier }] : []
  })
  const readers = sql.flatMap(({ database }) => {
    const identifier = deployed.outputs[READER_IDENTIFIER_OUTPUT[database]]
    return identifier ? [{ database, identifier }] : []
  })
  const redis = identifierOf('redis')
  const instanceIds = [...sql, ...readers].map(({ identifier }) => identifier)
  const [instances, group] = await Promise.all([
    instanceIds.length > 0 ? aws.live.sql(instanceIds) : new Map<string, Fact<SqlFacts>>(),
    redis ? aws.live.redis(redis) : undefined,
  ])
  const factsOf = (some: typeof sql): Pick<LiveFacts, SqlKind> =>
    Object.fromEntries(
      some.map(({ database, identifier }) => [database, instances.get(identifier)]),
    )
  return {
    ...Object.fromEntries(databases.map((database) => [database, { kind: 'absent' }])),
    ...factsOf(sql),
    ...(readers.length > 0 && { readers: factsOf(readers) }),
    ...(group ? { redis: group } : {}),
  }
}

/** The engine versions as the deployed template has them. */
function deployedVersions({ outputs }: DeployedStack): DeployedVersions {
  return Object.fromEntries(
    DATABASES.flatMap((database) => {
      const version = outputs[DATABASE_OUTPUTS[database].version]
      return version === undefined ? [] : [[database, version]]
    }),
  )
}

function unusable(deployed: DeployedStack, state: 'busy' | 'stuck'): Refusal {
  const message =
    state === 'busy'
      ? `the stack ${deployed.name} is in the middle of an operation (${deployed.status}); plan again when it has ended, or deploy, which waits for it`
      : `the stack ${deployed.name} is in ${deployed.status}: ${wayOut(deployed.status)}`
  return { database: null, property: null, line: null, message }
}
