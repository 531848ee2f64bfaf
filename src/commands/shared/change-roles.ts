/** `bootstrap` with AWS: what the stack would become, the question, the change, and what the workflow has to know. */
import {
  carryOutRoles,
  changesIn,
  compareRoles,
  rolesStack,
  type RolesContext,
} from '../../apply/bootstrap.ts'
import type { ResolvedStage } from '../../config/resolved.ts'
import { usageError } from '../../errors.ts'
import { guardAccount } from '../../inspect/account.ts'
import type { DeployedStack } from '../../facts/stack/stack.ts'
import { bootstrapMessages as words, type RoleChange } from '../../plan/messages/bootstrap.ts'
import type { Results } from '../../render/json/results.ts'
import { MAX_BODY_BYTES } from '../../template/body.ts'
import type { BootstrapTemplate } from '../../template/bootstrap/bootstrap.ts'
import { givenBy, NOTHING_GIVEN, type Given } from '../../template/bootstrap/given.ts'
import { variablesOf } from '../../template/bootstrap/variables.ts'
import { saysYes } from './agree.ts'
import { done, failedFor, type CommandResult, type Context } from './context.ts'
import type { Loaded } from './load.ts'

export type RolesRequest = {
  readonly account: string | null
  /** In whose region the stack is. */
  readonly first: ResolvedStage
  readonly names: readonly string[]
  /** By flags. */
  readonly given: Given
  readonly repo: string
  readonly templateFor: (given: Given) => BootstrapTemplate
}

/** Makes the stack, or changes what differs. */
export async function changeRoles(
  context: Context,
  { config, file }: Loaded,
  { account, first, given, names, repo, templateFor }: RolesRequest,
): Promise<CommandResult<Results['bootstrap']>> {
  const aws = await context.connect(first.region)
  const roles = { aws, clock: context.clock }
  const stackName = words.stackName(config.stack)
  const deployed = await rolesStack(roles, stackName)
  await guardAccount({ aws, locate: config.locate, file: file.name }, first, deployed)
  const before = deployed ? givenBy(await aws.stacks.template(deployed.id)) : NOTHING_GIVEN
  const template = templateFor(complete(given, before, repo))
  const end = await carriedOut(context, roles, stackName, template, deployed)
  const json = { account, stages: names, template }
  if (end.kind === 'declined') {
    const result = done({
      text: words.unchanged(stackName),
      json: { ...json, stack: null, variables: [] },
    })
    return failedFor(result, 3, 'declined', end.why)
  }
  const variables = variablesOf(template, end.stackId, config.stack)
  return done({
    text: [
      end.kind === 'same' ? words.nothing(stackName) : words.done(stackName),
      words.variables,
      ...variables.map((one) => words.variable(one, repo)),
    ].join('\n'),
    json: { ...json, stack: { id: end.stackId, changed: end.kind === 'changed' }, variables },
  })
}

/** What is not given by flags stays as it is deployed. */
function complete(given: Given, before: Given, repo: string): Given {
  const all: Given = {
    repositoryId: given.repositoryId ?? before.repositoryId,
    ownerId: given.ownerId ?? before.ownerId,
    identityProvider: given.identityProvider ?? before.identityProvider,
    permissionsBoundary: given.permissionsBoundary ?? before.permissionsBoundary,
  }
  if (all.repositoryId === null || all.ownerId === null)
    throw usageError(words.needsIds, words.idsOf(repo))
  return all
}

type End =
  | { readonly kind: 'declined'; readonly why: string }
  | { readonly kind: 'same' | 'changed'; readonly stackId: string }

/** A role is nothing that a run without a person makes unasked. */
async function carriedOut(
  { ask, options, reporter }: Pick<Context, 'ask' | 'options' | 'reporter'>,
  roles: RolesContext,
  stackName: string,
  template: BootstrapTemplate,
  deployed: DeployedStack | null,
): Promise<End> {
  const body = JSON.stringify(template)
  if (Buffer.byteLength(body) > MAX_BODY_BYTES) throw usageError(words.tooLarge, words.printIt)
  // A new stack is compared once it is agreed to: the comparison would leave an empty one.
  const compared = deployed && (await compareRoles(roles, stackName, body, deployed))
  if (deployed !== null && compared === null) return { kind: 'same', stackId: deployed.id }
  const changes = compared ? changesIn(compared) : newIn(template)
  reporter.line(words.will(stackName, roles.aws.region, deployed === null))
  for (const change of changes) reporter.line(words.change(change))
  const gone = changes.filter(({ action }) => action === 'Remove').map(({ logicalId }) => logicalId)
  if (gone.length > 0) reporter.line(words.removes(gone))
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
