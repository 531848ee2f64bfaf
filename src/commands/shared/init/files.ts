import { usageError, TinystacksError } from '../../../errors.ts'
import type { Answers, Place } from '../../../init/answers.ts'
import { fileText } from '../../../init/file.ts'
import { ignoring } from '../../../init/ignore.ts'
import { initMessages as words } from '../../../init/messages.ts'
import { canBeNamed, workflowPath, workflowText } from '../../../init/workflow.ts'
import type { Project, Written } from '../../../ports/project.ts'
import type { Prompts } from '../../../ports/prompts.ts'

/** `extend`: what is there stays, and `added` follows it. */
export type ToWrite = Written & {
  readonly kind: 'create' | 'replace' | 'extend' | 'same'
  /** What to show of it. */
  readonly added: string
}

/** The files, as they are to be. */
export function filesOf(answers: Answers, place: Place, project: Project): readonly ToWrite[] {
  if (!canBeNamed(place.file))
    throw usageError(words.notInWorkflow(place.file), words.notInWorkflowHint)
  return [
    whole(place.file, fileText(answers), project),
    whole(workflowPath(answers, place), workflowText(answers, place), project),
    ignored(place, project),
  ]
}

function whole(path: string, text: string, project: Project): ToWrite {
  const before = project.before(path)
  const kind = before === null ? 'create' : before === text ? 'same' : 'replace'
  return { path, text, kind, added: text }
}

/** The .gitignore beside tinystacks.yml: a sandbox is started there. */
function ignored({ file }: Place, project: Project): ToWrite {
  const path = file.replace(/[^/]*$/, '.gitignore')
  const before = project.before(path)
  const text = ignoring(before)
  if (text === null) return { path, text: before ?? '', kind: 'same', added: '' }
  return {
    ...{ path, text, kind: before === null ? 'create' : 'extend' },
    added: text.slice(before?.length ?? 0).trimStart(),
  }
}

/**
 * Those that are written: without what is there and is to stay.
 *
 * @throws TinystacksError file-exists (exit 3): nobody can be asked
 */
export async function agreedTo(
  files: readonly ToWrite[],
  isOverwriting: boolean,
  prompts: Prompts | null,
  shown: Project['shown'],
): Promise<readonly ToWrite[]> {
  const there = files.filter(({ kind }) => kind === 'replace')
  if (there.length > 0 && !isOverwriting && prompts === null)
    throw new TinystacksError('file-exists', words.exists(there.map(({ path }) => shown(path))), {
      exit: 3,
      hint: words.existsHint,
    })
  const agreed: ToWrite[] = []
  for (const file of files) {
    if (file.kind === 'same') continue
    const isAgreed =
      file.kind !== 'replace' ||
      isOverwriting ||
      prompts === null ||
      (await prompts.yes(words.questions.replace(shown(file.path)), false))
    if (isAgreed) agreed.push(file)
  }
  return agreed
}
