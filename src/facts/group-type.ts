import { FAMILIES } from '../engines/families.ts'

/** The groups of databases, which can be deleted by hand once no database is in them: CloudFormation's types. */
export const GROUP_TYPES = {
  sqlParameters: FAMILIES.sql.types.parameterGroup,
  sqlSubnets: FAMILIES.sql.types.subnetGroup,
  cacheParameters: FAMILIES.cache.types.parameterGroup,
  cacheSubnets: FAMILIES.cache.types.subnetGroup,
} as const

/** One of them. */
export type GroupKind = keyof typeof GROUP_TYPES

export const GROUP_KINDS = Object.keys(GROUP_TYPES) as readonly GroupKind[]
