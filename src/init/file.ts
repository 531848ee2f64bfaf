import { byFamily, isSql } from '../engines/table.ts'
import { roleArns } from '../template/bootstrap/role-names.ts'
import { hasSeveralAccounts, placeOfStage, type Answers } from './answers.ts'
import type { Wanted } from './choose.ts'
import { yamlText } from './yaml-text.ts'

const SCHEMA =
  'https://raw.githubusercontent.com/tinystacks/tinystacks/v1/schema/tinystacks.schema.json'
const PAGE = 'https://github.com/tinystacks/tinystacks/blob/v1/docs/file.md'

/** Stages whose databases people depend on, by their names. */
const PRODUCTION = /^(prod|production|live)([-_0-9]|$)/i
/** Those that are made to be thrown away. */
const THROWN_AWAY = /^(dev|development|test|testing|sandbox|preview)([-_0-9]|$)/i

/** Whether a stage of that name is for production. */
export function isProduction(stage: string): boolean {
  return PRODUCTION.test(stage)
}

/** The first tinystacks.yml. */
export function fileText(answers: Answers): string {
  const { stack, region, account, stages } = answers
  const example = stages.at(-1) ?? ''
  return `# yaml-language-server: $schema=${SCHEMA}
# Every key: ${PAGE}
version: 1
stack: ${yamlText(stack)} # each stage is a CloudFormation stack: ${stack}-${example}
region: ${yamlText(region)}
${account === null ? '' : `account: ${yamlText(account)} # credentials of any other account are refused\n`}${sharedRoles(answers)}
stages:
${stages.map((stage) => stageText(stage, answers)).join('\n')}`
}

const ROLES = '# made by `tinystacks bootstrap`; the workflow assumes them by itself'

/** Those of all stages, where they are in one account and one partition. */
function sharedRoles(answers: Answers): string {
  const [first = ''] = answers.stages
  const roles = hasSharedRoles(answers) ? rolesOf(answers, first) : []
  return roles.length === 0 ? '' : lines(0, ['', 'defaults:', ...roles.map((line) => `  ${line}`)])
}

function hasSharedRoles(answers: Answers): boolean {
  const each = answers.stages.map((stage) => rolesOf(answers, stage).join())
  return !hasSeveralAccounts(answers) && new Set(each).size === 1
}

function rolesOf(answers: Answers, stage: string): readonly string[] {
  const { account, region } = placeOfStage(answers, stage)
  if (!answers.roles || account === null) return []
  const arns = Object.entries(roleArns(answers.stack, { account, region }, null))
  return [`roles: ${ROLES}`, ...arns.map(([use, arn]) => `  ${use}: ${arn}`)]
}

function stageText(stage: string, answers: Answers): string {
  const { databases, bastion } = answers
  const { [stage]: region } = answers.regions
  const { [stage]: account } = answers.accounts
  const isProd = isProduction(stage)
  return lines(2, [
    `${yamlText(stage)}:`,
    ...(region === undefined ? [] : [`  region: ${yamlText(region)}`]),
    ...(account === undefined ? [] : [`  account: ${yamlText(account)}`]),
    ...(hasSharedRoles(answers) ? [] : rolesOf(answers, stage).map((line) => `  ${line}`)),
    ...(isProd
      ? ['  interruptions: ask # a restart or a failover needs consent on the pull request']
      : []),
    ...(THROWN_AWAY.test(stage)
      ? ['  protected: false # can be deleted without lifting protection']
      : []),
    '  databases:',
    ...databases
      .flatMap((wanted) => (isProd ? inProduction(wanted) : [inShort(wanted)]))
      .map((line) => `    ${line}`),
    ...(bastion
      ? [
          '  bastion:',
          '    access: session-manager # no key and no open port: IAM decides who gets in',
        ]
      : []),
  ])
}

/** With every default but what is known. */
function inShort(wanted: Wanted): string {
  const known = knownOf(wanted)
  return `${wanted.kind}: ${known.length === 0 ? '{}' : `{ ${known.join(', ')} }`}`
}

/** With a standby in another zone, and two weeks of backups. */
function inProduction(wanted: Wanted): readonly string[] {
  return [
    `${wanted.kind}:`,
    ...[
      ...knownOf(wanted),
      ...byFamily(wanted.kind, {
        sql: () => [
          '# Default: db.t4g.micro with 20 GiB. For more: instance: db.m7g.large, storage: { size: 100 }',
          'multiAz: true # a standby in another zone',
        ],
        cache: () => ['replicas: 1', 'multiAz: true # the replica takes over'],
      }),
      'backupDays: 14',
    ].map((line) => `  ${line}`),
  ]
}

function knownOf({ kind, engine, version }: Wanted): readonly string[] {
  return [
    ...(engine === null || isSql(kind) ? [] : [`engine: ${engine}`]),
    ...(version === null ? [] : [`version: '${version}'`]),
  ]
}

function lines(indent: number, all: readonly string[]): string {
  return all.map((line) => `${' '.repeat(indent)}${line}\n`).join('')
}
