import { isDatabase, isSql, SQL_KINDS, type SqlKind } from '../engines/table.ts'
import { parseConfig, withoutReplicaOf } from '../config/index.ts'
import type { ResolvedStage } from '../config/resolved.ts'
import { TinystacksError, usageError } from '../errors.ts'
import { promoteMessages as words } from '../plan/messages/replicas.ts'
import { done, type Command } from './shared/context.ts'
import { invalidFile, load } from './shared/load.ts'

/** promote: takes `replicaOf` out of the file, so that the next deploy promotes the replica. Does not call AWS. */
export const promote: Command = (context) => {
  const { file, stages } = load(context)
  const [stage, ...others] = stages
  if (!stage || others.length > 0)
    throw usageError(
      '`promote` takes one stage',
      `name the stage: --stage ${stages.map(({ name }) => name).join(' | ')}`,
    )
  const kind = databaseIn(stage, context.options.words ?? [])
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
  context.files.write(file, changed.text)
  const next = words.next(stage.name)
  return Promise.resolve(
    done({
      text: [words.written(file.name, stage.name, kind), ...next].join('\n'),
      json: { file: file.name, stage: stage.name, database: kind, next },
    }),
  )
}

/** The database that is named. If the stage has a single replica, it need not be named. */
function databaseIn(stage: ResolvedStage, named: readonly string[]): SqlKind {
  const replicas = replicasIn(stage)
  const [name, ...extra] = named
  if (extra.length > 0) throw usageError(words.oneDatabase, words.replicasAre(replicas))
  if (name === undefined) {
    const [only, ...others] = replicas
    if (only !== undefined && others.length === 0) return only
    throw usageError(words.whichDatabase, words.replicasAre(replicas))
  }
  if (!isDatabase(name)) throw usageError(words.noDatabase(name), words.replicasAre(replicas))
  if (!isSql(name)) throw usageError(words.neverReplicated(name), words.replicasAre(replicas))
  return name
}

function replicasIn({ databases }: ResolvedStage): readonly SqlKind[] {
  return SQL_KINDS.filter((kind) => databases[kind]?.replicaOf)
}
