import { refusal, warning } from '../coded.ts'
import { NOT_VERIFIED } from '../plan.ts'

/** What is said of those who need a stage's client security group when the stage is destroyed. */
export const clientGroupMessages = {
  worn: (group: string, who: string) =>
    refusal(
      'client-group-in-use',
      `its client security group ${group} is worn by ${who}, so the deletion would stop half-way, without the databases; stop them first, and destroy again when AWS has taken their network interfaces away (up to 40 minutes for a function)`,
    ),
  named: (group: string, groups: string) =>
    refusal(
      'client-group-in-use',
      `rules of ${groups} admit its client security group ${group}, so the deletion would stop half-way, without the databases; remove these rules first`,
    ),
  notVerified: (group: string, action: string, why: string) =>
    warning(
      'client-group-use-unread',
      `whether anybody still uses its client security group ${group} is ${NOT_VERIFIED} (${action} ${why}); if somebody does, the deletion stops half-way, after the databases`,
    ),
}
