/** Serverless caches that somebody made by hand (EC-58). */
import { AwsError, type Call, type World } from '../../contract.ts'
import { defaultGroup, defaultVpc, ec2State } from '../ec2/state.ts'
import { arn } from '../names.ts'
import { givenTexts, requiredText, text } from '../params.ts'
import { checkCacheEngine } from './checks.ts'
import { cacheState, type ServerlessCache } from './state.ts'

export function serverlessActions(world: World): Readonly<Record<string, (call: Call) => object>> {
  const all = (region: string): Record<string, ServerlessCache> =>
    (cacheState(world, region).serverless ??= {})
  return {
    CreateServerlessCache: (call) => {
      const name = requiredText(call.params, 'ServerlessCacheName').toLowerCase()
      if (all(call.region)[name] !== undefined) {
        throw new AwsError(
          'ServerlessCacheAlreadyExistsFault',
          `Serverless cache ${name} already exists.`,
        )
      }
      const cache: ServerlessCache = {
        name,
        engine: checkCacheEngine(requiredText(call.params, 'Engine')),
        ...placeOf(world, call),
        created: world.now().toISOString(),
      }
      all(call.region)[name] = cache
      return { ServerlessCache: view(world, call.region, cache) }
    },
    DescribeServerlessCaches: (call) => {
      const named = text(call.params, 'ServerlessCacheName')?.toLowerCase()
      const found = Object.values(all(call.region)).filter(
        ({ name }) => named === undefined || name === named,
      )
      if (named !== undefined && found.length === 0) {
        throw new AwsError(
          'ServerlessCacheNotFoundFault',
          `Serverless cache ${named} not found.`,
          404,
        )
      }
      return { ServerlessCaches: found.map((cache) => view(world, call.region, cache)) }
    },
  }
}

function placeOf(
  world: World,
  { region, params }: Call,
): Pick<ServerlessCache, 'securityGroups' | 'subnets'> {
  const ec2 = ec2State(world, region)
  const vpc = defaultVpc(ec2)?.id ?? ''
  const subnets = Object.values(ec2.subnets).filter((subnet) => subnet.vpc === vpc)
  return {
    securityGroups: givenTexts(params, 'SecurityGroupIds') ?? [defaultGroup(ec2, vpc).id],
    subnets: givenTexts(params, 'SubnetIds') ?? subnets.map(({ id }) => id),
  }
}

function view(world: World, region: string, cache: ServerlessCache): object {
  const { name, engine, securityGroups, subnets, created } = cache
  const Address = `${name}.serverless.${region}.cache.localhost`
  return {
    ServerlessCacheName: name,
    Description: ' ',
    CreateTime: new Date(created),
    Status: 'available',
    Engine: engine,
    SecurityGroupIds: securityGroups,
    SubnetIds: subnets,
    Endpoint: { Address, Port: 6379 },
    ReaderEndpoint: { Address, Port: 6380 },
    ARN: arn(world, 'elasticache', region, `serverlesscache:${name}`),
  }
}
