/** What is said of databases that a stage uses and does not make. */
import { SERVERLESS } from '../../../config/serverless-cache.ts'
import { note, refusal, warning } from '../coded.ts'
import { NOT_VERIFIED } from '../plan.ts'

export const existingMessages = {
  used: (identifier: string, engine: string, region: string) =>
    `${identifier} (${engine}) in ${region} is used as it is, never changed and never deleted`,
  unknown: (identifier: string) => `the state of ${identifier} is ${NOT_VERIFIED}`,
  withSecret: 'its credentials come from the given secret',
  withoutSecret: 'no secret is given: the application gets no variables for its credentials',
  admits: "a rule in its security group will admit this stage's clients",
  admitsBastion: "rules in its security group will admit this stage's clients and its bastion",
  doesNotAdmit: 'its security group is left as it is',
  bastionNotAdmitted:
    'its security group is left as it is: the tunnel through the bastion works once that group admits the bastion; write allowFrom: true, or add the rule by hand',
  keysNotVerified: (action: string, why: string) =>
    `whether the secret has the required keys is ${NOT_VERIFIED} (${action} ${why})`,
  insteadOf: (
    identifier: string,
    left?: { readonly identifier: string; readonly allocatedStorage?: number },
  ) => {
    const gib = left?.allocatedStorage === undefined ? '' : `, ${left.allocatedStorage} GiB,`
    const from = left === undefined ? 'it' : `${left.identifier}${gib}`
    return `this stage will use ${identifier} instead: applications will move there from ${from} and find none of its rows`
  },
  leftAlone: (id: string) => `${id}, in use until now, stays as it is`,
  moves: (from: string, to: string) => `applications will move from ${from}, to ${to}`,
  toEmpty: 'an empty database',
  toRestored: 'a restored one',
  toPrimary: 'the primary that it follows',
  restoreInstead: (name: string, from: string, command: string | null, identifier: string) =>
    warning(
      'applications-move',
      `${name}: applications will move from ${from}, to an empty database; to keep the rows, stop writing, take a snapshot of it${command === null ? '' : ` (${command})`} and write restoreFrom: { snapshot: ${identifier}-move }`,
    ),
  copyRows: (name: string, from: string) =>
    warning(
      'applications-move',
      `${name}: applications will move from ${from}, and none of its rows come along; to keep them, stop writing and copy them (a dump), before the applications are deployed`,
    ),
  rowsSinceSnapshot: (name: string, from: string) =>
    warning(
      'applications-move',
      `${name}: applications will move from ${from}, to a restored database, which has no row that was written since; to keep all of them, stop writing before you take the snapshot`,
    ),
  noLongerUsed: (name: string, id: string) =>
    note(
      'existing-no-longer-used',
      `${name}: this stage will no longer use ${id}, which stays as it is`,
    ),
  noPath: (name: string, vpc: string | null, region: string, own: string | null, home: string) =>
    note(
      'existing-without-path',
      `${name} is in ${vpc === null ? region : `${vpc}, ${region}`}: no network path leads there from this stage by itself, which is in ${own ?? 'a VPC of its own'}, ${home}`,
    ),

  tunnelClosed: (name: string, group: string, port: string) =>
    `${name}: the tunnel through the bastion works once its own security group admits ${group} on port ${port}; write allowFrom: true, or add that rule by hand`,

  unread: (identifier: string, action: string, why: string) =>
    refusal(
      'existing-unread',
      `${identifier} could not be read (${action}: ${why}), and a stage uses no database unread; allow ${action}`,
    ),
  absent: (identifier: string, region: string, meant: string | null) =>
    refusal(
      'existing-not-found',
      `there is no database ${identifier} in ${region}${meant === null ? '' : `; ${meant}`}`,
    ),
  otherEngine: (identifier: string, engine: string, name: string, fitting: string | undefined) =>
    refusal(
      'existing-wrong-engine',
      `${identifier} is ${engine}, not ${name}; ${fitting === undefined ? 'name another database' : `write it under ${fitting}:`}`,
    ),
  cacheNode: (identifier: string, group: string) =>
    refusal(
      'existing-cache-node',
      `${identifier} is a node of the replication group ${group}: a failover would leave applications at a replica, which takes no writes; write identifier: ${group}`,
    ),
  serverless: (identifier: string) =>
    refusal(
      'existing-serverless-cache',
      `${identifier} is a serverless cache: ${SERVERLESS.why}; ${SERVERLESS.instead}`,
    ),
  noEndpoint: (identifier: string) =>
    refusal(
      'existing-without-endpoint',
      `${identifier} has no endpoint yet, because it is still being created; plan again when it is available`,
    ),
  otherVpc: (identifier: string, vpc: string | null, own: string | null) =>
    vpc === null
      ? refusal(
          'existing-vpc-unread',
          `the VPC of ${identifier} could not be read, so its security group cannot admit this stage's clients; remove allowFrom, or allow reading its subnet group`,
        )
      : refusal(
          'existing-in-other-vpc',
          `a security group can admit only groups of its own VPC: ${identifier} is in ${vpc}, this stage in ${own ?? 'a VPC of its own'}; write network: { vpc: ${vpc}, subnets: [..] }, or remove allowFrom`,
        ),
  noGroup: (identifier: string) =>
    refusal(
      'existing-groups-unread',
      `no security group of ${identifier} could be read; remove allowFrom, or allow reading its nodes`,
    ),
  secretUnread: (secret: string, action: string, why: string) =>
    refusal(
      'existing-secret-unread',
      `whether the secret ${secret} exists could not be read (${action}: ${why}), and an application gets no secret unread; allow ${action}`,
    ),
  noSecret: (secret: string) =>
    refusal('existing-secret-not-found', `there is no secret ${secret}`),
  secretLacks: (secret: string, keys: string) =>
    refusal(
      'existing-secret-incomplete',
      `the secret ${secret} has no ${keys} in its JSON; add that, or remove secret`,
    ),
}
