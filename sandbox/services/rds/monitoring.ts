import { AwsError, type World } from '../../contract.ts'
import { iamState } from '../iam/state.ts'
import type { InstanceRequest } from './request.ts'
import type { DbInstance } from './state.ts'

/** Seconds (API, CreateDBInstance, MonitoringInterval). */
const INTERVALS = [0, 1, 5, 10, 15, 30, 60]
const SERVICE = 'monitoring.rds.amazonaws.com'
const POLICY = /:policy\/service-role\/AmazonRDSEnhancedMonitoringRole$/

type Monitoring = Pick<DbInstance, 'monitoringInterval' | 'monitoringRole'>

/** Enhanced Monitoring as asked for, beside what the instance has already; in force at once (RDS-114). */
export function checkMonitoring(
  world: World,
  request: InstanceRequest,
  had: Monitoring = { monitoringInterval: 0 },
): Monitoring {
  const monitoringInterval = request.monitoringInterval ?? had.monitoringInterval
  const monitoringRole = request.monitoringRole ?? had.monitoringRole
  if (!INTERVALS.includes(monitoringInterval)) {
    throw new AwsError(
      'InvalidParameterValue',
      `Invalid monitoring interval: ${monitoringInterval}. Valid values are ${INTERVALS.join(', ')}.`,
    )
  }
  if (monitoringInterval > 0 && monitoringRole === undefined) {
    throw new AwsError(
      'InvalidParameterCombination',
      'A MonitoringRoleARN value is required if you specify a MonitoringInterval value other than 0.',
    )
  }
  if (request.monitoringRole !== undefined) checkRole(world, request.monitoringRole)
  return { monitoringInterval, monitoringRole }
}

function checkRole(world: World, arn: string): void {
  const role = iamState(world).roles[arn.split('/').at(-1) ?? '']
  if (role?.trust.includes(`"${SERVICE}"`) && role.policies.some((one) => POLICY.test(one))) return
  throw new AwsError(
    'InvalidParameterValue',
    'IAM role ARN value is invalid or does not include the required permissions for: ENHANCED_MONITORING',
  )
}
