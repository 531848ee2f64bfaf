import { AwsError, type Call, type Service, type World } from '../../contract.ts'
import { isRegistered } from '../hosts/agent.ts'
import { hostState, type Instance } from '../hosts/state.ts'
import { requiredText, structures, texts } from '../params.ts'
import { associationState, type Association } from './associations.ts'

/** What Systems Manager tells of hosts, and of what their agents have applied (SSM-8). */
export function hostActions(world: World): Service['actions'] {
  return {
    DescribeInstanceInformation: (call) => {
      const wanted = structures(call.params, 'Filters')
        .filter((filter) => requiredText(filter, 'Key') === 'InstanceIds')
        .flatMap((filter) => texts(filter, 'Values'))
      return {
        InstanceInformationList: Object.values(hostState(world, call.region).instances)
          .filter(({ id }) => wanted.length === 0 || wanted.includes(id))
          .map((instance) => ({
            ...instance,
            isOnline: isRegistered(world, call.region, instance),
          }))
          .filter(({ isOnline, known }) => isOnline || known === true)
          .map(({ id, isOnline }) => ({
            InstanceId: id,
            PingStatus: isOnline ? 'Online' : 'ConnectionLost',
            PlatformType: 'Linux',
            ResourceType: 'EC2Instance',
          })),
      }
    },
    DescribeAssociation: (call) => {
      const association = byId(world, call)
      return {
        AssociationDescription: {
          AssociationId: association.id,
          Name: association.document,
          AssociationVersion: String(association.version),
          Targets: [{ Key: 'InstanceIds', Values: association.targets }],
          Parameters: association.parameters,
          LastUpdateAssociationDate: new Date(association.changed),
        },
      }
    },
    DescribeInstanceAssociationsStatus: (call) => {
      const instance = instanceOf(world, call)
      const targeting = Object.values(associationState(world, call.region).associations).filter(
        ({ targets }) => targets.includes(instance.id),
      )
      return {
        InstanceAssociationStatusInfos: targeting.map((association) => ({
          AssociationId: association.id,
          Name: association.document,
          InstanceId: instance.id,
          ...statusOn(instance, association),
        })),
      }
    },
  }
}

function statusOn({ id }: Instance, { applied, version }: Association): object {
  const isApplied = applied[id]?.version === version
  return { AssociationVersion: String(version), Status: isApplied ? 'Success' : 'Pending' }
}

function byId(world: World, { params, region }: Call): Association {
  const association = associationState(world, region).associations[
    requiredText(params, 'AssociationId')
  ]
  if (association === undefined) {
    throw new AwsError('AssociationDoesNotExist', 'The specified association does not exist.')
  }
  return association
}

function instanceOf(world: World, { params, region }: Call): Instance {
  const instance = hostState(world, region).instances[requiredText(params, 'InstanceId')]
  if (instance === undefined) {
    throw new AwsError('InvalidInstanceId', 'Instance Id is not valid for this account.')
  }
  return instance
}
