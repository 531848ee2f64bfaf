import { DATABASES, familyOf, type DatabaseKind } from '../engines/table.ts'
import { environmentLines, secretLines } from './ecs.ts'
import { fittingOutputs } from './fit.ts'
import { outputsByStage } from './json.ts'
import type { StageOutputs } from './stage.ts'
import type { Tunnel } from './tunnels.ts'
import { ENVIRONMENT_VARIABLES, SECRET_VARIABLES } from './variables.ts'

/** An output of the action as action.yml declares it, and its value for a single stage. */
type ActionOutput = {
  readonly name: string
  readonly description: string
  readonly of: (stage: StageOutputs) => string
}

/** `PG_HOST` -> `pg-host`. */
function outputName(variable: string): string {
  return variable.toLowerCase().replaceAll('_', '-')
}

/** Where tunnels can lead: `postgres`, `postgres-reader`. */
const TUNNEL_ENDS = DATABASES.flatMap((kind) =>
  (['database', 'reader'] as const)
    .filter((end) => end === 'database' || familyOf(kind).has.readers)
    .map((end) => ({ kind, end, suffix: end === 'reader' ? `${kind}-reader` : kind })),
)

function tunnelOf(
  { bastion }: StageOutputs,
  kind: DatabaseKind,
  end: Tunnel['end'],
): Tunnel | undefined {
  return bastion?.tunnels.find((tunnel) => tunnel.database === kind && tunnel.end === end)
}

const SINGLE_STAGE: readonly ActionOutput[] = [
  {
    name: 'environment',
    description:
      'KEY=value lines for the input `environment-variables` of aws-actions/amazon-ecs-render-task-definition. Empty when several stages ran.',
    of: environmentLines,
  },
  {
    name: 'secrets',
    description:
      'KEY=valueFrom lines for the input `secrets` of aws-actions/amazon-ecs-render-task-definition. Empty when several stages ran.',
    of: secretLines,
  },
  ...ENVIRONMENT_VARIABLES.map((variable) => ({
    name: outputName(variable),
    description: `The variable ${variable}. Empty without that database, or when several stages ran.`,
    of: ({ environment }: StageOutputs) => environment[variable] ?? '',
  })),
  ...SECRET_VARIABLES.map((variable) => ({
    name: outputName(variable),
    description: `The variable ${variable}: a reference to the secret, never its value. Empty without that database, or when several stages ran.`,
    of: ({ secrets }: StageOutputs) => secrets[variable] ?? '',
  })),
  ...DATABASES.map((kind) => ({
    name: `${kind}-secret-arn`,
    description: `ARN of the secret with the credentials for the stage's ${kind}. Empty without that database, or when several stages ran.`,
    of: ({ secretArns }: StageOutputs) => secretArns[kind] ?? '',
  })),
  {
    name: 'client-security-group',
    description:
      "Security group for the application's tasks, which the databases admit. Empty when several stages ran.",
    of: (stage) => stage.clientSecurityGroup ?? '',
  },
  {
    name: 'vpc',
    description: 'VPC of the databases. Empty when several stages ran.',
    of: (stage) => stage.vpc ?? '',
  },
  {
    name: 'subnets',
    description:
      "Subnets for the application's tasks, separated by commas. Empty when several stages ran.",
    of: (stage) => stage.subnets.join(','),
  },
  {
    name: 'bastion-host',
    description:
      'Address of the bastion. Empty without a bastion that uses ssh, or when several stages ran.',
    of: ({ bastion }) => bastion?.host ?? '',
  },
  {
    name: 'bastion-user',
    description:
      'User name on the bastion. Empty without a bastion that uses ssh, or when several stages ran.',
    of: ({ bastion }) => bastion?.user ?? '',
  },
  {
    name: 'bastion-private-key-parameter',
    description:
      "Name of the SSM parameter that holds the bastion's private key. Empty without a bastion that uses ssh, or when several stages ran.",
    of: ({ bastion }) => bastion?.privateKeyParameter ?? '',
  },
  {
    name: 'bastion-key-file',
    description:
      'File that the ssh commands name as the private key, `~/.tinystacks/…`. Empty without a bastion that uses ssh, or when several stages ran.',
    of: ({ bastion }) => bastion?.keyFile ?? '',
  },
  {
    name: 'bastion-key-command',
    description:
      'Command that writes the private key to that file, with the AWS CLI. Empty without a bastion that uses ssh, or when several stages ran.',
    of: ({ bastion }) => bastion?.keyCommand ?? '',
  },
  ...TUNNEL_ENDS.flatMap(({ kind, end, suffix }): readonly ActionOutput[] => [
    {
      name: `ssh-command-${suffix}`,
      description: `Command that opens a tunnel through the bastion to the stage's ${suffix.replace('-', ' ')}, with ssh or the AWS CLI. Empty without a bastion or that ${end}, or when several stages ran.`,
      of: (stage) => tunnelOf(stage, kind, end)?.command ?? '',
    },
    {
      name: `tunnel-port-${suffix}`,
      description: `Port of 127.0.0.1 at which that tunnel begins. Empty without a bastion or that ${end}, or when several stages ran.`,
      of: (stage) => String(tunnelOf(stage, kind, end)?.localPort ?? ''),
    },
  ]),
  {
    name: 'execution-role-statement',
    description:
      "Policy statement (JSON) that the tasks' execution role needs to read the secrets. Empty without a secret, or when several stages ran.",
    of: ({ executionRoleStatement }) =>
      executionRoleStatement === null ? '' : JSON.stringify(executionRoleStatement),
  },
]

const EVERY_STAGE = {
  name: 'outputs',
  description:
    'JSON object with every stage that ran, by name: stack, region, environment, secrets, secretArns, clientSecurityGroup, vpc, subnets, databaseSubnets, bastion, executionRoleStatement. Above 128 KiB it cannot be an environment variable; empty where it is above what GitHub takes.',
}

/** The step outputs that tell the application where its databases are, as action.yml declares them. */
export const ACTION_OUTPUTS: readonly { readonly name: string; readonly description: string }[] = [
  EVERY_STAGE,
  ...SINGLE_STAGE.map(({ name, description }) => ({ name, description })),
]

/**
 * A value for each of ACTION_OUTPUTS. With several stages only `outputs` has one: a job that deploys dev
 * and prod must not get dev's host where it expects prod's.
 */
export function actionOutputs(stages: readonly StageOutputs[]): Readonly<Record<string, string>> {
  const only = stages.length === 1 ? stages[0] : undefined
  return {
    [EVERY_STAGE.name]: fittingOutputs(JSON.stringify(outputsByStage(stages))),
    ...Object.fromEntries(
      SINGLE_STAGE.map(({ name, of }) => [name, only === undefined ? '' : of(only)]),
    ),
  }
}
