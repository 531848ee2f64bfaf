import { TinystacksError } from '../errors.ts'
import { stagesByAccount, type Place } from '../init/answers.ts'
import { proposalOf } from '../init/choose.ts'
import { detect } from '../init/detect/table.ts'
import { initMessages as words } from '../init/messages.ts'
import type { Project } from '../ports/project.ts'
import { forTerminal } from '../text/escape.ts'
import { shellWord } from '../text/shell.ts'
import { done, type Command, type Context } from './shared/context.ts'
import { answersTo } from './shared/init/answers.ts'
import { agreedTo, filesOf, type ToWrite } from './shared/init/files.ts'

/** init: writes the first tinystacks.yml, its workflow and the lines of .gitignore, after showing them. */
export const init: Command<'init'> = async (context) => {
  const { options, reporter } = context
  if (context.project === undefined) throw new Error('nobody can write a repository from here')
  const project = await context.project(options.config)
  const { seen, unread } = detect(project.tree)
  const proposal = proposalOf(seen)
  say(context, [
    ...words.seen(seen),
    ...proposal.remarks.map((remark) => `  ${words.remark(remark)}`),
    ...(unread.length > 0 ? [`  ${words.unread(unread)}`] : []),
    ...(project.isCut ? [`  ${words.cut}`] : []),
  ])
  const prompts = options.yes === true ? null : ((await context.prompts?.()) ?? null)
  const { repository, homeRegion = null } = context
  const answers = await answersTo({
    ...{ options, project, proposal, seen, prompts, repository, homeRegion },
  })
  const place: Place = {
    file: project.file,
    branch: options.branch ?? project.branch ?? 'main',
  }
  const files = filesOf(answers, place, project)
  const changed = files.filter(({ kind }) => kind !== 'same')
  if (changed.length === 0) return done({ text: words.nothing, json: {} })
  say(context, [...changed.flatMap((file) => preview(file, project)), ...whereTo(files, project)])
  const agreed = await agreedTo(changed, options.init?.overwrite === true, prompts, project.shown)
  const isAgreed =
    agreed.length > 0 && (prompts === null || (await prompts.yes(words.questions.write, true)))
  if (!isAgreed) throw new TinystacksError('declined', words.declined, { exit: 3 })
  project.write(agreed)
  const shown = agreed.map(({ path }) => project.shown(path))
  reporter.detail?.(`branch ${place.branch}`)
  return done({
    text: [
      words.written(shown),
      '',
      ...words.next(
        {
          config: nameIfAsked(context),
          repository,
          branch: place.branch === 'main' ? null : shellWord(place.branch),
          accounts: answers.roles ? stagesByAccount(answers) : [],
        },
        shown.map(shellWord),
      ),
    ]
      .map(inert)
      .join('\n'),
    json: {},
  })
}

function say({ reporter }: Context, lines: readonly string[]): void {
  for (const line of lines) reporter.line(inert(line))
}

/** With the spaces that it begins with. */
function inert(line: string): string {
  const text = line.trimStart()
  return `${line.slice(0, line.length - text.length)}${forTerminal(text)}`
}

/** What `--config` has to say again; null = the file is found without it. */
function nameIfAsked({ options }: Context): string | null {
  return options.config === null ? null : shellWord(options.config)
}

/** The whole text, below its name. */
function preview({ path, kind, added }: ToWrite, project: Project): readonly string[] {
  if (kind === 'same') return []
  const lines = added.trimEnd().split('\n')
  return ['', words.file[kind](project.shown(path)), ...lines.map((line) => `  ${line}`)]
}

/** Where the workflow goes, where that is not below the working directory. */
function whereTo(
  files: readonly ToWrite[],
  { isRepository, shown, folder }: Project,
): readonly string[] {
  const [workflow] = files.filter(({ path }) => path.startsWith('.github/'))
  if (!isRepository) return ['', words.noRepository(folder)]
  const name = workflow ? shown(workflow.path) : ''
  return name.startsWith('..') ? ['', words.workflowAtRoot(name)] : []
}
