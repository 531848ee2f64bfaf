import { randomUUID } from 'node:crypto'
import type { Caller, DynamicReferences, Question, ResourceHandler, World } from '../../contract.ts'
import { placedZones } from '../../services/ec2/state.ts'
import { validationError } from '../errors.ts'
import { createModel } from '../template/model.ts'
import type { Model } from '../template/model.ts'
import { readTemplate } from '../template/read.ts'
import { partitionOf } from '../template/pseudo.ts'
import { isGone } from './record.ts'
import type { StackRecord } from './record.ts'
import type { DesiredStack } from './desired-stack.ts'

/** What CloudFormation works with, whatever the region. */
export type Backend = {
  readonly world: World
  readonly handlers: ReadonlyMap<string, ResourceHandler>
  readonly resolve: DynamicReferences
}

/** CloudFormation in one region. */
export type Region = {
  readonly backend: Backend
  readonly name: string
  readonly stacks: StackRecord[]
  /** By whose credentials CloudFormation acts; absent: nobody's policies are known. */
  readonly caller?: Caller
}

/** The stacks of a region, oldest first, deleted ones included. */
export function openRegion(backend: Backend, name: string, caller?: Caller): Region {
  const { stacks } = backend.world.state.of('cloudformation', name, () => ({
    stacks: [] as StackRecord[],
  }))
  return { backend, name, stacks, ...(caller && { caller }) }
}

/** By name (the living one) or by id (deleted ones too). */
export function lookUpStack(region: Region, nameOrId: string): StackRecord | undefined {
  return region.stacks.find((stack) =>
    nameOrId.startsWith('arn:')
      ? stack.stackId === nameOrId
      : stack.stackName === nameOrId && !isGone(stack),
  )
}

/** Fails as AWS does for a stack that is not there. */
export function findStack(region: Region, nameOrId: string): StackRecord {
  const stack = lookUpStack(region, nameOrId)
  if (stack === undefined) throw validationError(`Stack with id ${nameOrId} does not exist`)
  return stack
}

/** An ARN of CloudFormation in the region. */
export const arnOf = (region: Region, kind: 'stack' | 'changeSet', name: string): string =>
  `arn:${partitionOf(region.name)}:cloudformation:${region.name}:${region.backend.world.account}:${kind}/${name}/${randomUUID()}`

/** The model of what a stack is asked to be. Fails when its template, parameters or conditions do. */
export function modelOf(
  region: Region,
  stack: Pick<StackRecord, 'stackId' | 'stackName'>,
  desired: DesiredStack,
): Model {
  const { account } = region.backend.world
  return createModel(readTemplate(desired.templateBody), {
    stack: {
      account,
      region: region.name,
      stackId: stack.stackId,
      stackName: stack.stackName,
      notificationArns: desired.notificationArns,
    },
    parameters: desired.parameters,
    zones: (name) => {
      requireRead(region, { action: 'ec2:DescribeAvailabilityZones', resource: '*' })
      return placedZones(region.backend.world, name)
    },
    importValue: (name) => importValue(region, name),
  })
}

/** What a template's function reads: a denial is an error of the template (SEEN aws/aws-cdk#20959). */
function requireRead({ caller }: Region, question: Question): void {
  if ((caller?.decide(question) ?? 'allowed') !== 'allowed')
    throw validationError(`AccessDenied. User doesn't have permission to call ${question.action}`)
}

function importValue(region: Region, name: string): string {
  for (const stack of region.stacks) {
    const output = isGone(stack)
      ? undefined
      : stack.outputs.find(({ ExportName }) => ExportName === name)
    if (output !== undefined) return output.OutputValue
  }
  throw validationError(`No export named ${name} found. Rollback requested by user.`)
}
