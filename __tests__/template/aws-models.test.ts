/**
 * Whatever the validator takes, AWS takes: 200 stages of odd names and every feature, held against AWS's own models
 * (`../stand-ins/aws/models`).
 */
import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config/index.ts'
import type { ResolvedStage } from '../../src/config/resolved.ts'
import { ENGINES, DATABASES } from '../../src/engines/table.ts'
import { changeSetName, snapshotName, snapshotPrefix } from '../../src/inspect/names.ts'
import { decode, renderStage, type DeployedStage } from '../../src/template/index.ts'
import { inPrimaryNetwork } from '../../src/template/network/primary-network.ts'
import type { RenderedStage } from '../../src/template/types.ts'
import { MODELLED, requestProblems, resourceProblems } from '../stand-ins/aws/models/check.ts'
import { SNAPSHOT, STACK } from '../stand-ins/aws/models/prose.ts'
import { REQUESTS } from '../stand-ins/aws/models/requests.ts'
import { externalOf } from './examples.ts'
import { oddFiles, type OddFile } from './odd-files.ts'
import { physical } from './physical.ts'

type Case = {
  readonly stage: ResolvedStage
  readonly rendered: RenderedStage
  readonly real: ReturnType<typeof physical>
}

function caseOf(stage: ResolvedStage, file: OddFile, deployed: DeployedStage | null): Case {
  const external = externalOf(stage)
  const placed = inPrimaryNetwork(stage, external, deployed)
  const { config, repository } = file
  const rendered = renderStage(placed, { repository, config, deployed, external })
  return { stage, rendered, real: physical(rendered.template, stage) }
}

/** The stages of the files that the validator takes. */
const made = oddFiles(380, 20261130)
  .flatMap((file) => {
    const parsed = parseConfig(file.text, file.config)
    return parsed.kind === 'valid' ? parsed.config.stages.map((stage) => ({ stage, file })) : []
  })
  .slice(0, 200)
  .map(({ stage, file }) => ({ ...caseOf(stage, file, null), file }))

/** Those with a replica, once it is promoted. */
const promoted = made
  .filter(({ stage }) => Object.values(stage.databases).some(isReplica))
  .map(({ stage, rendered, real, file }) => {
    const deployed = decode({
      id: `arn:aws:cloudformation:${stage.region}:123456789012:stack/${stage.stackName}/1a2b3c4d-0000-11ef-8000-0affd1b7e5a1`,
      name: stage.stackName,
      region: stage.region,
      status: 'CREATE_COMPLETE',
      statusReason: null,
      terminationProtection: false,
      tags: rendered.tags,
      outputs: real.outputs as Readonly<Record<string, string>>,
    })
    const databases = Object.entries(stage.databases).map(([kind, database]) => [
      kind,
      isReplica(database) ? { ...database, replicaOf: null } : database,
    ])
    return caseOf({ ...stage, databases: Object.fromEntries(databases) }, file, deployed)
  })

function isReplica(database: object): boolean {
  return 'replicaOf' in database && database.replicaOf !== null
}

/** Each problem once. */
function problemsOf(check: (one: Case) => readonly string[]): readonly string[] {
  return [...new Set([...made, ...promoted].flatMap(check))]
}

test('there are 200 stages, and a promotion', () => {
  expect(made).toHaveLength(200)
  expect(promoted.length).toBeGreaterThan(5)
})

describe('AWS takes', () => {
  test('every property and tag of every resource, of every type that we have', () => {
    const types = new Set<string>()
    const problems = problemsOf(({ real, rendered }) =>
      real.resources.flatMap(([, type, properties]) => {
        types.add(type)
        return resourceProblems(type, properties, rendered.tags)
      }),
    )
    expect(problems).toEqual([])
    expect([...types].sort()).toEqual(Object.keys(REQUESTS).sort())
  })

  test('the password that each secret asks for, and each policy of a role', () => {
    const problems = problemsOf(({ real }) =>
      real.resources.flatMap(([, type, properties]) => {
        const { GenerateSecretString: generated, Policies = [] } = properties
        const {
          SecretStringTemplate: _,
          GenerateStringKey: __,
          ...asked
        } = (generated ?? {}) as {
          readonly SecretStringTemplate?: string
          readonly GenerateStringKey?: string
        }
        const policies = type === 'AWS::IAM::Role' ? (Policies as readonly object[]) : []
        return [
          ...requestProblems('secretsmanager:GetRandomPassword', asked),
          ...policies.flatMap((policy) =>
            requestProblems('iam:PutRolePolicy', {
              ...policy,
              PolicyDocument: JSON.stringify('PolicyDocument' in policy && policy.PolicyDocument),
            }),
          ),
        ]
      }),
    )
    expect(problems).toEqual([])
  })

  test('every change set, with its names and the stack’s tags', () => {
    const name = changeSetName(
      new Date('2026-11-30T12:00:00Z'),
      { run: 9_999_999_999_999_999, commit: 'c'.repeat(40) },
      'undo',
    )
    const problems = problemsOf(({ stage, rendered }) => [
      ...(STACK.test(stage.stackName) ? [] : [`stack ${stage.stackName}`]),
      ...requestProblems('cloudformation:CreateChangeSet', {
        StackName: stage.stackName,
        ChangeSetName: name,
        ClientToken: name,
        TemplateBody: rendered.body,
        Tags: Object.entries(rendered.tags).map(([Key, Value]) => ({ Key, Value })),
      }),
      ...requestProblems('cloudformation:ExecuteChangeSet', {
        StackName: stage.stackName,
        ChangeSetName: name,
        ClientRequestToken: name,
      }),
    ])
    expect(problems).toEqual([])
  })

  /** CloudFormation guide, "Understand CloudFormation quotas" and "Outputs". */
  test('every template: its ids, outputs and descriptions', () => {
    const problems = problemsOf(({ rendered: { template } }) => {
      const { Description, Resources, Outputs } = template
      const names = [...Object.keys(Resources), ...Object.keys(Outputs)]
      return [
        ...names.filter((name) => !/^[A-Za-z0-9]{1,255}$/.test(name)),
        ...[Description, ...Object.values(Outputs).map((output) => output.Description)].filter(
          (text) => Buffer.byteLength(text) > 1024,
        ),
        ...(Object.keys(Resources).length > 500 ? ['more than 500 resources'] : []),
        ...(Object.keys(Outputs).length > 200 ? ['more than 200 outputs'] : []),
      ]
    })
    expect(problems).toEqual([])
  })

  test('the name of every snapshot that is taken before a change', () => {
    const problems = problemsOf(({ stage }) =>
      DATABASES.flatMap((kind) => {
        const prefix = snapshotPrefix(stage, kind, 'fingerprint', null)
        const name = snapshotName(prefix, new Date('2026-11-30T12:00:00Z'))
        const sent =
          ENGINES[kind].family === 'sql'
            ? requestProblems('rds:CreateDBSnapshot', { DBSnapshotIdentifier: name })
            : requestProblems('elasticache:CreateSnapshot', { SnapshotName: name })
        return SNAPSHOT.test(name) ? sent : [name]
      }),
    )
    expect(problems).toEqual([])
  })
})

test('the models are those of the requests that are known', () => {
  expect(MODELLED.operations).toEqual(MODELLED.known)
})

/** The check itself: what AWS refuses is found. */
test.each([
  ['AWS::RDS::DBInstance', { MonitoringInterval: 7, NoSuch: 1 }, {}],
  ['AWS::EC2::SecurityGroup', { GroupDescription: 'ä' }, {}],
  ['AWS::EC2::SecurityGroupEgress', { IpProtocol: 'tcp', Description: 'x'.repeat(256) }, {}],
  ['AWS::SecretsManager::Secret', { Name: 'shop-AbCdEf' }, {}],
  ['AWS::SSM::Association', { Name: 'a/b c' }, {}],
  ['AWS::RDS::DBSubnetGroup', { DBSubnetGroupDescription: 'x', SubnetIds: [] }, { 'rds:a': 'x' }],
  ['AWS::IAM::Role', { AssumeRolePolicyDocument: {} }, { a: 'x', A: 'x' }],
  ['AWS::EC2::VPC', { CidrBlock: '10.0.0.0/16' }, { 'a;b': 'x' }],
])('the check finds what AWS refuses of %s', (type, properties, tags) => {
  expect(resourceProblems(type, properties, tags)).not.toEqual([])
})
