/** What is there before a scene's stages, made by somebody else. */
import type { Request } from '../../__tests__/upgrade/fixture.ts'

/** A call of AWS that is nobody's of ours. */
export const call = (
  region: string,
  service: string,
  action: string,
  params: Request['params'],
): { readonly call: Request } => ({ call: { region, service, action, params } })

const LOGIN = { MasterUsername: 'app', MasterUserPassword: 'of-a-sandbox-1' }

const INSTANCE = {
  DBInstanceClass: 'db.t4g.micro',
  AllocatedStorage: '20',
  BackupRetentionPeriod: '7',
  StorageEncrypted: 'true',
  DBName: 'orders',
  ...LOGIN,
}

/** An instance in the default VPC. */
export const instance = (region: string, identifier: string, engine: string) =>
  call(region, 'rds', 'CreateDBInstance', {
    DBInstanceIdentifier: identifier,
    Engine: engine,
    ...INSTANCE,
  })

/** A manual snapshot of an instance. */
export const snapshot = (region: string, of: string, name: string) =>
  call(region, 'rds', 'CreateDBSnapshot', { DBInstanceIdentifier: of, DBSnapshotIdentifier: name })

/** An Aurora cluster without members. */
export const cluster = (region: string, identifier: string) =>
  call(region, 'rds', 'CreateDBCluster', {
    DBClusterIdentifier: identifier,
    Engine: 'aurora-postgresql',
    DatabaseName: 'shop',
    ...LOGIN,
  })

/** A Redis of one node, without TLS; Valkey has to have it (API_CreateReplicationGroup). */
export const cache = (region: string, identifier: string, engine = 'redis', version = '7.1') =>
  call(region, 'elasticache', 'CreateReplicationGroup', {
    ReplicationGroupId: identifier,
    ReplicationGroupDescription: 'sessions',
    CacheNodeType: 'cache.t4g.micro',
    Engine: engine,
    EngineVersion: version,
    ...(engine === 'valkey' && { TransitEncryptionEnabled: 'true' }),
  })

/** The file's text for the network of the stack `given`. */
export const networkOf = (region: string, more = ''): string =>
  `network: { vpc: $(${region}/given/Vpc), subnets: [$(${region}/given/SubnetA), $(${region}/given/SubnetB)]${more} }`

/** The stack `given`: a VPC with two subnets, the MySQL `legacy-orders` in it, and its secret. */
export function network(region: string) {
  const subnet = (index: number) => ({
    Type: 'AWS::EC2::Subnet',
    Properties: {
      VpcId: { Ref: 'Vpc' },
      CidrBlock: `10.77.${index}.0/24`,
      // A bastion without `endpoints` needs an address of its own to reach Systems Manager.
      MapPublicIpOnLaunch: true,
      AvailabilityZone: { 'Fn::Select': [index, { 'Fn::GetAZs': '' }] },
    },
  })
  const made = (Type: string, Properties: object, more: object = {}) => ({
    Type,
    Properties,
    ...more,
  })
  const Vpc = { Ref: 'Vpc' }
  const Resources = {
    Vpc: made('AWS::EC2::VPC', {
      CidrBlock: '10.77.0.0/16',
      EnableDnsHostnames: true,
      EnableDnsSupport: true,
    }),
    SubnetA: subnet(0),
    SubnetB: subnet(1),
    Gateway: made('AWS::EC2::InternetGateway', {}),
    Attachment: made('AWS::EC2::VPCGatewayAttachment', {
      VpcId: Vpc,
      InternetGatewayId: { Ref: 'Gateway' },
    }),
    Routes: made('AWS::EC2::RouteTable', { VpcId: Vpc }),
    Outwards: made(
      'AWS::EC2::Route',
      {
        RouteTableId: { Ref: 'Routes' },
        DestinationCidrBlock: '0.0.0.0/0',
        GatewayId: { Ref: 'Gateway' },
      },
      { DependsOn: 'Attachment' },
    ),
    Association: made('AWS::EC2::SubnetRouteTableAssociation', {
      SubnetId: { Ref: 'SubnetA' },
      RouteTableId: { Ref: 'Routes' },
    }),
    Group: made('AWS::EC2::SecurityGroup', { GroupDescription: 'legacy', VpcId: Vpc }),
    SubnetGroup: made('AWS::RDS::DBSubnetGroup', {
      DBSubnetGroupName: 'legacy',
      DBSubnetGroupDescription: 'legacy',
      SubnetIds: [{ Ref: 'SubnetA' }, { Ref: 'SubnetB' }],
    }),
    Orders: made(
      'AWS::RDS::DBInstance',
      {
        ...INSTANCE,
        DBInstanceIdentifier: 'legacy-orders',
        Engine: 'mysql',
        DBSubnetGroupName: { Ref: 'SubnetGroup' },
        VPCSecurityGroups: [{ Ref: 'Group' }],
      },
      { DeletionPolicy: 'Delete' },
    ),
    Secret: made('AWS::SecretsManager::Secret', {
      Name: 'legacy-orders',
      SecretString: JSON.stringify({
        username: LOGIN.MasterUsername,
        password: LOGIN.MasterUserPassword,
      }),
    }),
  }
  return call(region, 'cloudformation', 'CreateStack', {
    StackName: 'given',
    TemplateBody: JSON.stringify({ Resources }),
  })
}
