import { TinystacksError } from '../../errors.ts'
import type { ConfigFile } from '../../ports/ports.ts'

/**
 * The file's path in its repository, by which its stacks are found again.
 *
 * @throws TinystacksError file-outside-repository (exit 2) where no repository is known: another file of the same
 * name would have the same stacks
 */
export function placeOf({ name, inRepository }: Pick<ConfigFile, 'name' | 'inRepository'>): string {
  if (inRepository !== null) return inRepository
  throw new TinystacksError(
    'file-outside-repository',
    `${name} is in no repository, so that its stacks could not be told from those of another file`,
    {
      exit: 2,
      file: name,
      hint: 'put it into a checkout, or run `git init` in the directory of the application; in a workflow, write it below GITHUB_WORKSPACE',
    },
  )
}
