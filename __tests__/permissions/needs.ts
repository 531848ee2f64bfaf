/** What AWS's lists and the sources say is needed, and whether the table has it. */
import { readFileSync } from 'node:fs'
import { featuresOf } from '../../src/permissions/features.ts'
import type { Action, Feature, Names, Permission } from '../../src/permissions/permission.ts'
import type { ResolvedStage } from '../../src/config/resolved.ts'
import { renderStage } from '../../src/template/index.ts'
import { aBastion, aContext, aPostgres, aRedis, aStage } from '../builders/stage.ts'
import { exampleNames, goldensOf } from '../template/examples.ts'
import { CALLS } from './calls.ts'
import { EXCEPTIONS, NOT_ALLOWED, WITHOUT_A_CALL } from './exceptions.ts'

/** Somebody who needs an action. */
export type Need = {
  readonly action: Action
  readonly by: Permission['by']
  /** Of the file that takes it; null = any. */
  readonly features: readonly Feature[] | null
  /** `reader-prod: AWS::RDS::DBInstance, create`; `src/aws/reboot.ts`. */
  readonly who: string
  /** What the resources or the condition of its row have to say; left out = nothing. */
  readonly of?: string
}

type Operations = Readonly<Record<string, readonly Action[]>>
type Resource = { readonly Type: string; readonly Properties?: Readonly<Record<string, unknown>> }
type Template = {
  readonly name: string
  readonly body: string
  readonly features: readonly Feature[]
  readonly resources: readonly Resource[]
}

const HANDLERS = JSON.parse(
  readFileSync(
    new URL('../../sandbox/spec/handler-permissions.generated.json', import.meta.url),
    'utf8',
  ),
) as { readonly source: string; readonly types: Readonly<Record<string, Operations>> }

const saying =
  (text: string) =>
  ({ body }: Template): boolean =>
    body.includes(text)

/** What a template has CloudFormation call, besides what the schemas of its resources list. */
const REFERENCES: readonly {
  readonly isIn: (template: Template) => boolean
  readonly actions: readonly Action[]
  readonly why: string
}[] = [
  {
    isIn: saying('"Fn::GetAZs"'),
    actions: ['ec2:DescribeAvailabilityZones', 'ec2:DescribeSubnets'],
    why: 'Fn::GetAZs (UserGuide, "IAM permissions" of Fn::GetAZs; it gives the zones with a default subnet)',
  },
  {
    isIn: saying('{{resolve:ssm:'),
    actions: ['ssm:GetParameters'],
    why: 'a reference to a parameter (SEEN aws-samples/aws-cross-account-cicd-pipeline#33, aws-cdk#20959)',
  },
  {
    isIn: saying('{{resolve:secretsmanager:'),
    actions: ['secretsmanager:GetSecretValue'],
    why: 'a reference to a secret (UserGuide, "Get a secret or secret value from Secrets Manager")',
  },
  {
    isIn: ({ resources }) =>
      resources.some(
        ({ Type, Properties = {} }) =>
          Type === 'AWS::SecretsManager::Secret' && 'KmsKeyId' in Properties,
      ),
    actions: ['kms:GenerateDataKey', 'kms:Decrypt', 'kms:Encrypt'],
    why: 'a key of one\'s own for secrets, which the schema of a secret does not list (API UpdateSecret, "Required permissions")',
  },
]

/** The templates of all examples, and of what no example has. */
export function templates(): readonly Template[] {
  const examples = exampleNames().flatMap((name) =>
    goldensOf(name).map(({ file, body, stage }) =>
      templateOf(file.replace('.json', ''), body, stage),
    ),
  )
  const kmsKey = 'alias/shop'
  const given: Partial<ResolvedStage> = {
    network: { kind: 'given', vpc: 'vpc-0abc', subnets: ['subnet-0abc', 'subnet-0def'] },
  }
  const redis = { databases: { redis: aRedis() } }
  const others = {
    'postgres in a VPC': aStage({ ...given, databases: { postgres: aPostgres() } }),
    'redis in a VPC': aStage({ ...given, ...redis }),
    'redis with a host in a VPC': aStage({
      ...given,
      ...redis,
      bastion: aBastion({ access: 'session-manager', subnet: 'subnet-0abc' }),
    }),
    'postgres with a key': aStage({ databases: { postgres: aPostgres({ kmsKey }) } }),
    'postgres with monitoring': aStage({ databases: { postgres: aPostgres({ monitoring: 60 }) } }),
    'redis with a key for its secrets': aStage({ ...redis, secretsKmsKey: kmsKey }),
    'redis with a key': aStage({ databases: { redis: aRedis({ kmsKey }) } }),
  }
  return [
    ...examples,
    ...Object.entries(others).map(([name, stage]) =>
      templateOf(name, renderStage(stage, aContext()).body, stage),
    ),
  ]
}

function templateOf(name: string, body: string, stage: ResolvedStage): Template {
  const { Resources } = JSON.parse(body) as {
    readonly Resources: Readonly<Record<string, Resource>>
  }
  return { name, body, features: featuresOf(stage), resources: Object.values(Resources) }
}

/** What every handler of a template may call, but for what its properties do not lead it to. */
export function needsOfTemplate(template: Template): readonly Need[] {
  const { name, features, resources } = template
  const need = (action: Action, why: string): Need => ({
    action,
    by: 'cloudformation',
    features,
    who: `${name}: ${why}`,
  })
  return [
    ...resources.flatMap((resource) =>
      Object.entries(operationsOf(resource.Type)).flatMap(([operation, actions]) =>
        actions
          .filter((action) => !isExcepted(resource, action))
          .map((action) => ({
            ...need(action, `${resource.Type}, ${operation}`),
            ...(action === 'iam:CreateServiceLinkedRole' && { of: serviceOf(resource.Type) }),
          })),
      ),
    ),
    ...REFERENCES.filter(({ isIn }) => isIn(template)).flatMap(({ actions, why }) =>
      actions.map((action) => need(action, why)),
    ),
  ]
}

function operationsOf(type: string): Operations {
  const operations = HANDLERS.types[type]
  if (operations === undefined)
    throw new Error(`no permissions of ${type}: run scripts/authorities/handler-permissions.ts`)
  return operations
}

/** The service whose role is made at first use: `rds.amazonaws.com`. */
function serviceOf(type: string): string {
  return `${(type.split('::')[1] ?? '').toLowerCase()}.amazonaws.com`
}

function isExcepted({ Type, Properties = {} }: Resource, action: Action): boolean {
  return EXCEPTIONS.some(
    ({ type, actions, property, isHandled }) =>
      type === Type &&
      actions.includes(action) &&
      !(isHandled?.(Properties[property]) ?? property in Properties),
  )
}

/** Our own calls, and what is asked of us without one. */
export function directNeeds(): readonly Need[] {
  const need = (action: Action, who: string): Need => ({
    action,
    by: 'direct',
    features: null,
    who,
  })
  const calls = [...CALLS].flatMap(([action, files]) =>
    action in NOT_ALLOWED ? [] : files.map((file) => need(action, file)),
  )
  return [
    ...calls,
    ...WITHOUT_A_CALL.map(({ action, why, ...of }) => ({ ...need(action, why), ...of })),
  ]
}

const NAMES: Names = { partition: 'aws', stack: 'shop' }

/** The resources and the condition of a row. */
function textOf({ on, when }: Permission): string {
  return JSON.stringify([on?.(NAMES), when?.(NAMES)])
}

/** Whether the table allows it to whoever needs it. */
export function isMet(need: Need, table: readonly Permission[]): boolean {
  const { action, by, features, of } = need
  return table.some(
    (row) =>
      row.by === by &&
      row.actions.includes(action) &&
      (of === undefined || textOf(row).includes(of)) &&
      (features === null ||
        row.features === undefined ||
        row.features.some((feature) => features.includes(feature))),
  )
}

/** Types with their permissions, by AWS's lists. */
export const HANDLED_TYPES = HANDLERS.types
