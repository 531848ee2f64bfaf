/** The account that the file ties a stage to, recorded in its stack, so that its removal from the file is noticed. */
import type { ResolvedStage } from '../../config/resolved.ts'
import { ACCOUNT_GUARD_OUTPUT } from './output-keys.ts'
import type { DeployedStage } from './deployed-stage.ts'
import { isSameParts } from './section-hashes.ts'
import type { RenderedStage, TemplateOutput } from '../types.ts'

/**
 * The output, if the file has an `account`. A stack that was deployed without it gets it with its next
 * update. It never causes one: until another part of the template changes, it is left out.
 */
export function accountGuardOutput(
  { account }: ResolvedStage,
  deployed: DeployedStage | null,
  parts: RenderedStage['parts'],
): Readonly<Record<string, TemplateOutput>> {
  if (account === null || staysWithout(deployed, parts)) return {}
  return {
    [ACCOUNT_GUARD_OUTPUT]: {
      Description: 'The only account this stage may be deployed to',
      Value: account,
    },
  }
}

function staysWithout(deployed: DeployedStage | null, parts: RenderedStage['parts']): boolean {
  if (deployed === null || deployed.account !== null) return false
  return isSameParts(parts, deployed.parts)
}
