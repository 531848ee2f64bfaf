/** What the service role needs for a stack as it is deployed, whatever the file says by now. */
import type { Feature } from '../../permissions/permission.ts'
import { recordOf } from '../../text/record.ts'

/** The features that take more than databases do. `template`: of a stage's stack, as text. */
export function neededBy(template: string): readonly Feature[] {
  const resources = Object.values(recordOf(recordOf(parsed(template))['Resources'])).map(recordOf)
  const has = (isMeant: (type: string, properties: Readonly<Record<string, unknown>>) => boolean) =>
    resources.some(({ Type, Properties }) => isMeant(String(Type), recordOf(Properties)))
  return [
    ...(has((type) => type.startsWith('AWS::IAM::')) ? (['monitoring'] as const) : []),
    ...(has((type) => type === 'AWS::EC2::Instance') ? (['bastion-session-manager'] as const) : []),
    ...(has((type) => type === 'AWS::EC2::VPCEndpoint') ? (['bastion-endpoints'] as const) : []),
    // A reader names an instance of its own stack, by a reference.
    ...(has((_type, { SourceDBInstanceIdentifier: source }) => typeof source === 'string')
      ? (['replica'] as const)
      : []),
    ...(has((_type, { ReplicaRegions: regions }) => regions !== undefined)
      ? (['replica-elsewhere'] as const)
      : []),
  ]
}

function parsed(template: string): unknown {
  try {
    return JSON.parse(template)
  } catch {
    return null
  }
}
