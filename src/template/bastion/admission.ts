/** How existing databases, whose security groups are not this stack's, admit the bastion. */
import { DATABASES } from '../../engines/table.ts'
import type { ResolvedExisting, ResolvedStage } from '../../config/resolved.ts'
import type { ExternalFacts } from '../../facts/external.ts'
import { existingRule } from '../existing-database.ts'
import { ref } from '../intrinsics.ts'
import { BASTION_ADMISSION_IDS, BASTION_IDS } from '../logical-ids.ts'
import { ruleDescription } from '../network/security-groups.ts'
import { BASTION_OUTPUTS } from '../state/output-keys.ts'
import type { SectionResource } from '../section.ts'
import type { TemplateOutput } from '../types.ts'

/** With `allowFrom` a rule admits the bastion, as another one admits the clients. */
export function admissions(
  stage: ResolvedStage,
  known: ExternalFacts,
): Record<string, SectionResource> {
  return Object.fromEntries(
    existingOf(stage)
      .filter(({ allowFrom }) => allowFrom)
      .map((existing) => [
        BASTION_ADMISSION_IDS[existing.kind],
        existingRule(stage, existing, known, {
          description: ruleDescription('Bastion', stage),
          group: ref(BASTION_IDS.securityGroup),
        }),
      ]),
  )
}

/** The databases that do not admit the bastion yet, and the group to admit there by hand. */
export function admissionOutputs(stage: ResolvedStage): Record<string, TemplateOutput> {
  const closed = existingOf(stage).filter(({ allowFrom }) => !allowFrom)
  if (closed.length === 0) return {}
  return {
    [BASTION_OUTPUTS.securityGroup]: {
      Description: 'Security group of the bastion',
      Value: ref(BASTION_IDS.securityGroup),
    },
    [BASTION_OUTPUTS.notAdmitted]: {
      Description:
        'Existing databases whose security groups have no rule for the bastion from here',
      Value: closed.map(({ kind }) => kind).join(','),
    },
  }
}

function existingOf({ existing }: ResolvedStage): readonly ResolvedExisting[] {
  return DATABASES.flatMap((kind) => existing[kind] ?? [])
}
