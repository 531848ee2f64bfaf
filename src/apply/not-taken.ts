/**
 * What ElastiCache did not take, although CloudFormation reports success: a node type that is too small for the
 * data is refused after the call (coverage-roadmap#2273). RDS needs no such check: its handler waits until the
 * instance has what was asked for (RDSH, DBInstancePredicates).
 */
import { CACHE_KINDS, type CacheKind } from '../engines/table.ts'
import type { PropertyChange } from '../facts/stack/change-set.ts'
import type { RedisFacts } from '../facts/databases.ts'
import type { Fact } from '../facts/fact.ts'
import { handlingOfGroup } from '../facts/states/caches.ts'
import { pause } from '../inspect/backoff.ts'
import { during, since } from '../inspect/during.ts'
import { waitMessages } from '../plan/messages/deploy/waits.ts'
import { changedByHand } from '../plan/changes/changed-by-hand.ts'
import { changedInPlace } from '../plan/index.ts'
import { notTakenMessages as words } from '../plan/messages/deploy/not-taken.ts'
import { CACHE_IDS } from '../template/logical-ids.ts'
import type { Template, TemplateResource } from '../template/types.ts'
import { withProperties, withResources } from './intermediate.ts'
import { execute, propose, type ApplyContext } from './operation.ts'
import type { Run } from './run.ts'

/** The property of the group -> what runs. */
const RUNNING = {
  CacheNodeType: ({ nodeType }: RedisFacts) => nodeType,
  NumCacheClusters: ({ members }: RedisFacts) => members,
  AutomaticFailoverEnabled: ({ automaticFailover }: RedisFacts) => automaticFailover,
  MultiAZEnabled: ({ multiAz }: RedisFacts) => multiAz,
} as const

type Property = keyof typeof RUNNING
const PROPERTIES = Object.keys(RUNNING) as readonly Property[]

/** A property and the value that runs. */
type Difference = readonly [Property, string | number | boolean]

/** How often a group that is still `modifying` is looked at. */
const MAX_POLLS = 60
/** The same of one that is `available`: its failover may be `enabling` a little longer. */
const MAX_POLLS_AVAILABLE = 5

/** A sentence for each property that the last update changed, and the group does not have. */
export async function notTaken(context: ApplyContext, run: Run): Promise<readonly string[]> {
  if (run.result !== 'updated') return []
  const found = await Promise.all(
    CACHE_KINDS.flatMap((kind) => {
      const sent = sentOf(kind, run)
      return sent === null ? [] : [notTakenBy(context, run, kind, sent)]
    }),
  )
  return found.flat()
}

/** The properties of a group that an update changes; null = it changes none, and nothing was changed by hand. */
function sentOf(kind: CacheKind, { inspection: { input } }: Run): readonly Property[] | null {
  const change = (input.changes ?? []).find(
    ({ logicalId, action, replacement }) =>
      logicalId === CACHE_IDS[kind].replicationGroup &&
      action === 'Modify' &&
      replacement !== 'True',
  )
  if (change === undefined) return null
  const among = (details: readonly PropertyChange[]): readonly Property[] =>
    PROPERTIES.filter((one) => details.some(({ property }) => property === one))
  const sent = among(change.details)
  return sent.length + among(changedByHand(change, input)).length === 0 ? null : sent
}

async function notTakenBy(
  context: ApplyContext,
  run: Run,
  kind: CacheKind,
  sent: readonly Property[],
): Promise<readonly string[]> {
  const { inspection, stack } = run
  const id = CACHE_IDS[kind].replicationGroup
  const identifier = stack?.databases[kind].identifier ?? null
  const wanted = inspection.rendered.template.Resources[id]?.Properties
  if (stack === null || identifier === null || wanted === undefined) return []
  const name = `${inspection.plan.stage}/${kind}`
  const fact = await whenModified(context, { kind, identifier, sent }, wanted)
  if (fact.kind === 'unread') {
    context.onNotice(words.notVerified(name, fact.action, fact.why))
    return []
  }
  if (fact.kind === 'absent') return []
  const left = PROPERTIES.filter((property) => !sent.includes(property))
  for (const [property, running] of differences(fact.value, wanted, left))
    context.onNotice(words.leftStanding(name, property, { wanted: wanted[property], running }))
  const running = differences(fact.value, wanted, sent)
  if (running.length === 0) return []
  const deployed = JSON.parse(await context.aws.stacks.template(stack.id)) as Template
  // What another deploy has changed in the meantime is its own result, and not what ElastiCache left out of this one.
  const differing = running.filter(
    ([property]) => deployed.Resources[id]?.Properties[property] === wanted[property],
  )
  if (differing.length === 0) return []
  const isShown = await putBack(context, run, id, { deployed, differing })
  const { region } = context.aws
  return [
    ...differing.map(([property, running]) =>
      words.notTaken(name, property, { wanted: wanted[property], running }),
    ),
    words.why({ region, identifier }),
    isShown ? words.shownAgain : words.notShownAgain,
  ]
}

/** The group when it has what is wanted, or is done and still has not. */
function whenModified(
  { aws, clock }: ApplyContext,
  {
    kind,
    identifier,
    sent,
  }: { readonly kind: CacheKind; readonly identifier: string; readonly sent: readonly Property[] },
  wanted: TemplateResource['Properties'],
): Promise<Fact<RedisFacts>> {
  const waiting = since(clock, () => [{ what: waitMessages.settings(kind) }])
  return during(clock, waiting, async () => {
    for (let attempt = 0; ; attempt++) {
      const fact = await aws.live.redis(identifier)
      if (fact.kind !== 'read' || differences(fact.value, wanted, sent).length === 0) return fact
      const isDone = handlingOfGroup(fact.value.status).may === 'change'
      if (attempt >= (isDone ? MAX_POLLS_AVAILABLE : MAX_POLLS)) return fact
      await clock.sleep(pause(attempt))
    }
  })
}

function differences(
  running: RedisFacts,
  wanted: TemplateResource['Properties'],
  among: readonly Property[],
): readonly Difference[] {
  return among.flatMap((property) => {
    const value = RUNNING[property](running)
    return wanted[property] === value ? [] : [[property, value] as const]
  })
}

/**
 * Has the stack's template say what runs, which changes nothing on AWS: the next plan shows the change again,
 * instead of finding the file as deployed. Returns whether that worked.
 */
async function putBack(
  context: ApplyContext,
  { inspection, stack }: Run,
  id: string,
  {
    deployed,
    differing,
  }: { readonly deployed: Template; readonly differing: readonly Difference[] },
): Promise<boolean> {
  if (stack === null) return false
  const asRunning = Object.fromEntries(differing)
  const edited = withResources(deployed, [id], (group) => withProperties(group, asRunning))
  const target = { ...inspection, rendered: { ...inspection.rendered, tags: stack.tags } }
  const again = { ...context, operationName: () => context.operationName('undo') }
  const changeSet = await propose(again, target, 'UPDATE', JSON.stringify(edited))
  if (changeSet === null) return false
  const does = changedInPlace(id, edited.Resources[id]?.Type ?? '', asRunning)
  return (await execute(again, target, changeSet, [does])).kind === 'done'
}
