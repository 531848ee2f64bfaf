/** What is said of what a new stage makes for others to reach or to read, and of what it opens elsewhere. */
import type { Note } from '../../model/types.ts'
import { count, listed } from '../../../text/phrases.ts'
import { note } from '../coded.ts'
import { NOT_VERIFIED } from '../plan.ts'

/** A security group of an existing database, and its port; null = not read. */
type Opened = { readonly group: string; readonly port: number } | null

export const newStageMessages = {
  ownNetwork: (range: string, zones: number): Note =>
    note(
      'network-created',
      `a VPC of its own will be created for the stage, ${range} in ${count(zones, 'availability zone')}`,
    ),
  givenNetwork: (vpc: string, subnets: readonly string[]): Note =>
    note(
      'network-given',
      `the stage will be put into ${vpc}, its databases into ${listed(subnets)}`,
    ),
  networkOfPrimary: note(
    'network-given',
    `the stage will be put into the VPC of its primary, which is ${NOT_VERIFIED}`,
  ),
  bastion: (reached: string, subnet: string | null): Note =>
    note(
      'bastion-created',
      `a bastion will be created${subnet === null ? '' : ` in ${subnet}`}, reached with ${reached}`,
    ),
  direct: (title: string, port: number, ranges: readonly string[], keys: number) =>
    `${title} on port ${String(port)} from ${ranges.length === 0 ? 'no address' : listed(ranges)}, by whoever may read its private key in Parameter Store (/ec2/keypair/...)${keys === 0 ? '' : ` or has ${ofTheFile(keys)}`}`,
  withoutPort: (title: string) => `${title} by whoever IAM allows: no port of it is open`,
  secrets: (names: readonly string[]): Note =>
    note('secrets-created', `${listed(names)} will be created in Secrets Manager`),
  readable: (names: readonly string[]): Note =>
    note(
      'secrets-readable',
      `the printed policy statement will let the application's execution role read ${listed(names)}`,
    ),
  copied: (name: string, regions: readonly string[]): Note =>
    note('secrets-copied', `${name} will be copied to ${listed(regions)}`),
  ofPrimary: (name: string) => `the secret of the primary of ${name}`,
  opened: (
    { name, identifier }: { readonly name: string; readonly identifier: string },
    whom: readonly string[],
    opened: Opened,
  ): Note =>
    note(
      'existing-opened',
      opened === null
        ? `${name}: a security group of ${identifier} will admit ${listed(whom)}; which one, and on which port, is ${NOT_VERIFIED}`
        : `${name}: the security group ${opened.group} of ${identifier} will admit ${listed(whom)} on port ${String(opened.port)}`,
    ),
  closed: (
    { name, identifier }: { readonly name: string; readonly identifier: string },
    whom: readonly string[],
    { group, port }: NonNullable<Opened>,
  ): Note =>
    note(
      'existing-closed',
      `${name}: the security group ${group} of ${identifier} will no longer admit ${listed(whom)} on port ${String(port)} by a rule of this stage`,
    ),
  clients: "this stage's clients",
  bastionAlone: "this stage's bastion",
  bastionToo: 'its bastion',
}

function ofTheFile(keys: number): string {
  return keys === 1 ? 'the key of the file' : `one of the ${String(keys)} keys of the file`
}
