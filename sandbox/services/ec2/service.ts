import { AwsError, type Call, type Service, type World } from '../../contract.ts'
import { structures, texts, requiredText } from '../params.ts'
import { describeAccount } from './account.ts'
import { DONE } from './answers.ts'
import { networkActions } from './actions.ts'
import { groupActions } from './group-actions.ts'
import { describeHosts } from '../hosts/describe.ts'
import { modifyAttribute } from '../hosts/instances.ts'
import { powerActions } from '../hosts/power.ts'
import { terminateActions } from '../hosts/terminate.ts'
import { describeActions } from './describe.ts'
import { describeEndpoints } from './endpoints.ts'
import { interfaceActions } from './interfaces.ts'
import { REGIONS, zoneId, zonesOf, zonesWith } from './zones.ts'

export function ec2Service(world: World): Service {
  return {
    name: 'ec2',
    protocol: 'ec2',
    namespace: 'http://ec2.amazonaws.com/doc/2016-11-15/',
    listElement: () => 'item',
    actions: {
      ...describeActions(world),
      ...networkActions(world),
      ...groupActions(world),
      ...interfaceActions(world),
      DescribeAvailabilityZones: (call) => ({ availabilityZoneInfo: zones(call) }),
      DescribeInstanceTypeOfferings: (call) => ({ instanceTypeOfferingSet: offerings(call) }),
      DescribeRegions: (call) => ({ regionInfo: regions(call) }),
      DescribeAccountAttributes: describeAccount(world),
      DescribeVpcEndpoints: describeEndpoints(world),
      ...describeHosts(world),
      ...terminateActions(world),
      ...powerActions(world),
      ModifyInstanceAttribute: (call) => {
        modifyAttribute(world, call)
        return DONE
      },
      // The images of SSM's public parameters are invented: there is none to describe.
      DescribeImages: noneOf('ImageId', 'imagesSet', 'InvalidAMIID.NotFound'),
    },
  }
}

function zones(call: Call): readonly object[] {
  const wanted = texts(call.params, 'ZoneName')
  return zonesOf(call.region)
    .filter((zone) => wanted.length === 0 || wanted.includes(zone))
    .map((zoneName) => ({
      zoneName,
      zoneState: 'available',
      regionName: call.region,
      groupName: call.region,
      networkBorderGroup: call.region,
      optInStatus: 'opt-in-not-required',
      zoneId: zoneId(call.region, zoneName),
      zoneType: 'availability-zone',
      messageSet: [],
    }))
}

function offerings(call: Call): readonly object[] {
  const types = structures(call.params, 'Filter')
    .filter((filter) => requiredText(filter, 'Name') === 'instance-type')
    .flatMap((filter) => texts(filter, 'Value'))
  return types.flatMap((instanceType) =>
    zonesWith(call.region, instanceType).map((location) => ({
      instanceType,
      locationType: 'availability-zone',
      location,
    })),
  )
}

function regions(call: Call): readonly object[] {
  const wanted = [
    ...texts(call.params, 'RegionName'),
    ...structures(call.params, 'Filter')
      .filter((filter) => requiredText(filter, 'Name') === 'region-name')
      .flatMap((filter) => texts(filter, 'Value')),
  ]
  return REGIONS.filter((region) => wanted.length === 0 || wanted.includes(region)).map(
    (regionName) => ({
      regionName,
      regionEndpoint: `ec2.${regionName}.amazonaws.com`,
      optInStatus: 'opt-in-not-required',
    }),
  )
}

function noneOf(ids: string, set: string, code: string): (call: Call) => object {
  return (call) => {
    const [asked] = texts(call.params, ids)
    if (asked !== undefined) throw new AwsError(code, `The ID '${asked}' does not exist`)
    return { [set]: [] }
  }
}
