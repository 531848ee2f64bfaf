import type { StageOutputs } from '../stage.ts'
import { yamlText, yamlVariables } from './yaml.ts'

/** `<ARN>:<key>::`, as ECS takes it. */
const REFERENCE = /^(?<arn>arn:.+):(?<key>[^:]*)::$/

/**
 * A ConfigMap, and an ExternalSecret of the External Secrets Operator that keeps a Secret, both for `envFrom`
 * (external-secrets.io, "AWS Secrets Manager").
 */
export function formatKubernetes({ stack, environment, secrets }: StageOutputs): string {
  const name = yamlText(`${stack.toLowerCase()}-databases`)
  const data = Object.entries(secrets).map(([variable, reference]) => {
    const { arn = reference, key = '' } = REFERENCE.exec(reference)?.groups ?? {}
    return `    - secretKey: ${yamlText(variable)}
      remoteRef: { key: ${yamlText(arn)}, property: ${yamlText(key)} }
`
  })
  return `apiVersion: v1
kind: ConfigMap
metadata: { name: ${name} }
data:
${yamlVariables(environment, '  ')}---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: ${name} }
spec:
  secretStoreRef: { name: aws-secrets-manager, kind: ClusterSecretStore }
  target: { name: ${name} }
  data:
${data.join('')}`
}
