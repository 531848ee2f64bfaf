import { DATABASES } from '../../../engines/table.ts'
import type { BastionFacts } from '../../../facts/bastion.ts'
import { secretNameIn } from '../../../facts/secret-name.ts'
import { BASTION_IDS } from '../../../template/logical-ids.ts'
import { attachedGroups } from '../../../template/network/security-groups.ts'
import { TAGS } from '../../../template/tags.ts'
import { secretsOf } from '../../../template/state/deployed-secrets.ts'
import { securityGroupsDiffer } from '../../changes/security-groups.ts'
import { goneBastion } from '../../gone/gone-bastion.ts'
import { DATABASE_NAME } from '../../messages/plan.ts'
import { restoreSecretCommand } from '../../messages/live/restore-secret.ts'
import { seenMessages as words } from '../../messages/live/seen.ts'
import type { Note } from '../../model/types.ts'
import type { Standing } from './standing.ts'

/**
 * A bastion that is gone, does not run, or is in other security groups. One that starts is no note, nor one that is
 * refused.
 */
export function bastionNotes(standing: Standing): readonly Note[] {
  const { seen, deployed, isBastionRefused } = standing
  const { bastion: fact } = seen
  const { instance } = deployed.bastion
  if (instance === null || isBastionRefused === true) return []
  if (goneBastion(deployed, seen) !== null) return [words.bastionGone(instance)]
  if (fact?.kind !== 'read') return []
  const { state } = fact.value
  switch (state) {
    case 'pending':
    case 'running':
    case 'shutting-down':
    case 'terminated':
      return groupNotes(fact.value, standing)
    case 'stopping':
    case 'stopped':
      return [words.bastionNotRunning(instance, state, deployed.region)]
    case 'unknown':
      return [words.bastionNotRunning(instance, 'in a state that is not known', deployed.region)]
  }
}

function groupNotes(
  { securityGroups }: BastionFacts,
  { rendered, physicalIds }: Standing,
): readonly Note[] {
  // There may be nothing to compare with.
  if (rendered?.template.Resources[BASTION_IDS.instance] === undefined) return []
  const wanted = attachedGroups(BASTION_IDS.securityGroup)
  const differ = securityGroupsDiffer(securityGroups, wanted, physicalIds)
  return differ === null ? [] : [words.differs(words.bastion, [words.otherGroups(differ)])]
}

/** The secrets of databases that are gone, or that somebody has scheduled for deletion. */
export function secretNotes({ seen, deployed }: Standing): readonly Note[] {
  return DATABASES.flatMap((kind) => {
    const { secretArn, copiedSecretArn } = deployed.databases[kind]
    const ids = new Set([secretArn, copiedSecretArn, ...secretsOf(deployed, kind)])
    return [...ids].flatMap((id) => {
      const fact = id === null ? undefined : seen.secrets?.[id]
      if (id === null || fact === undefined || fact.kind === 'unread') return []
      const [name, secret] = [DATABASE_NAME[kind], secretNameIn(id)]
      if (fact.kind === 'absent') return [words.secretGone(name, secret)]
      const { deletion } = fact.value
      if (deletion === null) return []
      const command = restoreSecretCommand(deployed.tags[TAGS.stage] ?? deployed.name, kind)
      return [words.secretDeletion(name, secret, deletion.at, command)]
    })
  })
}
