import type { ErrorCode } from '../../codes/errors.ts'
import type { ResolvedStage } from '../../config/resolved.ts'
import type { SqlKind } from '../../engines/table.ts'
import { TinystacksError } from '../../errors.ts'
import { stackState } from '../../facts/stack/stack-state.ts'
import {
  notVerified,
  promotable,
  type Promotable,
  type ReplicaSeen,
} from '../../plan/replicas/promotable.ts'
import type { Identity } from '../../plan/ownership/identity.ts'
import { guardAccount } from '../account.ts'
import { describeStage } from '../stack/current-stack.ts'
import { formerSource } from '../external/replica-sources.ts'
import type { StageContext } from '../stage-context.ts'
import { readLive } from './live.ts'

/** Errors after which nobody knows what runs. */
const UNANSWERED: ReadonlySet<ErrorCode> = new Set([
  'no-credentials',
  'unknown-profile',
  'session-over',
  'credentials-failed',
  'credentials-expired',
  'bad-credentials',
  'access-denied',
  'endpoint-not-found',
  'bad-proxy',
  'proxy-failed',
  'certificate-not-trusted',
  'connection-refused',
  'aws-error',
])

/**
 * Whether a replica of the file can be promoted. Two calls in its region, and one to that of its primary, which may be
 * down: nothing waits for it for more than seconds. A stage without a stack is one call, and one more if the file
 * names its account.
 *
 * @throws TinystacksError wrong-account
 */
export async function inspectPromotion(
  context: Pick<StageContext, 'connect' | 'locate' | 'file'>,
  stage: ResolvedStage,
  kind: SqlKind,
  file: Identity,
): Promise<Promotable> {
  try {
    return promotable(stage, kind, await readReplica(context, stage, kind), file)
  } catch (error) {
    if (!(error instanceof TinystacksError) || !UNANSWERED.has(error.code)) throw error
    return notVerified(`${stage.name}/${kind}`, error.message)
  }
}

async function readReplica(
  { connect, locate, file }: Pick<StageContext, 'connect' | 'locate' | 'file'>,
  stage: ResolvedStage,
  kind: SqlKind,
): Promise<ReplicaSeen> {
  const aws = await connect(stage.region)
  const found = await describeStage(aws, stage.stackName)
  await guardAccount({ aws, locate, file }, stage, found)
  const state = stackState(found?.status ?? null)
  if (found === null || state === 'absent' || state === 'failed-create') return { deployed: null }
  const { role, source } = found.databases[kind]
  if (role !== 'replica') return { deployed: found }
  const [live, former] = await Promise.all([
    readLive(aws, found, [kind]),
    source.arn === null ? undefined : formerSource({ connect }, source.arn),
  ])
  return { deployed: found, live: live[kind], former }
}
