import type { InterfaceFacts } from '../../../facts/interfaces.ts'
import { listed } from '../../../text/phrases.ts'
import { refusal, warning } from '../coded.ts'
import { NOT_VERIFIED } from '../plan.ts'

/** How many are named one by one. */
const SHOWN = 5

/** AWS's descriptions of the network interfaces that its services make. */
const OWNERS: readonly (readonly [RegExp, (name: string, id: string) => string])[] = [
  [/^arn:aws[\w-]*:ecs:.*:attachment\/(.+)$/, (_, id) => `an ECS task (${id})`],
  [
    /^AWS Lambda VPC ENI-(.+)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    (name) => `the Lambda function ${name}`,
  ],
  [/^ELB (?:(?:app|net|gwy)\/)?([^/]+)/, (name) => `the load balancer ${name}`],
  [/^Interface for NAT Gateway (\S+)$/, (name) => `the NAT gateway ${name}`],
  [/^VPC Endpoint Interface (\S+)$/, (name) => `the endpoint ${name}`],
  [/^RDSNetworkInterface/, (_, id) => `a database of RDS (${id})`],
  [/^ElastiCache\+? (\S+)$/, (name) => `the cache node ${name}`],
]

/** Whom a network interface belongs to, as far as AWS's description tells: `the Lambda function mailer`. */
export function ownerOf({ id, description, instance }: InterfaceFacts): string {
  if (instance !== null) return `the instance ${instance}`
  for (const [pattern, words] of OWNERS) {
    const match = pattern.exec(description)
    if (match) return words(match[1] ?? '', id)
  }
  return description === '' ? id : `${id} (${description})`
}

/** The first of them by name, then how many more. */
export function someOf(owners: readonly string[]): string {
  const names = [...new Set(owners)]
  return names.length <= SHOWN
    ? listed(names)
    : `${names.slice(0, SHOWN).join(', ')} and ${names.length - SHOWN} more`
}

/** What is said of those who live in subnets that are to go. */
export const residentMessages = {
  database: (title: string, identifier: string) => `${title} (${identifier})`,
  reader: (title: string, identifier: string) => `the reader of ${title} (${identifier})`,
  node: (title: string, node: string) => `the node ${node} of ${title}`,
  leavesGroup: (subnet: string, zone: string, names: readonly string[]) =>
    refusal(
      'subnet-in-use',
      `${subnet} (${zone}) cannot leave the subnets: ${lives(names)} in it, and AWS moves no database to another; keep it in \`subnets\``,
    ),
  deleted: (subnet: string, zone: string, names: readonly string[], zones: number) =>
    refusal(
      'subnet-in-use',
      `${subnet} (${zone}) cannot be deleted: ${lives(names)} in it; leave \`zones\` at ${zones}, or remove that first`,
    ),
  notVerified: (subnets: readonly string[], action: string, why: string) =>
    warning(
      'subnet-use-unread',
      `who lives in ${listed(subnets)} is ${NOT_VERIFIED} (${action} ${why}); a deploy fails if a database does`,
    ),
}

function lives(names: readonly string[]): string {
  return `${someOf(names)} ${new Set(names).size === 1 ? 'lives' : 'live'}`
}
