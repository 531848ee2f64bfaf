import { beforeEach, describe, expect, it } from 'vitest'
import { launchInstance } from '../../../sandbox/services/hosts/instances.ts'
import { placedZones } from '../../../sandbox/services/ec2/state.ts'
import { zonesOf } from '../../../sandbox/services/ec2/zones.ts'
import { POSTGRES, stageOf } from '../builders/stage.ts'
import { listOfEc2, testAws, type TestAws } from '../builders/world.ts'

let test: TestAws
let stage: ReturnType<typeof stageOf>

beforeEach(() => {
  test = testAws()
  stage = stageOf(test)
})

const described = (action: string, set: string, params = {}) => listOfEc2(test, action, set, params)

describe('zones', () => {
  it('EC2-25 are as many as an account sees', () => {
    expect(
      ['us-west-1', 'us-east-1', 'us-west-2', 'eu-west-3'].map((one) => zonesOf(one).length),
    ).toEqual([2, 6, 4, 3])
  })

  it('EC2-26 may lack a type', async () => {
    const filter = { Filter: [{ Name: 'instance-type', Value: ['t4g.nano'] }] }
    const action = 'DescribeInstanceTypeOfferings'
    const offered = await described(action, 'instanceTypeOfferingSet', filter)
    expect(offered.map(({ location }) => location)).toEqual(
      zonesOf('us-east-1').filter((zone) => zone !== 'us-east-1e'),
    )
    const subnets = await described('DescribeSubnets', 'subnetSet')
    const place = (letter: string) =>
      launchInstance(
        test.world,
        'us-east-1',
        {
          SubnetId: subnets.find((one) => one['availabilityZone'] === `us-east-1${letter}`)![
            'subnetId'
          ],
          ImageId: 'ami-0abcdef1',
          InstanceType: 't4g.nano',
        },
        {},
      )
    expect(place('d').instanceType).toBe('t4g.nano')
    expect(() => place('e')).toThrow(
      'Your requested instance type (t4g.nano) is not supported in your requested Availability Zone (us-east-1e).',
    )
  })

  it('CFN-65 of Fn::GetAZs have a default subnet, unless none has', async () => {
    const all = zonesOf('us-east-1')
    expect(placedZones(test.world, 'us-east-1')).toEqual(all)
    const [first, ...others] = await described('DescribeSubnets', 'subnetSet')
    await test.call('ec2', 'DeleteSubnet', { SubnetId: first!['subnetId'] })
    expect(placedZones(test.world, 'us-east-1')).toEqual(all.slice(1))
    for (const { subnetId } of others)
      await test.call('ec2', 'DeleteSubnet', { SubnetId: subnetId })
    expect(placedZones(test.world, 'us-east-1')).toEqual(all)
  })

  it('RDS-112 an instance is made in a zone of its subnets that offers the class, a multi-AZ one where two do', async () => {
    const { vpc } = await stage.network()
    const subnet = (letter: string, third: number): Promise<string> =>
      stage.make('AWS::EC2::Subnet', `In${letter}`, {
        VpcId: vpc,
        CidrBlock: `10.0.${String(third)}.0/24`,
        AvailabilityZone: `us-east-1${letter}`,
      })
    const DBSubnetGroupName = await stage.make('AWS::RDS::DBSubnetGroup', 'Subnets', {
      DBSubnetGroupDescription: 'd',
      SubnetIds: [await subnet('e', 2), await subnet('f', 3)],
    })
    const make = (id: string, more: Record<string, unknown>): Promise<string> =>
      stage.make('AWS::RDS::DBInstance', id, {
        ...POSTGRES,
        DBInstanceIdentifier: id.toLowerCase(),
        DBSubnetGroupName,
        DBInstanceClass: 'db.m7g.large',
        ...more,
      })
    await make('Single', {})
    const single = await test.call('rds', 'DescribeDBInstances', { DBInstanceIdentifier: 'single' })
    expect(single).toMatchObject({ DBInstances: [{ AvailabilityZone: 'us-east-1f' }] })
    await expect(make('Double', { MultiAZ: true })).rejects.toMatchObject({
      code: 'InvalidVPCNetworkStateFault',
    })
  })
})
