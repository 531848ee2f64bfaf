import { byFamily, isSql } from '../engines/table.ts'
import type { Answers } from './answers.ts'
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
${account === null ? '' : `account: ${yamlText(account)} # credentials of any other account are refused\n`}
stages:
${stages.map((stage) => stageText(stage, answers)).join('\n')}`
}

function stageText(stage: string, { databases, bastion }: Answers): string {
  const isProd = isProduction(stage)
  return lines(2, [
    `${yamlText(stage)}:`,
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
