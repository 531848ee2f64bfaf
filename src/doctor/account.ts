/** Who calls AWS, and whether the stages are in that account. */
import { accountOf } from '../config/accounts.ts'
import type { ResolvedStage } from '../config/resolved.ts'
import type { CallerFacts } from '../facts/iam.ts'
import { listed } from '../text/phrases.ts'
import type { Look } from '../facts/look.ts'
import { ok, unverified, wrong, type Finding } from './finding.ts'

/** Who calls. */
export function callerFound(caller: Look<CallerFacts>): Finding {
  if (caller.kind === 'read')
    return ok('caller', `AWS knows you as ${caller.value.arn}, in account ${caller.value.account}`)
  const [why, how] =
    caller.kind === 'unread' ? [caller.why, caller.how] : ['AWS does not say', 'try it again']
  return unverified('caller', `who you are for AWS: ${why}`, how)
}

/** A stage, and where the file says which account it is in. */
export type StageAccount = {
  readonly stage: ResolvedStage
  readonly place: Finding['place']
}

/** Which stages the credentials are for, and what of the file's accounts they are not. */
export function accountsFound(
  account: string,
  stages: readonly StageAccount[],
): { readonly here: readonly ResolvedStage[]; readonly findings: readonly Finding[] } {
  const here = stages.filter(({ stage }) => [null, account].includes(accountOf(stage)))
  const elsewhere = stages.filter((one) => !here.includes(one))
  const groups = Map.groupBy(elsewhere, ({ stage }) => accountOf(stage) ?? '')
  const findings = [...groups].map(([other, group]) => {
    const names = listed(group.map(({ stage }) => stage.name))
    const flags = group.map(({ stage }) => `--stage ${stage.name}`).join(' ')
    const line = `npx tinystacks doctor ${flags} --profile PROFILE, with a profile of ${other}`
    const [{ place } = { place: null }] = group
    return here.length === 0
      ? wrong(
          'account',
          `${names} ${group.length === 1 ? 'belongs' : 'belong'} to account ${other}, and these credentials to ${account}`,
          `${line}; or correct \`account\``,
          place,
        )
      : unverified('account', `${names}: account ${other} is not that of these credentials`, line)
  })
  const own = here.map(({ stage }) => stage)
  if (own.length === 0) return { here: own, findings }
  const names = listed(own.map(({ name }) => name))
  const demand = own.some((stage) => accountOf(stage) !== null)
    ? 'as the file demands'
    : 'the file demands none'
  return {
    here: own,
    findings: [ok('account', `${names}: account ${account}, ${demand}`), ...findings],
  }
}
