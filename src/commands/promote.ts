import { isDatabase, isSql, SQL_KINDS, type SqlKind } from '../engines/table.ts'
import { parseConfig, withoutReplicaOf } from '../config/index.ts'
import type { ResolvedConfig, ResolvedStage } from '../config/resolved.ts'
import { TinystacksError, usageError } from '../errors.ts'
import type { FormerSource } from '../facts/external.ts'
import { inspectPromotion } from '../inspect/live/replica-to-promote.ts'
import { labels } from '../plan/messages/plan.ts'
import { promoteMessages as words } from '../plan/messages/promote.ts'
import { defaultNotes } from '../plan/replicas/defaults-of-promoted.ts'
import { shownSizes, type Promotable } from '../plan/replicas/promotable.ts'
import { sizeOf } from '../plan/replicas/likeness-notes.ts'
import type { Results } from '../render/json/results.ts'
import { forTerminal } from '../text/escape.ts'
import { meantWord } from '../verbs/strict.ts'
import { asOf } from './shared/as-whom.ts'
import { done, type Command, type Context } from './shared/context.ts'
import { identityOf } from './shared/find-stage.ts'
import { connectOnce } from './shared/inspect/inspect-stages.ts'
import { invalidFile, load, type Loaded } from './shared/load.ts'

/** promote: takes `replicaOf` out of the file, if the replica can be promoted. Changes nothing in AWS. */
export const promote: Command<'promote'> = async (context) => {
  const loaded = load(context)
  const { file } = loaded
  const look = context.options.offline === true ? null : looksAt(context, loaded)
  const { stage, kind } = await askedFor(context, loaded, look)
  const name = `${stage.name}/${kind}`
  const { text, config } = promotedFile(loaded, stage, kind)
  const found = look && mustBePromotable(await look(stage, kind))
  context.files.write(file, text)
  const next = words.next(stage.name)
  const notes = [...(found?.notes ?? []), ...defaultNotes(loaded.config, config, stage.name, kind)]
  return done({
    text: [
      words.written(file.name, stage.name, kind),
      found ? shownSizes(name, found) : words.offline(name),
      ...notes.map(
        ({ level, message }) => `${labels[level === 'warning' ? 'warning' : 'note']} ${message}`,
      ),
      ...next.map((line) => `next: ${line}`),
    ]
      .map(forTerminal)
      .join('\n'),
    json: { file: file.name, stage: stage.name, database: kind, ...asJson(found), notes, next },
  })
}

type Promoted = { readonly text: string; readonly config: ResolvedConfig }
type Asked = { readonly stage: ResolvedStage; readonly kind: SqlKind }
type Look = (stage: ResolvedStage, kind: SqlKind) => Promise<Promotable>
type CanBe = Extract<Promotable, { kind: 'promotable' }>

function looksAt(context: Context, { config, file }: Loaded): Look {
  const connect = connectOnce(context)
  const identity = identityOf(config, file, context.repository)
  return (stage, kind) =>
    inspectPromotion(
      {
        connect: (region) => connect(region, asOf(context, stage)),
        locate: config.locate,
        file: file.name,
      },
      stage,
      kind,
      identity,
    )
}

/** The file with the database as a primary. */
function promotedFile({ file }: Loaded, stage: ResolvedStage, kind: SqlKind): Promoted {
  const changed = withoutReplicaOf(file.text, stage.name, kind)
  if (changed.kind === 'no-replica')
    throw usageError(words.noReplica(stage.name, kind), words.replicasAre(replicasIn(stage)))
  if (changed.kind === 'by-hand')
    throw new TinystacksError('edit-by-hand', words.notWritten(file.name), {
      exit: 1,
      hint: words.byHand(stage.name, kind),
    })
  const parsed = parseConfig(changed.text, file.name)
  if (parsed.kind === 'invalid') throw invalidFile(file, parsed.problems)
  return { text: changed.text, config: parsed.config }
}

function mustBePromotable(found: Promotable): CanBe {
  if (found.kind === 'promotable') return found
  const { hint } = found.obstacle
  const message = words.left(found.obstacle.message)
  throw found.kind === 'not-promotable'
    ? new TinystacksError('not-promotable', message, { exit: 3, hint })
    : new TinystacksError('promotion-not-verified', message, { exit: 1, hint })
}

/** The replica that is named. The only one of the stage need not be. */
async function askedFor(
  { options }: Context,
  { stages }: Loaded,
  look: Look | null,
): Promise<Asked> {
  const [name, ...extra] = options.words ?? []
  const inFile = words.replicasAre([...new Set(stages.flatMap(replicasIn))])
  if (extra.length > 0) throw usageError(words.oneDatabase, inFile)
  if (name !== undefined && !isDatabase(name))
    throw usageError(words.noDatabase(name), meantWord('promote', name) ?? inFile)
  if (name !== undefined && !isSql(name)) throw usageError(words.neverReplicated(name), inFile)
  const [stage, ...others] = stages
  const [kind, ...more] = name === undefined && stage ? replicasIn(stage) : [name]
  if (stage && others.length === 0 && kind && more.length === 0) return { stage, kind }
  const replicas = stages.flatMap((one) =>
    replicasIn(one).flatMap((has) =>
      name === undefined || name === has ? [{ stage: one, kind: has }] : [],
    ),
  )
  throw usageError(words.which, await offersOf(replicas, look))
}

function replicasIn({ databases }: ResolvedStage): readonly SqlKind[] {
  return SQL_KINDS.filter((kind) => databases[kind]?.replicaOf)
}

/** Those that can be promoted, with their sizes as they run, and those of which nobody knows; if none can, why not. */
async function offersOf(replicas: readonly Asked[], look: Look | null): Promise<string> {
  const offers = await Promise.all(
    replicas.map(async ({ stage, kind }) => {
      const offer = (how: string | null) => ({
        text: words.offer(stage.name, kind, how),
        why: null,
      })
      if (look === null) return offer(null)
      try {
        const found = await look(stage, kind)
        if (found.kind === 'promotable') return offer(sizeOf(found.running))
        const { message } = found.obstacle
        return found.kind === 'not-verified' ? offer(message) : { text: null, why: message }
      } catch (error) {
        if (!(error instanceof TinystacksError)) throw error
        return offer(words.notKnown(error.message))
      }
    }),
  )
  if (offers.length === 0) return words.noReplicaAtAll
  const possible = offers.flatMap(({ text }) => text ?? [])
  return possible.length > 0
    ? possible.join('; ')
    : words.noneCanBe(offers.flatMap(({ why }) => why ?? []))
}

/** For `--json`; null = nobody looked. */
function asJson(found: CanBe | null): Pick<Results['promote'], 'verified' | 'replica' | 'primary'> {
  if (found === null) return { verified: false, replica: null, primary: null }
  const { identifier, status, replication, ...running } = found.running
  const { primary } = found
  return {
    verified: true,
    replica: { identifier, status, replication: replication?.status ?? null, ...sizes(running) },
    primary: primary ? sizes(primary) : null,
  }
}

/** Storage in GiB. */
function sizes({ instanceClass, allocatedStorage, multiAz }: FormerSource) {
  return { instance: instanceClass, storage: allocatedStorage, multiAz }
}
