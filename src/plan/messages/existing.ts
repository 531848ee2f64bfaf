/** What is said of databases that a stage uses and does not make. */
import { NOT_VERIFIED } from './plan.ts'

export const existingMessages = {
  used: (identifier: string, engine: string, region: string) =>
    `${identifier} (${engine}) in ${region} is used as it is, never changed and never deleted`,
  unknown: (identifier: string) => `what is live of ${identifier} is ${NOT_VERIFIED}`,
  withSecret: 'its credentials are injected from the given secret',
  withoutSecret: 'no secret is given: the application gets no variables for its credentials',
  admits: "a rule in its security group admits this stage's clients",
  admitsBastion: "rules in its security group admit this stage's clients and its bastion",
  doesNotAdmit: 'its security group is left as it is',
  bastionNotAdmitted:
    'its security group is left as it is: the tunnel through the bastion reaches it once that group admits the bastion; write allowFrom: true, or add the rule there by hand',
  keysNotVerified: (action: string, why: string) =>
    `that the secret has the keys it needs is ${NOT_VERIFIED} (${action} ${why})`,
  insteadOf: (identifier: string) => `this stage uses ${identifier} from now on`,
  leftAlone: (id: string) => `${id}, which was used until now, stays as it is`,
  noLongerUsed: (name: string, id: string) =>
    `${name}: ${id} is no longer used by this stage; it stays as it is`,
  noPath: (name: string, vpc: string | null, region: string) =>
    `${name} is in ${vpc === null ? region : `${vpc}, ${region}`}: this stage's network has no path to it by itself`,

  tunnelClosed: (name: string, group: string, port: string) =>
    `${name}: the tunnel through the bastion reaches it once its own security group admits ${group} on port ${port}; write allowFrom: true, or add that rule there by hand`,

  unread: (identifier: string, action: string, why: string) =>
    `what is live of ${identifier} could not be read (${action}: ${why}), and nothing can be wired without it; allow ${action}`,
  absent: (identifier: string, region: string, meant: string | null) =>
    `there is no database ${identifier} in ${region}${meant === null ? '' : `; ${meant}`}`,
  otherEngine: (identifier: string, engine: string, name: string, fitting: string | undefined) =>
    `${identifier} is ${engine}, not ${name}; ${fitting === undefined ? 'name another database' : `write it under ${fitting}:`}`,
  noEndpoint: (identifier: string) =>
    `${identifier} has no endpoint yet: it is still being made; plan again when it is available`,
  otherVpc: (identifier: string, vpc: string | null, own: string | null) =>
    vpc === null
      ? `the VPC of ${identifier} could not be read, so that its security group cannot admit this stage's clients; take allowFrom out, or allow reading its subnet group`
      : `a security group admits groups of its own VPC: ${identifier} is in ${vpc}, this stage in ${own ?? 'a VPC of its own'}; write network: { vpc: ${vpc}, subnets: [..] }, or take allowFrom out`,
  noGroup: (identifier: string) =>
    `no security group of ${identifier} could be read; take allowFrom out, or allow reading its nodes`,
  secretUnread: (secret: string, action: string, why: string) =>
    `whether there is a secret ${secret} could not be read (${action}: ${why}), and the application is wired to none that nobody has seen; allow ${action}`,
  noSecret: (secret: string) => `there is no secret ${secret}`,
  secretLacks: (secret: string, keys: string) =>
    `the secret ${secret} has no ${keys}: its JSON needs that, or take secret out`,
}
