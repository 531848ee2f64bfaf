import { requireAllowed } from '../../access/denial.ts'
import { resourcesOf } from '../../access/resources.ts'
import type { DynamicReferences } from '../../contract.ts'
import type { Region } from '../stack/region.ts'

/**
 * What a template reads from elsewhere, read by whose credentials CloudFormation acts: parameters with GetParameters,
 * the plural (SEEN aws/aws-cdk#20959, KensioSoftware/yulin#1096), secrets with GetSecretValue.
 */
export function resolveAs({ backend, caller }: Region): DynamicReferences {
  const { resolve, world } = backend
  const require = (region: string, service: string, action: string, params: object): void => {
    const place = { region, account: world.account }
    for (const resource of resourcesOf({ service, action, params: { ...params } }, place))
      requireAllowed(caller, { action: `${service}:${action}`, resource })
  }
  return {
    secret: (region, secret, options) => {
      require(region, 'secretsmanager', 'GetSecretValue', { SecretId: secret })
      return resolve.secret(region, secret, options)
    },
    ssmParameter: (region, name, version) => {
      require(region, 'ssm', 'GetParameters', { Name: name })
      return resolve.ssmParameter(region, name, version)
    },
  }
}
