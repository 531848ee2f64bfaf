import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const root = join(import.meta.dirname, '..', '..', '..')
const standIns = join(import.meta.dirname, 'actions')

/** What a user gets by the tag: the built action. */
const OURS = ['action.yml', 'dist']

/**
 * The folders that act takes in place of what GitHub would fetch, as its `--local-repository` wants
 * them: the workflows themselves stay as they are.
 *
 * @throws where an action is among them that nothing stands for
 */
export function localActions(actions: ReadonlySet<string>, directory: string): readonly string[] {
  return [...actions].map((action) => {
    const [repository = ''] = action.split('@')
    const folder = join(directory, repository)
    mkdirSync(folder, { recursive: true })
    if (repository === 'tinystacks/tinystacks') copyOurs(folder)
    else copyStandIn(repository, folder)
    return `${action}=${folder}`
  })
}

function copyOurs(folder: string): void {
  for (const name of OURS) cpSync(join(root, name), join(folder, name), { recursive: true })
}

function copyStandIn(repository: string, folder: string): void {
  cpSync(join(standIns, basename(repository)), folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
}
