/** Whether AWS still has the resources that a stack names, of each type that can be asked for by its physical id. */
import { FAMILIES } from '../../engines/families.ts'
import type { Fact } from '../../facts/fact.ts'
import { GROUP_KINDS, GROUP_TYPES } from '../../facts/group-type.ts'
import type { StackResource } from '../../facts/stack/stack.ts'
import { isTerminated } from '../../plan/gone/gone-bastion.ts'
import type { AwsReads } from '../../ports/aws.ts'
import { pause } from '../backoff.ts'
import type { StageContext } from '../stage-context.ts'
import { READS } from './confirm-absent.ts'

type Reads = Pick<AwsReads, 'live' | 'network'>
type Ids = readonly string[]
/** Physical id -> what AWS says of it. */
type Look = (aws: Reads, ids: Ids) => Promise<ReadonlyMap<string, Fact<unknown>>>

const LOOKS: ReadonlyMap<string, Look> = new Map<string, Look>([
  [FAMILIES.sql.types.database, ({ live }, ids) => live.sql(ids)],
  [FAMILIES.cache.types.database, ({ live }, ids) => live.groups(ids)],
  ...GROUP_KINDS.map((kind): [string, Look] => [
    GROUP_TYPES[kind],
    ({ live }, ids) => oneByOne(ids, (name) => live.group(kind, name)),
  ]),
  [
    'AWS::EC2::Instance',
    async ({ live }, ids) =>
      new Map(
        Array.from(await live.bastions(ids), ([id, fact]) => [
          id,
          isTerminated(fact) ? ABSENT : fact,
        ]),
      ),
  ],
  ['AWS::SecretsManager::Secret', ({ live }, ids) => live.secrets(ids)],
  // Its physical id is the secret's. (TR, SecretTargetAttachment, Ref)
  ['AWS::SecretsManager::SecretTargetAttachment', ({ live }, ids) => live.secrets(ids)],
  [
    'AWS::EC2::SecurityGroup',
    async ({ network }, ids) => amongThose(ids, await network.groups(ids)),
  ],
  [
    'AWS::EC2::Subnet',
    async ({ network }, ids) => {
      const found = await network.subnets(ids)
      const isRead = found.kind === 'read'
      return amongThose(
        ids,
        isRead ? { kind: 'read', value: found.value.map(({ id }) => id) } : found,
      )
    },
  ],
])

const ABSENT = { kind: 'absent' } as const

/** Those that AWS no longer has, as three reads say. What cannot be asked for, or was not told, is none of them. */
export async function absentResources(
  { aws, clock }: Pick<StageContext, 'aws' | 'clock'>,
  resources: readonly StackResource[],
): Promise<readonly StackResource[]> {
  let doubtful = resources
  for (let read = 0; read < READS && doubtful.length > 0; read++) {
    if (read > 0) await clock.sleep(pause(read))
    const absent = await absentNow(aws, doubtful)
    doubtful = doubtful.filter((one) => absent.includes(one))
  }
  return doubtful
}

async function absentNow(
  aws: Reads,
  resources: readonly StackResource[],
): Promise<readonly StackResource[]> {
  const types = [...new Set(resources.map(({ type }) => type))]
  const found = await Promise.all(
    types.map(async (type) => {
      const own = resources.filter((one) => one.type === type)
      const facts = await LOOKS.get(type)?.(
        aws,
        own.map(({ physicalId }) => physicalId),
      )
      return own.filter(({ physicalId }) => facts?.get(physicalId)?.kind === 'absent')
    }),
  )
  return found.flat()
}

async function oneByOne(
  ids: Ids,
  read: (id: string) => Promise<Fact<unknown>>,
): Promise<ReadonlyMap<string, Fact<unknown>>> {
  return new Map(await Promise.all(ids.map(async (id) => [id, await read(id)] as const)))
}

/** Of a call that lists those of the ids that there are. */
function amongThose(ids: Ids, there: Fact<Ids>): ReadonlyMap<string, Fact<unknown>> {
  return new Map(
    ids.map((id) => [id, there.kind === 'read' && !there.value.includes(id) ? ABSENT : there]),
  )
}
