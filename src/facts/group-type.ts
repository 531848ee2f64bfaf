import { FAMILIES } from '../engines/families.ts'

/** The groups that a database can be moved out of by hand, and that can then be deleted: CloudFormation's types. */
export const GROUP_TYPES = {
  sqlParameters: FAMILIES.sql.types.parameterGroup,
  sqlSubnets: FAMILIES.sql.types.subnetGroup,
  cacheParameters: FAMILIES.cache.types.parameterGroup,
} as const

/** One of them. */
export type GroupKind = keyof typeof GROUP_TYPES
