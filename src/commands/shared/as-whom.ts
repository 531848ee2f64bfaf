/** By which roles a run reaches its stages, and who shares a connection. */
import { accountOf, NO_ROLES } from '../../config/accounts.ts'
import type { ResolvedStage } from '../../config/resolved.ts'
import type { As } from '../../ports/as.ts'
import type { Context } from './context.ts'

/** As whom a stage is reached; null = one that the file does not have. */
export function asOf(
  { assumes = null, options }: Pick<Context, 'assumes' | 'options'>,
  stage: Partial<Pick<ResolvedStage, 'roles'>> | null,
): As {
  const roles = stage?.roles ?? NO_ROLES
  return {
    role: assumes === null ? null : roles[assumes],
    service: roles.service ?? options.serviceRole ?? null,
  }
}

/** What is the same for all that share a connection. */
export function connectionKey(region: string, as?: As): string {
  return [region, as?.role ?? '', as?.service ?? ''].join(' ')
}

/** An account that a run reaches, and as whom. */
export type Reached = {
  readonly as: As
  /** The stages that are in it, or may be: where neither `account` nor a role says which. */
  readonly stages: readonly ResolvedStage[]
}

/** Every account that the stages are in, once; and that of the environment, where a stage is reached by no role. */
export function accountsReached(
  context: Pick<Context, 'assumes' | 'options'>,
  stages: readonly ResolvedStage[],
): readonly Reached[] {
  const reached = new Map<string, Reached>()
  for (const stage of stages) {
    const as = asOf(context, stage)
    const account = as.role === null ? null : accountOf(stage)
    if (reached.has(account ?? '')) continue
    const mayBeIn = (one: ResolvedStage) =>
      account === null || (accountOf(one) ?? account) === account
    reached.set(account ?? '', { as, stages: stages.filter(mayBeIn) })
  }
  return [...reached.values()]
}
