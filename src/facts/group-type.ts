/** The types of the groups that a database can be moved out of by hand, and that can then be deleted. */
export const GROUP_TYPES = [
  'AWS::RDS::DBParameterGroup',
  'AWS::RDS::DBSubnetGroup',
  'AWS::ElastiCache::ParameterGroup',
] as const

export type GroupType = (typeof GROUP_TYPES)[number]
