import type { DatabaseKind } from '../../engines/table.ts'
import { secretName } from '../../facts/secret-name.ts'
import { stackSuffix, tokenSecretName } from '../secrets.ts'
import type { DeployedStage } from './deployed-stage.ts'

/**
 * The secrets that a stage's stack has made for a database, each by its ARN or its name; none for an existing
 * database, and for a replica, which uses its primary's.
 */
export function secretsOf(deployed: DeployedStage, kind: DatabaseKind): readonly string[] {
  const { role, secretArn, copiedSecretArn } = deployed.databases[kind]
  if (secretArn === null || role === 'absent' || role === 'replica') return []
  const token = tokenSecretName(secretName(secretArn), stackSuffix(deployed.id))
  return [secretArn, copiedSecretArn, token].filter((one) => one !== null)
}
