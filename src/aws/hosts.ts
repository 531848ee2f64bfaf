import type { InstanceAssociationStatusInfo } from '@aws-sdk/client-ssm'
import type { Applied, HostApi } from '../ports/aws.ts'
import type { Clients } from './clients.ts'
import { readFact } from './read-fact.ts'

/** Systems Manager's facts about hosts, in the region of `clients`. */
export function hostApi(clients: Clients): HostApi {
  const newestVersion = (association: string) =>
    readFact(
      clients,
      'ssm:DescribeAssociation',
      async () => {
        const { DescribeAssociationCommand } = await import('@aws-sdk/client-ssm')
        const ssm = await clients.ssm()
        const { AssociationDescription } = await ssm.send(
          new DescribeAssociationCommand({ AssociationId: association }),
        )
        return AssociationDescription?.AssociationVersion
      },
      'AssociationDoesNotExist',
    )

  const statusOn = (association: string, instance: string) =>
    readFact(
      clients,
      'ssm:DescribeInstanceAssociationsStatus',
      async () => {
        const { DescribeInstanceAssociationsStatusCommand } = await import('@aws-sdk/client-ssm')
        const ssm = await clients.ssm()
        // An account may have associations for all its hosts, and several pages of them.
        for (let token: string | undefined; ;) {
          const page = await ssm.send(
            new DescribeInstanceAssociationsStatusCommand({
              InstanceId: instance,
              NextToken: token,
            }),
          )
          const found = page.InstanceAssociationStatusInfos?.find(
            ({ AssociationId }) => AssociationId === association,
          )
          token = page.NextToken
          if (found !== undefined || token === undefined) return found
        }
      },
      'InvalidInstanceId',
    )

  return {
    isRegistered: (instance) =>
      readFact(
        clients,
        'ssm:DescribeInstanceInformation',
        async () => {
          const { DescribeInstanceInformationCommand } = await import('@aws-sdk/client-ssm')
          const ssm = await clients.ssm()
          const { InstanceInformationList } = await ssm.send(
            new DescribeInstanceInformationCommand({
              Filters: [{ Key: 'InstanceIds', Values: [instance] }],
            }),
          )
          return (InstanceInformationList ?? []).length > 0
        },
        'InvalidInstanceId',
      ),

    applied: async (association, instance) => {
      const version = await newestVersion(association)
      if (version.kind !== 'read') return version
      const status = await statusOn(association, instance)
      if (status.kind === 'unread') return status
      const value = status.kind === 'read' ? outcome(status.value, version.value) : 'pending'
      return { kind: 'read', value }
    },
  }
}

/** The status of an older version says nothing about this one. */
function outcome(
  { AssociationVersion, Status }: InstanceAssociationStatusInfo,
  newest: string,
): Applied {
  if (AssociationVersion !== newest && AssociationVersion !== '$LATEST') return 'pending'
  if (Status === 'Success') return 'applied'
  return Status === 'Failed' ? 'failed' : 'pending'
}
