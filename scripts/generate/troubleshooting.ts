/** docs/troubleshooting.md: the codes by where one meets them. What each means stands in docs/codes.md alone. */
import type { ErrorCode } from '../../src/codes/errors.ts'
import { AWS_ERRORS } from '../../src/codes/errors/aws.ts'
import { CALL_ERRORS } from '../../src/codes/errors/call.ts'
import { CONNECT_ERRORS } from '../../src/codes/errors/connect.ts'
import { RESULT_ERRORS } from '../../src/codes/errors/results.ts'
import { DATABASE_NOTES } from '../../src/codes/notes/databases.ts'
import { NETWORK_NOTES } from '../../src/codes/notes/network.ts'
import { NEW_STAGE_NOTES } from '../../src/codes/notes/new-stages.ts'
import { REPLICA_NOTES } from '../../src/codes/notes/replicas.ts'
import { SEEN_NOTES } from '../../src/codes/notes/seen.ts'
import { STACK_NOTES } from '../../src/codes/notes/stacks.ts'
import { URL_NOTES } from '../../src/codes/notes/urls.ts'
import { DATABASE_PROBLEMS } from '../../src/codes/problems/databases.ts'
import { NETWORK_PROBLEMS } from '../../src/codes/problems/network.ts'
import { SOURCE_PROBLEMS } from '../../src/codes/problems/sources.ts'
import { STAGE_PROBLEMS } from '../../src/codes/problems/stages.ts'
import { TEXT_PROBLEMS } from '../../src/codes/problems/text.ts'
import { VALUE_PROBLEMS } from '../../src/codes/problems/values.ts'
import { DATABASE_REFUSALS } from '../../src/codes/refusals/databases.ts'
import { EXISTING_REFUSALS } from '../../src/codes/refusals/existing.ts'
import { NETWORK_REFUSALS } from '../../src/codes/refusals/network.ts'
import { PARAMETER_REFUSALS } from '../../src/codes/refusals/parameters.ts'
import { QUOTA_REFUSALS } from '../../src/codes/refusals/quotas.ts'
import { REPLICA_REFUSALS } from '../../src/codes/refusals/replicas.ts'
import { RESTORE_REFUSALS } from '../../src/codes/refusals/restore.ts'
import { STACK_REFUSALS } from '../../src/codes/refusals/stacks.ts'

/** What one sees, and the codes that it may have. */
type Symptom = readonly [seen: string, codes: readonly string[]]

type Situation = {
  readonly title: string
  readonly about: string
  readonly symptoms: readonly Symptom[]
}

const CREDENTIALS: readonly ErrorCode[] = [
  'no-credentials',
  'unknown-profile',
  'session-over',
  'credentials-failed',
  'credentials-expired',
  'bad-credentials',
  'wrong-account',
]
const DENIED: readonly ErrorCode[] = [
  'access-denied',
  'role-not-assumed',
  'not-a-role',
  'role-of-another-account',
]
const UNREACHABLE: readonly ErrorCode[] = [
  'endpoint-not-found',
  'bad-proxy',
  'proxy-failed',
  'certificate-not-trusted',
  'aws-error',
]
const GITHUB: readonly ErrorCode[] = [
  'missing-command',
  'invalid-input',
  'file-outside-repository',
  'link-leaves-repository',
  'rerun-not-verified',
]
const SANDBOX: readonly ErrorCode[] = ['connection-refused']
const PROMOTION: readonly ErrorCode[] = [
  'not-promotable',
  'promotion-not-verified',
  'edit-by-hand',
  'file-not-written',
]
const BUG: readonly ErrorCode[] = ['internal-error']
const PLACED: readonly string[] = [
  ...CREDENTIALS,
  ...DENIED,
  ...UNREACHABLE,
  ...GITHUB,
  ...SANDBOX,
  ...PROMOTION,
  ...BUG,
]

/** The codes of a file of src/codes that are named nowhere else here. */
function others(codes: object): readonly string[] {
  return Object.keys(codes).filter((code) => !PLACED.includes(code))
}

const SITUATIONS: readonly Situation[] = [
  {
    title: 'In the file',
    about:
      '`tinystacks validate` names line, column and what to write instead, and ends with 2. `--json` has the code of each problem.',
    symptoms: [
      [
        'the text is no YAML that is taken: quotes, brackets, indentation',
        Object.keys(TEXT_PROBLEMS),
      ],
      ['a key or a value is unknown, missing, of the wrong type', Object.keys(VALUE_PROBLEMS)],
      ['the name, region, account or tags of a stage', Object.keys(STAGE_PROBLEMS)],
      ['version, storage, windows or parameters of a database', Object.keys(DATABASE_PROBLEMS)],
      ['`existing`, `replicaOf`, `restoreFrom`, an ARN', Object.keys(SOURCE_PROBLEMS)],
      ['`network`, `bastion`', Object.keys(NETWORK_PROBLEMS)],
    ],
  },
  {
    title: 'On the command line',
    about: 'The command ends with 2 before it asks AWS anything, or with 1.',
    symptoms: [
      ['the arguments, the stage or the file are not taken', others(CALL_ERRORS)],
      ['`promote` writes nothing', PROMOTION],
      ['`internal error`: a fault of tinystacks itself', BUG],
    ],
  },
  {
    title: 'In the plan',
    about:
      'A plan with a `refused` line ends with 3, and no consent helps. `tinystacks plan --json` has its code, and those of the notes.',
    symptoms: [
      ['refused: the state of a database does not allow it', Object.keys(DATABASE_REFUSALS)],
      ['refused: a parameter', Object.keys(PARAMETER_REFUSALS)],
      ['refused: a quota of the account', Object.keys(QUOTA_REFUSALS)],
      ['refused: a replica, or a promotion', Object.keys(REPLICA_REFUSALS)],
      ['refused: a restore', Object.keys(RESTORE_REFUSALS)],
      ['refused: an existing database', Object.keys(EXISTING_REFUSALS)],
      ['refused: network, subnets, bastion', Object.keys(NETWORK_REFUSALS)],
      ['refused: the stack, or whose it is', Object.keys(STACK_REFUSALS)],
      ['note: what runs is not what was deployed', Object.keys(SEEN_NOTES)],
      ['note: a database', Object.keys(DATABASE_NOTES)],
      ['note: a replica', Object.keys(REPLICA_NOTES)],
      ['note: URLs of databases', Object.keys(URL_NOTES)],
      ['note: network, bastion, who gets in', Object.keys(NETWORK_NOTES)],
      ['note: a new stage', Object.keys(NEW_STAGE_NOTES)],
      ['note: the stack, or the plan as a whole', Object.keys(STACK_NOTES)],
    ],
  },
  {
    title: 'In the deploy',
    about:
      'It ends with 1, and the same command continues: [when an update fails half-way](removal-and-restore.md#when-an-update-fails-half-way).',
    symptoms: [
      ['CloudFormation, or what was there a moment before', others(AWS_ERRORS)],
      [
        'how the command ended, with `--json`: what happened stands at its stages',
        others(RESULT_ERRORS),
      ],
    ],
  },
  {
    title: 'Between your desk and a database',
    about:
      'No client was started, and no password was sent: [reaching a database from your desk](bastion.md).',
    symptoms: [['`connect` reaches no database', others(CONNECT_ERRORS)]],
  },
  {
    title: 'On GitHub',
    about:
      'The title of an annotation has the code. No comment: see [what the token needs](pull-requests.md#what-the-token-needs). A check that waits for ever: [as a required check](pull-requests.md#as-a-required-check). A label that counts for nothing: [consent by label](pull-requests.md#consent-by-label).',
    symptoms: [['the action does not begin, or not again', GITHUB]],
  },
  {
    title: 'At AWS',
    about:
      'Who asks, by which way, and what that identity may: [reaching AWS](connecting.md), [permissions](permissions.md).',
    symptoms: [
      ['no credentials, or others than expected', CREDENTIALS],
      ['AWS denies a call, or a role', DENIED],
      ['AWS is not reached, or does not answer', UNREACHABLE],
    ],
  },
  {
    title: 'In the sandbox',
    about:
      'It prints the variables that lead to it, and [its README](../sandbox/README.md) what it needs for real databases.',
    symptoms: [['nothing listens where `AWS_ENDPOINT_URL` points', SANDBOX]],
  },
  {
    title: 'In the application',
    about: `These have no code, since tinystacks does not see them.

| You see | To do |
| --- | --- |
| a task, pod or function times out on the way to a database | give it the group \`client-security-group\`, in the VPC of the stage: [use it from](use-it-from.md) |
| an ECS task does not start: \`ResourceInitializationError\` | its execution role lacks \`execution-role-statement\`, or it has no way to Secrets Manager: [ECS](use-it-from.md#ecs-on-fargate) |
| ssh to the bastion hangs | your address is not in \`allow\`: [who may log in](bastion.md#who-may-log-in) |
| the database refuses the password | the secret was read before it changed: start the application anew, and see [what the secret has](secrets.md) |`,
    symptoms: [],
  },
]

/** The page: a chapter a situation, a row for what one sees there. */
export function troubleshootingPage(): string {
  return `${INTRODUCTION}\n\n${SITUATIONS.map((one) => chapter(one)).join('\n\n')}\n`
}

function chapter({ title, about, symptoms }: Situation): string {
  const rows = symptoms.map(([seen, codes]) => `| ${seen} | ${codes.map(linked).join(' · ')} |`)
  const table =
    rows.length === 0 ? [] : ['', '| You see | Its code is one of |', '| --- | --- |', ...rows]
  return [`## ${title}`, '', about, ...table].join('\n')
}

function linked(code: string): string {
  return `[${code}](codes.md#${code})`
}

const INTRODUCTION = `<!-- Generated by \`npm run generate\` from src/codes and scripts/generate/troubleshooting.ts. -->

# Troubleshooting

Look for where you met it. A code leads to what it means and what to do about it.`
