/** What is said of the size of replicas, beside that of their primaries. */
import { listed } from '../../text/phrases.ts'
import { note, warning } from './coded.ts'
import { NOT_VERIFIED } from './plan.ts'

export const likenessMessages = {
  /** `db.r6g.large, 20 GiB, in two zones` */
  size: (instance: string, gib: number, multiAz: boolean) =>
    `${instance}, ${gib} GiB, in ${multiAz ? 'two zones' : 'one zone'}`,
  asPrimary: (replica: string, settings: readonly string[]) =>
    note(
      'replica-like-primary',
      `${replica}: it will be made as its primary is (${listed(settings)}); what should be otherwise has to be written in its own stage`,
    ),
  smaller: (replica: string, instance: string, primary: string) =>
    warning(
      'replica-smaller-than-primary',
      `${replica}: ${instance} is smaller than its primary (${primary}): it may fall behind, and may not carry the load once it is promoted; remove \`instance\`, or write instance: ${primary}`,
    ),
  smallerThanOld: (database: string, instance: string, primary: string) =>
    warning(
      'replica-smaller-than-primary',
      `${database}: ${instance} is smaller than its old primary (${primary}), and may not carry the load; write instance: ${primary} and deploy that first`,
    ),
  parametersUnread: (replica: string, action: string, why: string) =>
    note(
      'primary-parameters-unread',
      `${replica}: which parameters are set for its primary is ${NOT_VERIFIED} (${action} ${why}), so it will be made without them; allow ${action}, or write them in its own stage`,
    ),
}
