/** Databases that were there before, and a file that uses them. */
import { ElastiCache } from '@aws-sdk/client-elasticache'
import { RDS } from '@aws-sdk/client-rds'
import { SecretsManager } from '@aws-sdk/client-secrets-manager'

/** What was there before: in the default VPC, but for `far`, which has a VPC of its own. */
export const legacy = (
  vpc: string,
  [first = '', second = '']: readonly string[],
  secret: string,
): string => {
  const network = `{ vpc: ${vpc}, subnets: [${first}, ${second}], bastionSubnet: ${first} }`
  return `version: 1
stack: moved
region: us-east-1
stages:
  prod:
    protected: false
    network: ${network}
    databases:
      postgres: { existing: { identifier: legacy-shop, secret: "${secret}" } }
      mysql: { existing: { identifier: legacy-orders, secret: "${secret}" } }
      redis: { existing: { identifier: legacy-sessions } }
    bastion: { allow: [203.0.113.0/24] }
  single:
    protected: false
    network: ${network}
    databases:
      mysql: { existing: { identifier: legacy-orders } }
      redis: { existing: { identifier: legacy-single, allowFrom: true } }
    bastion: { allow: [203.0.113.0/24] }
  far:
    protected: false
    network: { zones: 2 }
    databases:
      mysql: { existing: { identifier: legacy-orders, secret: "${secret}" } }
    bastion: { allow: [203.0.113.0/24] }
`
}

/** The Aurora cluster `legacy-shop`, MySQL, and two caches: a group, and a single node. */
export async function makeLegacy(subnets: readonly string[]): Promise<void> {
  const [rds, cache] = [new RDS({}), new ElastiCache({})]
  const login = { MasterUsername: 'app', MasterUserPassword: 'never-to-be-seen-1' }
  await rds.createDBSubnetGroup({
    ...{ DBSubnetGroupName: 'legacy', DBSubnetGroupDescription: 'legacy' },
    SubnetIds: [...subnets],
  })
  await rds.createDBInstance({
    ...login,
    ...{ DBInstanceIdentifier: 'legacy-orders', DBInstanceClass: 'db.t4g.micro' },
    ...{ AllocatedStorage: 20, Engine: 'mysql', DBSubnetGroupName: 'legacy' },
  })
  await rds.createDBCluster({
    ...login,
    ...{ DBClusterIdentifier: 'legacy-shop', Engine: 'aurora-postgresql' },
    DBSubnetGroupName: 'legacy',
  })
  await cache.createCacheSubnetGroup({
    ...{ CacheSubnetGroupName: 'legacy', CacheSubnetGroupDescription: 'legacy' },
    SubnetIds: [...subnets],
  })
  const node = { CacheNodeType: 'cache.t4g.micro', CacheSubnetGroupName: 'legacy' }
  await cache.createReplicationGroup({
    ...{ ReplicationGroupId: 'legacy-sessions', ReplicationGroupDescription: 'sessions' },
    ...{ ...node, Engine: 'redis', TransitEncryptionEnabled: true },
  })
  await cache.createCacheCluster({
    ...{ CacheClusterId: 'legacy-single', ...node, Engine: 'redis' },
    TransitEncryptionEnabled: true,
  })
}

/** A secret that nobody of ours has made. */
export async function makeSecret(): Promise<string> {
  const SecretString = JSON.stringify({ username: 'app', password: 'never-to-be-seen-1' })
  const { ARN = '' } = await new SecretsManager({}).createSecret({ Name: 'legacy', SecretString })
  return ARN
}
