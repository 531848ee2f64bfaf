import type { Properties } from '../../../sandbox/contract.ts'
import type { TestAws } from './world.ts'

/** Makes resources as a stack would, and gives their physical ids. */
export function stageOf(test: TestAws) {
  const make = (type: string, logicalId: string, properties: Properties): Promise<string> =>
    test.handler(type).create(test.context(logicalId), properties)
  const change = (type: string, id: string, before: Properties, after: Properties): Promise<void> =>
    test.handler(type).update(test.context(type), id, before, after)
  const remove = (type: string, id: string, properties: Properties = {}): Promise<void> =>
    test.handler(type).remove(test.context(type), id, properties)
  /** By the policy `Snapshot`. */
  const removeWithSnapshot = (type: string, id: string): Promise<void> =>
    test.handler(type).remove({ ...test.context('Db'), leavesSnapshot: true }, id, {})
  const attributes = (type: string, id: string): Record<string, unknown> =>
    test.handler(type).attributes(test.context(type), id)
  const network = async () => {
    const vpc = await make('AWS::EC2::VPC', 'Vpc', { CidrBlock: '10.0.0.0/16' })
    const subnet = (zone: string, third: number): Promise<string> =>
      make('AWS::EC2::Subnet', `Subnet${third}`, {
        VpcId: vpc,
        CidrBlock: `10.0.${third}.0/24`,
        AvailabilityZone: zone,
      })
    return { vpc, subnets: [await subnet('us-east-1a', 0), await subnet('us-east-1b', 1)] }
  }
  return {
    make,
    change,
    remove,
    removeWithSnapshot,
    attributes,
    /** A VPC with a subnet in each of two zones. */
    network,
    /** The same with a default route to an internet gateway, for the first subnet. */
    publicNetwork: async () => {
      const { vpc, subnets } = await network()
      const gateway = await make('AWS::EC2::InternetGateway', 'Gateway', {})
      await make('AWS::EC2::VPCGatewayAttachment', 'Attachment', {
        VpcId: vpc,
        InternetGatewayId: gateway,
      })
      const table = await make('AWS::EC2::RouteTable', 'Public', { VpcId: vpc })
      await make('AWS::EC2::Route', 'Out', {
        RouteTableId: table,
        DestinationCidrBlock: '0.0.0.0/0',
        GatewayId: gateway,
      })
      await make('AWS::EC2::SubnetRouteTableAssociation', 'InPublic', {
        RouteTableId: table,
        SubnetId: subnets[0],
      })
      return { vpc, subnets }
    },
    /** An instance profile with what the agent of Systems Manager may do, and these inline policies. */
    agentProfile: async (...policies: readonly object[]) => {
      const role = await make('AWS::IAM::Role', 'AgentRole', {
        AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [] },
        ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore'],
        Policies: policies,
      })
      return make('AWS::IAM::InstanceProfile', 'AgentProfile', { Roles: [role] })
    },
  }
}

/** A small PostgreSQL, as our templates write it. */
export const POSTGRES: Properties = {
  DBInstanceIdentifier: 'orders',
  Engine: 'postgres',
  EngineVersion: '17',
  DBInstanceClass: 'db.t4g.micro',
  AllocatedStorage: '100',
  StorageType: 'gp3',
  MasterUsername: 'app',
  MasterUserPassword: 'long-enough-1',
  DBName: 'shop',
}

/** A small Valkey, as our templates write it. */
export const VALKEY: Properties = {
  ReplicationGroupId: 'sessions',
  ReplicationGroupDescription: 'sessions',
  Engine: 'valkey',
  EngineVersion: '8.1',
  CacheNodeType: 'cache.t4g.micro',
  NumCacheClusters: 1,
  TransitEncryptionEnabled: true,
  AuthToken: '0123456789abcdef0123',
}
