/** docs/policies, a file for each printed policy and partition, and what docs/permissions.md says of them. */
import { BASTION_KINDS, type BastionKind } from '../../src/engines/bastion-kinds.ts'
import { DATABASES, ENGINES } from '../../src/engines/table.ts'
import type { Feature, Names, Permission } from '../../src/permissions/permission.ts'
import { LARGEST, sizeOf } from '../../src/permissions/policy.ts'
import {
  PARTITIONS,
  PRINTED_POLICIES,
  PRINTED_STACK,
  printedPolicy,
  type PrintedPolicy,
} from '../../src/permissions/printed.ts'
import { PERMISSIONS } from '../../src/permissions/table.ts'
import type { GeneratedFile } from '../generated-files.ts'

export const policyFiles: readonly GeneratedFile[] = PARTITIONS.flatMap((partition) =>
  PRINTED_POLICIES.map((printed) => ({
    path: `docs/policies/${partition}/${printed.name}.json`,
    content: JSON.stringify(printedPolicy(printed, partition)),
  })),
)

const SETS: Readonly<Record<PrintedPolicy['set'], string>> = {
  databases: 'databases, readers, restores, keys and existing databases',
  bastion: 'the same, and a bastion or Enhanced Monitoring',
  replicas: 'the same, and replicas of other stages',
  everything: 'every file',
}

const ROLES: Readonly<Record<PrintedPolicy['role'], string>> = {
  plan: 'plans',
  'plan-with-service-role': 'plans, with a service role',
  deploy: 'deploys, and makes the resources itself',
  'deploy-with-service-role': 'deploys, and gives CloudFormation a service role',
  service: "CloudFormation's service role",
  outputs: 'only `tinystacks outputs`',
  reboot: 'only `tinystacks reboot`',
  'restore-secret': 'only `tinystacks restore-secret`',
  doctor: 'people who use `tinystacks doctor`',
  connect: 'people who use `tinystacks connect`, or the lines that it prints',
}

/** Which policy is for whom. */
export function policyTable(): string {
  const rows = PRINTED_POLICIES.map((printed) => [
    `[\`${printed.name}.json\`](policies/aws/${printed.name}.json)`,
    ROLES[printed.role],
    SETS[printed.set],
    largestOf(printed).toLocaleString('en-US'),
  ])
  return table(['policy', 'for', 'for files with', 'characters'], rows)
}

/** Of its partitions: their names differ in length. Throws where AWS would not take it. */
function largestOf(printed: PrintedPolicy): number {
  const largest = Math.max(
    ...PARTITIONS.map((partition) => sizeOf(printedPolicy(printed, partition))),
  )
  if (largest > LARGEST) throw new Error(`${printed.name} has ${largest} characters`)
  return largest
}

/** One policy to read on the page. */
export function policyBlock(name: string): string {
  const printed = PRINTED_POLICIES.find((one) => one.name === name)
  if (printed === undefined) throw new Error(`no policy is called ${name}`)
  return `\`\`\`json\n${JSON.stringify(printedPolicy(printed, 'aws'), null, 2)}\n\`\`\``
}

const TITLES: Readonly<Record<Feature, string>> = {
  ...(Object.fromEntries(DATABASES.map((kind) => [kind, ENGINES[kind].title])) as Record<
    (typeof DATABASES)[number],
    string
  >),
  ...(Object.fromEntries(
    Object.entries(BASTION_KINDS).map(([kind, { title }]) => [
      `bastion-${kind}`,
      `a bastion by ${title}`,
    ]),
  ) as Record<`bastion-${BastionKind}`, string>),
  'own-vpc': 'a VPC that the stage makes',
  'given-vpc': 'a VPC that you give',
  reader: 'a reader',
  replica: 'a replica in its region',
  'replica-elsewhere': 'a replica in another region',
  existing: 'existing databases',
  'restore-snapshot': 'a restore from a snapshot',
  'restore-time': 'a restore to a point in time',
  'own-key': 'a `kmsKey` or `secretsKmsKey`',
  monitoring: 'Enhanced Monitoring',
  'bastion-endpoints': "a bastion's endpoints",
  'service-role': 'a service role',
}

/** What each action is for: our own calls, or those that CloudFormation makes. */
export function actionTable(by: Permission['by']): string {
  const rows = PERMISSIONS.filter((row) => row.by === by).map((row) => [
    row.actions.map((action) => `\`${action}\``).join(', '),
    row.features?.map((feature) => TITLES[feature]).join('; ') ?? 'every file',
    ...(by === 'direct' ? [row.verbs.join(', ')] : []),
    limitsOf(row),
    row.why,
  ])
  return table(['actions', 'for', ...(by === 'direct' ? ['in'] : []), 'limited to', 'why'], rows)
}

const NAMES: Names = { partition: 'aws', stack: PRINTED_STACK }

/** `stack/shop-*`; `iam:PassedToService` `ec2.amazonaws.com`. */
function limitsOf({ on, when }: Permission): string {
  const resources = (on?.(NAMES) ?? []).map((arn) => `\`${arn.split(':').slice(5).join(':')}\``)
  const tests = Object.values(when?.(NAMES) ?? {}).flatMap((keys) => Object.entries(keys))
  const conditions = tests.map(
    ([key, values]) =>
      `\`${key}\`: ${[values]
        .flat()
        .map((value) => `\`${value}\``)
        .join(', ')}`,
  )
  return [...resources, ...conditions].join('; ')
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  return [titles, titles.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}
