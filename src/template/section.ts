import type { DatabaseKind } from '../engines/table.ts'
import type { ConfigPath } from '../config/resolved.ts'
import type { Part, TemplateOutput, TemplateResource } from './types.ts'

/** What one part of a stage adds to the template. */
export type Section = {
  readonly part: Part
  /** The part's place in the file. */
  readonly path: ConfigPath
  readonly resources: Readonly<Record<string, SectionResource>>
  readonly outputs: Readonly<Record<string, TemplateOutput>>
}

export type SectionResource = {
  readonly resource: TemplateResource
  /** CloudFormation property -> the key of the file that sets it. */
  readonly properties: Readonly<Record<string, ConfigPath>>
}

/** Where a database's resources are placed, in values that a template can contain. */
export type Placement = {
  readonly vpcId: unknown
  readonly databaseSubnetIds: readonly unknown[]
  readonly clientSecurityGroupId: unknown
  /** What the databases admit besides the clients. */
  readonly admitted: readonly Admission[]
  /** The key of the file that determines the subnets. */
  readonly subnetsPath: ConfigPath
  /** The key of the file that determines the VPC. */
  readonly vpcPath: ConfigPath
}

/** What a security group admits: the source in an ingress rule's terms. */
export type Admission = { readonly description: string } & (
  { readonly group: unknown } | { readonly cidr: string }
)

/** An address that the bastion forwards to, in values that a template can contain. */
export type BastionTarget = {
  readonly kind: DatabaseKind
  readonly host: unknown
  readonly port: unknown
  /** The port in a rule's terms. */
  readonly listens: number
  /** The database's security group; null = the stack neither makes it nor adds a rule to it. */
  readonly groupId: unknown
}
