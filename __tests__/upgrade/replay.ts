/** Sends the requests of a fixture to a sandbox, so that its stacks are there as they were left. */
import {
  CloudFormationClient,
  DescribeChangeSetCommand,
  DescribeStacksCommand,
  ListStackResourcesCommand,
  type Stack,
} from '@aws-sdk/client-cloudformation'
import {
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  RDSClient,
  type DBCluster,
  type DBInstance,
} from '@aws-sdk/client-rds'
import { DescribeReplicationGroupsCommand, ElastiCacheClient } from '@aws-sdk/client-elasticache'
import { makeKeys } from '../stand-ins/aws/keys.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { regionsOf, type Fixture, type Request, type StackFacts } from './fixture.ts'
import { startTranslator, type Translator } from './translator.ts'

const POLL_MS = 5
const POLLS = 2000

const NAME =
  /\$\((?<region>[a-z0-9-]+)\/(?:(?<fact>resource-id|host|cluster-host):(?<database>[a-z0-9-]+)|(?<stack>[A-Za-z0-9-]+)(?:\/(?<id>\w+))?)\)/

const NAMES = new RegExp(`\\$\\(now\\)|${NAME.source.replace(/\?<\w+>/g, '')}`, 'g')

/** The end of an EC2 id, and of a name that CloudFormation generates. */
const BY_CHANCE = /-([0-9a-f]{17}|[0-9a-z]{12}|[0-9A-Z]{12})$/

/** AWS at `url`, as far as sending requests again needs it. */
export type Wire = ReturnType<typeof openWire>

/** Opens the AWS at `url`; `close` when done. */
export function openWire(url: string) {
  const settings = (region: string) => clientSettings({ url }, region)
  const stacks = remembered((region) => new CloudFormationClient(settings(region)))
  const databases = remembered((region) => new RDSClient(settings(region)))
  const caches = remembered((region) => new ElastiCacheClient(settings(region)))
  let now: string | undefined

  const wire = {
    /** Sends it, and waits until what was asked for is done. */
    send: async (request: Request): Promise<void> => {
      const { region, service, action } = request
      const answer = await post(url, { region, service, action, params: paramsOf(request) })
      if (action === 'CreateChangeSet') await execute(region, answer)
      if (service === 'cloudformation') await until(() => noneUnderWay(region))
      if (service === 'rds') await until(() => allAvailable(region))
      if (service === 'elasticache') await until(() => allCachesAvailable(region))
    },

    /** What a name stands for here: see `fixture.ts`. */
    valueOf: async (name: string): Promise<string> =>
      name === '$(now)' ? (now ??= await nextSecond()) : valueOf(name),

    /** `text` with the values in the place of their names. */
    resolve: async (text: string): Promise<string> => {
      let resolved = text
      for (const [name] of text.matchAll(NAMES))
        resolved = resolved.replaceAll(name, await wire.valueOf(name))
      return resolved
    },

    /** The stacks of a region, without those that are gone. */
    stacksIn: (region: string): Promise<readonly Stack[]> => stacksOf(region),

    /** What AWS has made up in a region by chance, with what stands for it: see `fixture.ts`. */
    namesIn: async (region: string): Promise<ReadonlyMap<string, string>> => {
      const names = new Map<string, string>()
      for (const { StackName = '', StackId = '' } of await stacksOf(region)) {
        names.set(lastPart(StackId), `$(${region}/${StackName})`)
        for (const [id, value] of await resourcesOf(region, StackName))
          if (value.startsWith('arn:') || BY_CHANCE.test(value))
            names.set(lastPart(value), `$(${region}/${StackName}/${id})`)
      }
      for (const { DBInstanceIdentifier: id = '', DbiResourceId, Endpoint } of await instancesOf(
        region,
      )) {
        names.set(DbiResourceId ?? '', `$(${region}/resource-id:${id})`)
        names.set(chanceIn(Endpoint?.Address), `$(${region}/host:${id})`)
      }
      for (const { DBClusterIdentifier: id = '', Endpoint } of await clustersOf(region))
        names.set(chanceIn(Endpoint), `$(${region}/cluster-host:${id})`)
      names.delete('')
      if (now !== undefined) names.set(now, '$(now)')
      return names
    },

    close: (): void => {
      for (const client of [...stacks.all(), ...databases.all(), ...caches.all()]) client.destroy()
    },
  }
  return wire

  async function execute(region: string, answer: string): Promise<void> {
    const ChangeSetName = /<Id>([^<]+)<\/Id>/.exec(answer)?.[1] ?? ''
    await until(async () => {
      const { Status, StatusReason } = await stacks
        .of(region)
        .send(new DescribeChangeSetCommand({ ChangeSetName }))
      if (Status === 'FAILED') throw new Error(`the change set failed: ${StatusReason ?? ''}`)
      return Status === 'CREATE_COMPLETE'
    })
    const params = { ChangeSetName }
    await post(url, { region, service: 'cloudformation', action: 'ExecuteChangeSet', params })
  }

  async function noneUnderWay(region: string): Promise<boolean> {
    return (await stacksOf(region)).every(
      ({ StackStatus }) => !StackStatus?.endsWith('_IN_PROGRESS'),
    )
  }

  async function allAvailable(region: string): Promise<boolean> {
    return (await instancesOf(region)).every(
      ({ DBInstanceStatus }) => DBInstanceStatus === 'available',
    )
  }

  async function allCachesAvailable(region: string): Promise<boolean> {
    const { ReplicationGroups = [] } = await caches
      .of(region)
      .send(new DescribeReplicationGroupsCommand({}))
    return ReplicationGroups.every(({ Status }) => Status === 'available')
  }

  async function instancesOf(region: string): Promise<readonly DBInstance[]> {
    const { DBInstances = [] } = await databases.of(region).send(new DescribeDBInstancesCommand({}))
    return DBInstances
  }

  async function clustersOf(region: string): Promise<readonly DBCluster[]> {
    const { DBClusters = [] } = await databases.of(region).send(new DescribeDBClustersCommand({}))
    return DBClusters
  }

  async function stacksOf(region: string): Promise<readonly Stack[]> {
    const { Stacks = [] } = await stacks.of(region).send(new DescribeStacksCommand({}))
    return Stacks
  }

  async function resourcesOf(region: string, stack = ''): Promise<ReadonlyMap<string, string>> {
    const { StackResourceSummaries = [] } = await stacks
      .of(region)
      .send(new ListStackResourcesCommand({ StackName: stack }))
    return new Map(
      StackResourceSummaries.map(({ LogicalResourceId = '', PhysicalResourceId = '' }) => [
        LogicalResourceId,
        PhysicalResourceId,
      ]),
    )
  }

  async function valueOf(name: string): Promise<string> {
    const { region = '', stack, id, fact, database } = NAME.exec(name)?.groups ?? {}
    const found =
      fact !== undefined
        ? await factOf(region, fact, database ?? '')
        : id !== undefined
          ? (await resourcesOf(region, stack)).get(id)
          : (await stacksOf(region)).find(({ StackName }) => StackName === stack)?.StackId
    if (found === undefined) throw new Error(`${name} is not there`)
    return lastPart(found)
  }

  async function factOf(
    region: string,
    fact: string,
    database: string,
  ): Promise<string | undefined> {
    if (fact === 'cluster-host') {
      const clusters = await clustersOf(region)
      return chanceIn(clusters.find((one) => one.DBClusterIdentifier === database)?.Endpoint)
    }
    const instances = await instancesOf(region)
    const found = instances.find((one) => one.DBInstanceIdentifier === database)
    return fact === 'host' ? chanceIn(found?.Endpoint?.Address) : found?.DbiResourceId
  }
}

/** The label of a host that nobody has chosen: `orders.c1a2b3.us-east-1.rds.amazonaws.com`. */
const chanceIn = (host = ''): string => host.split('.')[1]?.replace(/^cluster-/, '') ?? ''

/** Of an ARN what is made up is at its end. */
const lastPart = (id: string): string => id.slice(id.lastIndexOf(':') + 1)

/**
 * Sends every request of the fixture to the sandbox at `url`. Where it then answers by the names of the
 * fixture: there the stacks are as their release left them.
 */
export async function replay(
  url: string,
  { file, requests, names }: Pick<Fixture, 'file' | 'requests' | 'names'>,
): Promise<Translator> {
  const translator = await startTranslator(url)
  const recorded = openWire(translator.url)
  // Asked for through the translator: a database is found by the identifier that it had then.
  const unknown = new Map(Object.entries(names))
  const learnFrom = async (text: string): Promise<void> => {
    for (const [value, name] of unknown) {
      if (!text.includes(value)) continue
      // As late as that: a database that was replaced has another name from then on.
      translator.learn(value, await recorded.valueOf(name))
      unknown.delete(value)
    }
  }
  try {
    await makeKeys(file, { endpoint: url, regions: regionsOf({ requests }) })
    for (const request of requests) {
      await learnFrom(JSON.stringify(request))
      await recorded.send(request)
    }
    for (const [value, name] of unknown) translator.learn(value, await recorded.valueOf(name))
    return translator
  } catch (error) {
    translator.close()
    throw error
  } finally {
    recorded.close()
  }
}

/** What AWS tells of the stacks of `regions`. */
export async function factsOf(
  wire: Wire,
  regions: readonly string[],
): Promise<Readonly<Record<string, StackFacts>>> {
  const facts: Record<string, StackFacts> = {}
  for (const region of regions)
    for (const stack of await wire.stacksIn(region))
      facts[`${region}/${stack.StackName ?? ''}`] = {
        status: stack.StackStatus ?? '',
        protected: stack.EnableTerminationProtection ?? false,
        tags: Object.fromEntries(
          (stack.Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value]),
        ),
        outputs: Object.fromEntries(
          (stack.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [
            OutputKey,
            OutputValue,
          ]),
        ),
      }
  return facts
}

type Params = Readonly<Record<string, unknown>>

/** The parameters as they were sent. */
function paramsOf({ params, template }: Request): Params {
  return template === undefined
    ? params
    : { ...params, TemplateBody: `${JSON.stringify(template, null, 2)}\n` }
}

/** Services that take JSON and not a form, with what their targets begin with. */
const TARGETS: Readonly<Record<string, string>> = {
  secretsmanager: 'secretsmanager',
  ssm: 'AmazonSSM',
}

/** Answers the body; the sandbox checks no signature, it only reads in it where the call goes. */
async function post(url: string, { region, service, action, params }: Request): Promise<string> {
  const target = TARGETS[service]
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=AKIASANDBOX/20261129/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`,
      'content-type':
        target === undefined ? 'application/x-www-form-urlencoded' : 'application/x-amz-json-1.1',
      ...(target !== undefined && { 'x-amz-target': `${target}.${action}` }),
    },
    body:
      target === undefined
        ? new URLSearchParams({ ...(params as Record<string, string>), Action: action }).toString()
        : JSON.stringify(params),
  })
  const answer = await response.text()
  if (!response.ok) throw new Error(`${service}:${action}: ${answer}`)
  return answer
}

/** A whole second after everything that was asked for, and one second ago. */
async function nextSecond(): Promise<string> {
  const time = Math.ceil(Date.now() / 1000) * 1000
  await until(async () => Date.now() > time + 1000)
  return new Date(time).toISOString().replace('.000', '')
}

async function until(done: () => Promise<boolean>): Promise<void> {
  for (let polls = 0; polls < POLLS; polls += 1) {
    if (await done()) return
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  throw new Error('what a fixture asked for never came to its end')
}

function remembered<T>(make: (region: string) => T) {
  const made = new Map<string, T>()
  return {
    of: (region: string): T => {
      const one = made.get(region) ?? make(region)
      made.set(region, one)
      return one
    },
    all: (): readonly T[] => [...made.values()],
  }
}
