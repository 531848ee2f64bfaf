/** How the workflow gets to know the roles: by GitHub's variables, which are set on request. */
import { ROLE_USES } from '../../../config/accounts.ts'
import type { ResolvedStage } from '../../../config/resolved.ts'
import { bootstrapMessages as words } from '../../../plan/messages/bootstrap.ts'
import type { Prompts } from '../../../ports/prompts.ts'
import { namedRolesOf } from '../../../template/bootstrap/roles-of-stages.ts'
import type { RoleVariable } from '../../../template/bootstrap/variables.ts'
import { forTerminal } from '../../../text/escape.ts'
import type { Context } from '../context.ts'

export type ToldGitHub =
  | { readonly kind: 'set' | 'left'; readonly lines: readonly string[] }
  | { readonly kind: 'failed'; readonly why: string; readonly lines: readonly string[] }

/**
 * Sets the variables where that was asked for, or is agreed to now; else says how. Where the file names the roles,
 * nobody needs them. `stages`: those that the roles were made for.
 */
export async function tellGitHub(
  { github, options }: Pick<Context, 'github' | 'options'>,
  { repo, stages }: { readonly repo: string; readonly stages: readonly ResolvedStage[] },
  variables: readonly RoleVariable[],
  prompts: Prompts | null,
): Promise<ToldGitHub> {
  const named = stages.map(({ name, roles }) => ({
    name,
    roles,
    made: namedRolesOf(variables, name),
  }))
  const isNamed = named.every(({ roles, made }) =>
    ROLE_USES.every((use) => roles[use] === made?.[use]),
  )
  if (isNamed && options.setVariables !== true) return { kind: 'left', lines: [words.isNamed] }
  const cli = await github?.()
  const isWanted =
    options.setVariables === true ||
    (prompts !== null &&
      (await cli?.isInstalled()) === true &&
      (await prompts.yes(words.questions.variables(repo), true)))
  const byHand = (left: readonly RoleVariable[]): readonly string[] => [
    words.variables,
    ...left.map((one) => words.variable(one, repo)),
    ...words.inFile(named),
  ]
  if (!isWanted || cli === undefined) return { kind: 'left', lines: byHand(variables) }
  const done: string[] = []
  // One after the other: what is set before a failure is told.
  for (const [at, variable] of variables.entries()) {
    const end = await cli.setVariable(repo, variable)
    if (end.kind === 'unanswered') {
      const left = variables.slice(at)
      const why = words.notSet(variable, forTerminal(end.why))
      return { kind: 'failed', why, lines: [...done, ...byHand(left)] }
    }
    done.push(words.isSet(variable, repo))
  }
  return { kind: 'set', lines: done }
}
