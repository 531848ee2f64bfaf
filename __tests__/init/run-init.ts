/** `init` in a copy of a repository, in this process: what it says, and what it leaves. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { init } from '../../src/commands/init.ts'
import type { InitOptions, Options } from '../../src/commands/shared/context.ts'
import { NOTHING_SAID } from '../../src/commands/shared/init/answers.ts'
import { TinystacksError } from '../../src/errors.ts'
import { projectOf } from '../../src/host/project.ts'
import type { Prompts } from '../../src/ports/prompts.ts'
import { contextOf } from '../builders/context.ts'

const REPOSITORIES = join(import.meta.dirname, 'repositories')
export const NAMES = readdirSync(REPOSITORIES)

/** Where the goldens of a repository are. */
export const goldenOf = (name: string, file: string): string =>
  join(REPOSITORIES, name, 'golden', file)

/** A copy of the repository, with Git; removed by the second. */
export function checkout(name: string | null): readonly [folder: string, remove: () => void] {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tinystacks-init-')))
  if (name !== null) cpSync(join(REPOSITORIES, name, 'repository'), folder, { recursive: true })
  mkdirSync(join(folder, '.git'))
  return [
    folder,
    () => {
      rmSync(folder, { recursive: true })
    },
  ]
}

export type Run = {
  /** What is printed besides the result. */
  readonly said: string
  /** The result, or the error and its hint. */
  readonly text: string
  /** 'done', or the error's code. */
  readonly ending: string
}

export type Flags = Partial<InitOptions> &
  Pick<Options, 'yes' | 'region'> & { readonly config?: string }

export async function run(folder: string, flags: Flags, prompts?: Prompts): Promise<Run> {
  const { yes = false, region = null, config = null, ...given } = flags
  const lines: string[] = []
  const context = contextOf('', {
    config,
    yes,
    init: { ...NOTHING_SAID, region, ...given },
  })
  const ending = (text: string, ending: string): Run => ({ said: lines.join('\n'), text, ending })
  try {
    const { text } = await init({
      ...context,
      homeRegion: null,
      project: (named) => projectOf(named, folder),
      ...(prompts && { prompts: () => Promise.resolve(prompts) }),
      reporter: { ...context.reporter, line: (text) => void lines.push(text) },
    })
    return ending(text, 'done')
  } catch (error) {
    if (!(error instanceof TinystacksError)) throw error
    return ending(`${error.message}\n  hint ${error.hint ?? ''}`, error.code)
  }
}

/** Every file of a folder but Git's, by its path. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('.git/'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  )
}
