/** The account that a stage was tied to: that it is tied to another one, or to none, wants consent. */
import type { ResolvedStage } from '../../config/resolved.ts'
import { identityMessages as words } from '../messages/around/ownership.ts'
import type { StageAsk, StageInput } from '../model/input.ts'
import type { Note } from '../model/types.ts'

/**
 * What the deployed stack says it was tied to, where the file says otherwise. Of a stack that says
 * nothing (it was deployed before there was this output) nobody can tell.
 */
export function accountAsks({
  stage,
  deployed,
}: Pick<StageInput, 'stage' | 'deployed'>): readonly StageAsk[] {
  const from = deployed?.account ?? null
  if (deployed === null || from === null || from === stage.account) return []
  return [{ kind: 'account', stack: deployed.id, from, to: stage.account }]
}

/** The file as it was before the change. */
export type FileBefore =
  /** Empty: there was no such file. */
  | { readonly kind: 'read'; readonly stages: readonly ResolvedStage[] }
  /** `why` for a person. */
  | { readonly kind: 'unread'; readonly why: string }

/**
 * What a stage without a stack was tied to: no stack is there to say so, since it stands in the other
 * account. The file before the change does; where nobody can read it, a stage that names an account is
 * noted as not verified, and of one that names none nobody knows that there ever was one.
 */
export function newAccount(
  { name, stackName, account }: Pick<ResolvedStage, 'name' | 'stackName' | 'account'>,
  before: FileBefore,
): { readonly notes: readonly Note[]; readonly asks: readonly StageAsk[] } {
  if (before.kind === 'unread')
    return { notes: account === null ? [] : [words.accountBefore(name, before.why)], asks: [] }
  // A stage that was renamed keeps its stack.
  const earlier =
    before.stages.find((stage) => stage.name === name) ??
    before.stages.find((stage) => stage.stackName === stackName)
  const from = earlier?.account ?? null
  if (from === null || from === account) return { notes: [], asks: [] }
  return { notes: [], asks: [{ kind: 'account', stack: null, from, to: account }] }
}
