/** `bootstrap` with AWS: what the stack would become, the question, the change, and what the workflow has to know. */
import {
  carryOutRoles,
  changesIn,
  compareRoles,
  rolesStack,
  type RolesContext,
} from '../../../apply/bootstrap.ts'
import type { ResolvedStage } from '../../../config/resolved.ts'
import { usageError } from '../../../errors.ts'
import { guardAccount } from '../../../inspect/account.ts'
import type { DeployedStack } from '../../../facts/stack/stack.ts'
import type { Partition } from '../../../permissions/permission.ts'
import { bootstrapMessages as words, type RoleChange } from '../../../plan/messages/bootstrap.ts'
import type { Results } from '../../../render/json/results.ts'
import { MAX_BODY_BYTES } from '../../../template/body.ts'
import type { BootstrapTemplate } from '../../../template/bootstrap/bootstrap.ts'
import { givenBy, type Given } from '../../../template/bootstrap/given.ts'
import { madeBy } from '../../../template/bootstrap/made.ts'
import type { ToKeep } from '../../../template/bootstrap/to-keep.ts'
import { variablesOf } from '../../../template/bootstrap/variables.ts'
import { saysYes } from '../agree.ts'
import { done, failedFor, type CommandResult, type Context } from '../context.ts'
import { connectOnce } from '../inspect/inspect-stages.ts'
import type { Loaded } from '../load.ts'
import { toldOf, type Told } from './answers.ts'
import { keptIn } from './kept.ts'
import { findProvider, type FoundProvider } from './provider.ts'
import { tellGitHub } from './variables.ts'

export type MakeTemplate = (told: Told, kept: ToKeep) => BootstrapTemplate

export type RolesRequest = {
  readonly account: string | null
  /** In whose region the stack is. */
  readonly first: ResolvedStage
  readonly partition: Partition
  readonly make: MakeTemplate
}

/** Makes the stack, or changes what differs. */
export async function changeRoles(
  given: Context,
  loaded: Loaded,
  { account, first, partition, make }: RolesRequest,
): Promise<CommandResult<Results['bootstrap']>> {
  const context = { ...given, connect: connectOnce(given) }
  const { options } = context
  const { config, file, stages } = loaded
  const aws = await context.connect(first.region)
  const roles = { aws, clock: context.clock }
  const stackName = words.stackName(config.stack)
  const deployed = await rolesStack(roles, stackName)
  await guardAccount({ aws, locate: config.locate, file: file.name }, first, deployed)
  const before = parsed(deployed && (await aws.stacks.template(deployed.id)))
  const made = madeBy(before)
  const isAsking = options.yes !== true && context.isJson !== true
  const prompts = isAsking ? ((await context.prompts?.()) ?? null) : null
  const said = await toldOf(context, { made, given: givenBy(before) }, prompts)
  const provider =
    said.given.identityProvider === null
      ? await findProvider(aws, deployed?.id ?? null, partition)
      : null
  const told = { ...said, given: withProvider(said.given, provider) }
  const kept = await keptIn(context, loaded, before, made, told.jobs)
  const template = make(told, kept)
  const end = await carriedOut(
    context,
    roles,
    stackName,
    { template, told, kept, lines: provider?.lines ?? [] },
    deployed,
  )
  const json = { account, stages: stages.map(({ name }) => name), template }
  if (end.kind === 'declined') {
    const result = done({
      text: words.unchanged(stackName),
      json: { ...json, stack: null, variables: [], set: false },
    })
    return failedFor(result, 3, 'declined', end.why)
  }
  const variables = variablesOf(template, end.stackId, config.stack)
  const set = await tellGitHub(context, { repo: told.repository.repo, stages }, variables, prompts)
  const result = done({
    text: [
      end.kind === 'same' ? words.nothing(stackName) : words.done(stackName),
      ...set.lines,
    ].join('\n'),
    json: {
      ...{ ...json, variables, set: set.kind === 'set' },
      stack: { id: end.stackId, changed: end.kind === 'changed' },
    },
  })
  return failedFor(result, 1, 'variables-not-set', set.kind === 'failed' ? set.why : null)
}

/** Of a template that somebody wrote otherwise, nothing is taken. */
function parsed(body: string | null): Readonly<Record<string, unknown>> {
  try {
    return body === null ? {} : (JSON.parse(body) as Readonly<Record<string, unknown>>)
  } catch {
    return {}
  }
}

type End =
  | { readonly kind: 'declined'; readonly why: string }
  | { readonly kind: 'same' | 'changed'; readonly stackId: string }

type Wanted = {
  readonly template: BootstrapTemplate
  readonly told: Told
  readonly kept: ToKeep
  /** What else there is to know of it. */
  readonly lines: readonly string[]
}

function withProvider(given: Given, found: FoundProvider | null): Given {
  return { ...given, identityProvider: given.identityProvider ?? found?.arn ?? null }
}

/** A role is nothing that a run without a person makes unasked. */
async function carriedOut(
  { ask, options, reporter }: Pick<Context, 'ask' | 'options' | 'reporter'>,
  roles: RolesContext,
  stackName: string,
  { template, told, kept, lines }: Wanted,
  deployed: DeployedStack | null,
): Promise<End> {
  const body = JSON.stringify(template)
  const bytes = Buffer.byteLength(body)
  if (bytes > MAX_BODY_BYTES) throw usageError(words.tooLarge(bytes, MAX_BODY_BYTES), words.printIt)
  // A new stack is compared once it is agreed to: the comparison would leave an empty one.
  const compared = deployed && (await compareRoles(roles, stackName, body, deployed))
  if (deployed !== null && compared === null) return { kind: 'same', stackId: deployed.id }
  const changes = compared ? changesIn(compared) : newIn(template)
  reporter.line(words.will(stackName, roles.aws.region, deployed === null))
  reporter.line(words.trusts(told.repository.repo, told.branch, told.jobs))
  for (const line of [...changes.map(words.change), ...lines]) reporter.line(line)
  const gone = changes.filter(({ action }) => action === 'Remove').map(({ logicalId }) => logicalId)
  if (gone.length > 0) reporter.line(words.removes(gone))
  const staying = Object.keys(kept.roles.Resources)
  if (staying.length > 0) reporter.line(words.stays(staying))
  const isAgreed =
    options.yes === true || (ask !== null && (await saysYes(ask, words.question(stackName))))
  if (!isAgreed) {
    if (compared) await roles.aws.stacks.discardChangeSet(compared.handle)
    return { kind: 'declined', why: ask === null ? words.nobody : words.declined }
  }
  const agreed = compared ?? (await compareRoles(roles, stackName, body, null))
  if (agreed === null) throw new Error('CloudFormation has nothing to do for a new stack')
  return { kind: 'changed', stackId: await carryOutRoles(roles, stackName, agreed) }
}

function newIn({ Parameters, Resources }: BootstrapTemplate): readonly RoleChange[] {
  const hasProvider = (Parameters['IdentityProvider']?.Default ?? '') !== ''
  return Object.entries(Resources)
    .filter(([, { Condition }]) => Condition === undefined || !hasProvider)
    .map(([logicalId, { Type: type }]) => ({ logicalId, type, action: 'Add', properties: [] }))
}
