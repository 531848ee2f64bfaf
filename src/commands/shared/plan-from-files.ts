import type { ResolvedStage } from '../../config/resolved.ts'
import { planFileChange } from '../../plan/offline/index.ts'
import type { Note, Plan } from '../../plan/model/types.ts'
import type { ConfigFile } from '../../ports/ports.ts'
import { offlineMessages as words } from '../../plan/messages/offline.ts'
import type { Context } from './context.ts'
import { earlierFile, type EarlierFile } from './file-before.ts'
import { identityOf } from './find-stage.ts'
import type { Loaded } from './load.ts'

/** The plan without AWS: the file compared with the one before the change. Needs neither credentials nor network. */
export async function planFromFiles(context: Context, loaded: Loaded): Promise<Plan> {
  const { file, config, stages } = loaded
  const before = comparedWith(file, await earlierFile(context, loaded))
  return planFileChange({
    before: before.stages,
    after: config.stages,
    order: config.order,
    concurrency: context.options.concurrency ?? null,
    asked: new Set(stages.map(({ name }) => name)),
    locate: config.locate,
    file: identityOf(config, file, context.repository),
    notes: [words.why(context.workflowRun !== undefined), before.note, words.open],
    today: context.clock.now(),
  })
}

type Before = { readonly stages: readonly ResolvedStage[]; readonly note: Note }

/** If the earlier file cannot be read or is not valid, the plan says so and treats every stage as new. */
function comparedWith({ name }: ConfigFile, before: EarlierFile): Before {
  if (before.kind === 'unread') return { stages: [], note: words.notComparable(name, before.why) }
  if (before.kind === 'absent') return { stages: [], note: words.noFileBefore(name, before.ref) }
  return { stages: before.stages, note: words.compared(name, before.ref) }
}
