import type { DatabaseKind } from '../engines/table.ts'
import type { ConfigPath } from '../config/resolved.ts'
import type { Part, TemplateOutput, TemplateResource } from './types.ts'

/** What one part of a stage adds to the template. */
export type Section = {
  readonly part: Part
  /** Where the part stands in the file. */
  readonly path: ConfigPath
  readonly resources: Readonly<Record<string, SectionResource>>
  readonly outputs: Readonly<Record<string, TemplateOutput>>
}

export type SectionResource = {
  readonly resource: TemplateResource
  /** CloudFormation property -> the key of the file it comes from. */
  readonly properties: Readonly<Record<string, ConfigPath>>
}

/** Where a database's resources are placed, in values a template can hold. */
export type Placement = {
  readonly vpcId: unknown
  readonly databaseSubnetIds: readonly unknown[]
  readonly clientSecurityGroupId: unknown
  /** Whom the databases admit besides the clients. */
  readonly admitted: readonly Admission[]
  /** The key of the file that decides on the subnets. */
  readonly subnetsPath: ConfigPath
  /** The key of the file that decides on the VPC. */
  readonly vpcPath: ConfigPath
}

/** Whom a security group admits: the source as an ingress rule names it. */
export type Admission = { readonly description: string } & (
  { readonly group: unknown } | { readonly cidr: string }
)

/** An address that the bastion forwards to, in values a template can hold. */
export type BastionTarget = {
  readonly kind: DatabaseKind
  readonly host: unknown
  readonly port: unknown
  /** The port as a rule names it. */
  readonly listens: number
  /** The database's security group; null = the stack neither makes it nor has a rule in it. */
  readonly groupId: unknown
}
