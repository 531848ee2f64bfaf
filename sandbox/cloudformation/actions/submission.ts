import type { Params } from '../../contract.ts'
import { flag, structures, text, texts } from '../../services/params.ts'
import { constraintError, validationError } from '../errors.ts'
import { resolveAs } from '../permissions/references.ts'
import { actingIn, passedRole } from '../permissions/service-role.ts'
import type { Region } from '../stack/region.ts'
import type { StackRecord } from '../stack/record.ts'
import type { DesiredStack, Tag } from '../stack/desired-stack.ts'
import { checkCapabilities } from '../template/capabilities.ts'
import { resolveParameters } from '../template/parameters.ts'
import type { GivenParameter } from '../template/parameters.ts'
import { readTemplate } from '../template/read.ts'
import type { Template } from '../template/types.ts'

const MAX_BODY_BYTES = 51_200

/** The template a call brings, as text. `previous`: the stack's own, for UsePreviousTemplate. */
export function templateText(params: Params, previous?: string): string {
  if (flag(params, 'UsePreviousTemplate') === true && previous !== undefined) return previous
  const body = text(params, 'TemplateBody')
  if (text(params, 'TemplateURL') !== undefined) {
    throw validationError('The sandbox has no S3: send the template as TemplateBody.')
  }
  if (body === undefined || body === '') {
    throw validationError('Either Template URL or Template Body must be specified.')
  }
  if (Buffer.byteLength(body) > MAX_BODY_BYTES) {
    throw constraintError(
      body,
      'templateBody',
      `Member must have length less than or equal to ${MAX_BODY_BYTES}`,
    )
  }
  return body
}

/** What a CreateStack, UpdateStack or CreateChangeSet asks for, checked as far as AWS does at once. */
export function readDesired(
  region: Region,
  params: Params,
  previous: StackRecord | undefined,
): DesiredStack {
  const templateBody = templateText(params, previous?.templateBody)
  const template = readTemplate(templateBody)
  const capabilities = texts(params, 'Capabilities')
  checkCapabilities(template, capabilities)
  refuseOtherTypes(template, previous)
  const roleArn = passedRole(region, params) ?? previous?.roleArn
  const acting = actingIn(region, roleArn)
  return {
    templateBody,
    parameters: resolveParameters(
      template,
      givenParameters(params),
      previous?.parameters ?? [],
      (name) => resolveAs(acting).ssmParameter(region.name, name),
    ),
    tags: params['Tags'] === undefined ? (previous?.tags ?? []) : tags(params),
    capabilities,
    notificationArns: texts(params, 'NotificationARNs'),
    ...(roleArn === undefined ? {} : { roleArn }),
  }
}

/** The `Parameters` of a call. */
const givenParameters = (params: Params): readonly GivenParameter[] =>
  structures(params, 'Parameters').map((entry) => {
    const value = text(entry, 'ParameterValue')
    return {
      ParameterKey: text(entry, 'ParameterKey') ?? '',
      ...(value === undefined ? {} : { ParameterValue: value }),
      UsePreviousValue: flag(entry, 'UsePreviousValue') ?? false,
    }
  })

function tags(params: Params): readonly Tag[] {
  const list = structures(params, 'Tags').map((entry) => ({
    Key: text(entry, 'Key') ?? '',
    Value: text(entry, 'Value') ?? '',
  }))
  if (list.length > 50) throw validationError('Tags: Number of tags must not exceed 50')
  const own = list.find(({ Key }) => Key.startsWith('aws:'))
  if (own !== undefined)
    throw validationError(`aws: prefixed tag key names are not allowed for external use.`)
  return list
}

function refuseOtherTypes(template: Template, previous: StackRecord | undefined): void {
  const other = Object.values(previous?.resources ?? {})
    .filter(({ logicalId, type, status }) => {
      const now = template.Resources[logicalId]?.Type
      return now !== undefined && now !== type && status !== 'DELETE_COMPLETE'
    })
    .map(({ logicalId }) => logicalId)
  if (other.length > 0) {
    throw validationError(
      `Update of resource type is not permitted. The new template modifies resource type of the following resources: [${other.join(', ')}]`,
    )
  }
}

/** A required name, checked against AWS's pattern. */
export function requiredName(params: Params, key: 'StackName' | 'ChangeSetName'): string {
  const name = text(params, key)
  const field = `${key.charAt(0).toLowerCase()}${key.slice(1)}`
  if (name === undefined || name === '') {
    throw validationError(
      `1 validation error detected: Value null at '${field}' failed to satisfy constraint: Member must not be null`,
    )
  }
  return name
}

/** The name of something new. */
export function newName(params: Params, key: 'StackName' | 'ChangeSetName'): string {
  const name = requiredName(params, key)
  const field = `${key.charAt(0).toLowerCase()}${key.slice(1)}`
  if (name.length > 128) {
    throw constraintError(name, field, 'Member must have length less than or equal to 128')
  }
  if (!/^[a-zA-Z][-a-zA-Z0-9]*$/.test(name)) {
    throw constraintError(
      name,
      field,
      'Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*',
    )
  }
  return name
}

/** A new stack with nothing in it, entered into the region. */
export function enterStack(
  region: Region,
  stackName: string,
  stackId: string,
  desired: DesiredStack,
  status: string,
): StackRecord {
  const stack: StackRecord = {
    ...desired,
    stackId,
    stackName,
    status,
    creationTime: region.backend.world.now().toISOString(),
    disableRollback: false,
    terminationProtection: false,
    outputs: [],
    resources: {},
    events: [],
    changeSets: [],
    tokens: {},
  }
  region.stacks.push(stack)
  return stack
}

/** Statuses from which a stack can be updated (user guide, stack status codes). */
const UPDATABLE: ReadonlySet<string> = new Set([
  'CREATE_COMPLETE',
  'UPDATE_COMPLETE',
  'UPDATE_ROLLBACK_COMPLETE',
  'IMPORT_COMPLETE',
  'IMPORT_ROLLBACK_COMPLETE',
])

/** Refuses an update of a stack that is busy, failed or not there yet. */
export function requireUpdatable(stack: StackRecord): void {
  if (UPDATABLE.has(stack.status)) return
  throw validationError(
    `Stack:${stack.stackId} is in ${stack.status} state and can not be updated.`,
  )
}

/** Whether this token has come before for the stack: the call is then answered, and nothing more. */
export function isRepeated(stack: StackRecord, token: string | undefined, action: string): boolean {
  if (token === undefined) return false
  const known = stack.tokens[token]
  if (known !== undefined && known !== action) {
    throw validationError(`Invalid ClientRequestToken: ${token} was used for ${known}.`)
  }
  stack.tokens[token] = action
  return known !== undefined
}
