/** The resources that a policy can be limited to, as ARNs. */
import type { Names, Scope } from './permission.ts'

/**
 * As much of a stack's name as every name has that CloudFormation makes from it: it cuts the stack's name where
 * the service allows less (UserGuide, aws-properties-name).
 */
const KEPT = 20

/** The stacks, as a pattern each; a stage's `stackName` may be another than the application's names begin with. */
function stackPatterns({ stack, stackNames }: Names): readonly string[] {
  if (stackNames !== undefined) return stackNames
  return [stack === null ? '*' : `${`${stack}-`.slice(0, KEPT)}*`]
}

/** What the names begin with that CloudFormation makes for the resources of each stack. */
function prefixes(names: Names): readonly string[] {
  return stackPatterns(names).map((pattern) =>
    (pattern.endsWith('*') ? pattern.slice(0, -1) : `${pattern}-`).slice(0, KEPT),
  )
}

/** Names that have the stage first, then the application. A policy has no room for more of a long one. */
function within({ stack }: Names): string {
  return stack === null ? '*' : `*${`-${stack}-`.slice(0, 2 * KEPT)}*`
}

function arn({ partition }: Names, service: string, rest: string): string {
  return `arn:${partition}:${service}:${rest}`
}

/** The application's stacks. */
export const stacks: Scope = (names) =>
  stackPatterns(names).map((pattern) => arn(names, 'cloudformation', `*:*:stack/${pattern}/*`))

/**
 * The application's instances, groups and snapshots, which have its stacks' names in lower case or, before a loss, the
 * stage's (src/inspect/names.ts). RDS also asks whether an instance may use its option group, which is a default one
 * (RDS guide, "Permission policies to create, modify and delete resources").
 */
export const databases: Scope = (names) => [
  ...prefixes(names).map((prefix) => arn(names, 'rds', `*:*:*:${prefix.toLowerCase()}*`)),
  ...snapshotsBeforeLoss(names),
  arn(names, 'rds', '*:*:og:default*'),
]

/** The application's instances. */
export const instances: Scope = (names) =>
  prefixes(names).map((prefix) => arn(names, 'rds', `*:*:db:${prefix.toLowerCase()}*`))

/** An instance of the application, and its snapshot before a loss: `dev-shop-postgres-before-..`. */
export const snapshots: Scope = (names) => [...instances(names), ...snapshotsBeforeLoss(names)]

function snapshotsBeforeLoss(names: Names): readonly string[] {
  return [arn(names, 'rds', `*:*:snapshot:${within(names).toLowerCase()}`)]
}

/** The application's secrets: `dev-shop-postgres-..` (src/template/secrets.ts). */
export const secrets: Scope = (names) => [
  arn(names, 'secretsmanager', `*:*:secret:${within(names)}`),
]

/** The roles that the application's stacks make: of bastions, with their instance profiles, and of monitoring. */
export const madeRoles: Scope = (names) => [
  ...passedRoles(names),
  ...prefixes(names).map((prefix) =>
    arn(names, 'iam', `:*:instance-profile/${prefix}*-BastionInstanceProfile-*`),
  ),
]

/** The same without the profiles. */
export const passedRoles: Scope = (names) =>
  prefixes(names).flatMap((prefix) => [
    arn(names, 'iam', `:*:role/${prefix}*-BastionRole-*`),
    arn(names, 'iam', `:*:role/${prefix}*MonitoringRole-*`),
  ])

/** Where CloudFormation keeps the private keys of key pairs (AWS::EC2::KeyPair). */
export const keyPairParameters: Scope = (names) => [
  arn(names, 'ssm', '*:*:parameter/ec2/keypair/*'),
]

/** AWS's list of its newest images. */
export const images: Scope = (names) => [
  arn(names, 'ssm', '*::parameter/aws/service/ami-amazon-linux-latest/*'),
]

/** The role that ElastiCache makes at first use. */
export const cacheServiceRole: Scope = (names) => [
  arn(
    names,
    'iam',
    ':*:role/aws-service-role/elasticache.amazonaws.com/AWSServiceRoleForElastiCache*',
  ),
]

export const keys: Scope = (names) => [arn(names, 'kms', '*:*:key/*')]

/** CloudFormation's service role, as `bootstrap` and docs/permissions.md name it: `shop-cloudformation`. */
export const serviceRole: Scope = (names) => [
  arn(names, 'iam', `:*:role/${names.stack === null ? '*' : serviceRoleOf(names.stack)}`),
]

/** Its name, of an application. */
export function serviceRoleOf(stack: string): string {
  return `${stack}-cloudformation`
}

/** The document of AWS that opens a tunnel through a host to another. */
export const tunnelDocument: Scope = (names) => [
  arn(names, 'ssm', '*::document/AWS-StartPortForwardingSessionToRemoteHost'),
]

/** Hosts, which have no names: a condition on their tags says which. */
export const ec2Instances: Scope = (names) => [arn(names, 'ec2', '*:*:instance/*')]

/** Sessions of Session Manager: a condition on their tags says whose. */
export const sessions: Scope = (names) => [arn(names, 'ssm', '*:*:session/*')]

/** GitHub's identity provider. */
export const identityProviders: Scope = (names) => [
  arn(names, 'iam', ':*:oidc-provider/token.actions.githubusercontent.com'),
]

/** The application's roles that `bootstrap` makes: `shop-plan`, `shop-deploy`, `shop-cloudformation`. */
export const rolesOfApplication: Scope = (names) => [
  arn(names, 'iam', `:*:role/${names.stack === null ? '*' : `${names.stack}-*`}`),
]
