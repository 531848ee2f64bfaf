import { DATABASES } from '../../../engines/table.ts'
import { secretName } from '../../../facts/secret-name.ts'
import { DATABASE_NAME } from '../../messages/plan.ts'
import { seenMessages as words } from '../../messages/seen.ts'
import type { Note } from '../../model/types.ts'
import type { Standing } from './standing.ts'

/** A bastion that is gone or does not run. One that starts is no note. */
export function bastionNotes({ seen, deployed }: Standing): readonly Note[] {
  const { bastion: fact } = seen
  const { instance } = deployed.bastion
  if (fact === undefined || instance === null || fact.kind === 'unread') return []
  const state = fact.kind === 'absent' ? 'terminated' : fact.value.state
  switch (state) {
    case 'pending':
    case 'running':
      return []
    case 'shutting-down':
    case 'terminated':
      return [words.bastionGone(instance)]
    case 'stopping':
    case 'stopped':
      return [words.bastionNotRunning(instance, state, deployed.region)]
    case 'unknown':
      return [words.bastionNotRunning(instance, 'in a state that is not known', deployed.region)]
  }
}

/** The secrets of databases that are gone, or that somebody has scheduled for deletion. */
export function secretNotes({ seen, deployed }: Standing): readonly Note[] {
  return DATABASES.flatMap((kind) => {
    const { secretArn, copiedSecretArn } = deployed.databases[kind]
    return [secretArn, copiedSecretArn].flatMap((arn) => {
      const fact = arn === null ? undefined : seen.secrets?.[arn]
      if (arn === null || fact === undefined || fact.kind === 'unread') return []
      const [name, secret] = [DATABASE_NAME[kind], secretName(arn)]
      if (fact.kind === 'absent') return [words.secretGone(name, secret)]
      const { deletion } = fact.value
      return deletion === null
        ? []
        : [words.secretDeletion(name, secret, deletion.at, deployed.region)]
    })
  })
}
