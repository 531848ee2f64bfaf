/** Enhanced Monitoring: an interval, and a role by which RDS writes to CloudWatch Logs. */
import type { ResolvedSql } from '../../config/resolved.ts'
import { attribute, ref, sub, variable } from '../intrinsics.ts'
import { MONITORING_ROLE_IDS } from '../logical-ids.ts'
import type { SectionResource } from '../section.ts'
import { MONITORING_OUTPUT } from '../state/output-keys.ts'
import { trustOf } from '../trust.ts'
import type { TemplateOutput } from '../types.ts'

/** Of a primary and its reader. RDS wants a role with any interval but 0 (API CreateDBInstance, MonitoringInterval). */
export function monitoringSettings({
  kind,
  monitoring,
}: Pick<ResolvedSql, 'kind' | 'monitoring'>): Readonly<Record<string, unknown>> {
  if (monitoring === undefined) return {}
  return {
    MonitoringInterval: monitoring,
    ...(monitoring > 0 && { MonitoringRoleArn: attribute(MONITORING_ROLE_IDS[kind], 'Arn') }),
  }
}

/** The role that both share, if they are watched. */
export function monitoringRole({
  kind,
  monitoring = 0,
}: ResolvedSql): Readonly<Record<string, SectionResource>> {
  return monitoring > 0 ? { [MONITORING_ROLE_IDS[kind]]: ROLE } : {}
}

/** Says that the file has said it, so that the template turns it off once the line is gone. */
export function monitoringOutput({
  kind,
  monitoring,
}: ResolvedSql): Readonly<Record<string, TemplateOutput>> {
  if (monitoring === undefined) return {}
  const Description = 'Seconds between two measurements of Enhanced Monitoring'
  return { [MONITORING_OUTPUT[kind]]: { Description, Value: String(monitoring) } }
}

/**
 * Assumed by RDS for instances of this account alone (RDS guide, "Setting up and enabling Enhanced Monitoring",
 * "Protecting against the confused deputy problem"). The service has the same name in every partition.
 */
const ROLE: SectionResource = {
  resource: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: trustOf('monitoring.rds.amazonaws.com', {
        StringEquals: { 'aws:SourceAccount': ref('AWS::AccountId') },
      }),
      ManagedPolicyArns: [
        sub`arn:${variable('AWS::Partition')}:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole`,
      ],
    },
  },
  properties: {},
}
