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
  /** The key of the file that decides on the subnets. */
  readonly subnetsPath: ConfigPath
  /** The key of the file that decides on the VPC. */
  readonly vpcPath: ConfigPath
}
