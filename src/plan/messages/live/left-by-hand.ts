/** What is said of settings that somebody changed by hand, and the plan does not change. */
import { note, warning } from '../coded.ts'
import { valueText } from '../values.ts'

export const leftByHand = {
  reader: (database: string) => `the reader of ${database}`,
  stays: (name: string, key: string, running: string | null, deployed: string | null) =>
    warning(
      'left-by-hand',
      `${name}: ${key} ${valueText(running)} was set outside of this file (last deploy: ${valueText(deployed)}) and will stay: CloudFormation changes only what the file changes`,
    ),
  putBack: (name: string, key: string, running: string | null, deployed: string | null) =>
    warning(
      'put-back',
      `${name}: ${key} ${valueText(running)} was set outside of this file, and any change puts ${valueText(deployed)} back; the update then lasts until RDS has optimized the storage. Write ${key}: ${valueText(running)} to keep it`,
    ),
  otherGroup: (name: string, group: string) =>
    warning(
      'left-by-hand',
      `${name}: ${group.startsWith('default.') ? 'a default parameter group' : `the parameter group ${group}`} was attached outside of this file and will stay, so that the parameters of the file are not in force; attach the stack's own again`,
    ),
  otherSecurityGroups: (name: string, groups: string) =>
    warning('left-by-hand', `${name}: ${groups} were attached outside of this file and will stay`),
  logs: (name: string, after: string | null) =>
    note(
      'left-by-hand',
      `${name}: logs were changed outside of this file, and RDS is told only what the file changes: it will export ${valueText(after)}`,
    ),
}
