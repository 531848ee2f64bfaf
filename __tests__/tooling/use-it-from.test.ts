/** docs/use-it-from.md: each block is what it says, is short, and names only outputs that there are. */
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { ACTION_OUTPUTS, actionOutputs, stageOutputs } from '../../src/outputs/index.ts'
import { ENVIRONMENT_VARIABLES, SECRET_VARIABLES } from '../../src/outputs/variables.ts'
import { parseCall } from '../../src/verbs/parse.ts'
import { aDeployed, aPostgres, aStage } from '../builders/stage.ts'

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/use-it-from.md'), 'utf8')
const CHAPTERS = PAGE.split(/^## /m).slice(1)
const BLOCKS = CHAPTERS.flatMap((chapter) =>
  [...chapter.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', text = '']) => ({
    chapter: chapter.split('\n')[0] ?? '',
    language,
    text,
  })),
)
const NAMES = ACTION_OUTPUTS.map(({ name }) => name)

const stage = aStage({ databases: { postgres: aPostgres() } })
const outputs = stageOutputs(stage, aDeployed(stage))
const values = actionOutputs([outputs])

/** A block's YAML with the outputs of a deploy where a workflow has them; CloudFormation's short forms are texts. */
function read(text: string): unknown {
  const filled = text.replaceAll(
    /\$\{\{ steps\.databases\.outputs\.([a-z-]+) \}\}/g,
    (_, name: string) => {
      expect(NAMES).toContain(name)
      expect(values[name], name).not.toBe('')
      return values[name] ?? ''
    },
  )
  expect(filled).not.toContain('${{')
  return load(filled.replaceAll('!Ref ', ''))
}

type Step = { readonly run: string; readonly env: Readonly<Record<string, string>> }

/** What the step's command hands to the AWS CLI, as a runner's shell reads it. */
function wordsOf({ run, env }: Step): readonly string[] {
  const script = `aws() { printf '%s\\0' "$@"; }\n${run}`
  const path = process.env['PATH'] ?? ''
  const said = execFileSync('bash', ['--norc', '-euc', script], { env: { PATH: path, ...env } })
  return said.toString().split('\0').slice(0, -1)
}

/** The steps of a chapter's workflow. */
function stepsOf(title: string): readonly Step[] {
  return BLOCKS.filter(({ chapter, text }) => chapter === title && text.startsWith('- run:')).map(
    ({ text }) => (read(text) as readonly Step[])[0] ?? { run: '', env: {} },
  )
}

/** The word after a flag. */
function after(words: readonly string[], flag: string): string {
  return words[words.indexOf(flag) + 1] ?? `${flag} is not there`
}

const SUBNETS = outputs.subnets.join(',')
const GROUP = outputs.clientSecurityGroup ?? ''

describe('the page', () => {
  it('has five chapters, and leads to each', () => {
    const titles = CHAPTERS.map((chapter) => chapter.split('\n')[0] ?? '')
    expect(titles).toHaveLength(5)
    for (const title of titles) expect(PAGE).toContain(`| [${title}](#`)
  })

  it.each(BLOCKS.map(({ chapter, text }) => [chapter, text] as const))(
    'takes six lines or fewer for %s: %s',
    (_, text) => {
      expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(6)
    },
  )

  it.each(BLOCKS.filter(({ language }) => language === 'yaml').map(({ text }) => text))(
    'has valid YAML: %s',
    (text) => {
      expect(read(text)).toEqual(expect.anything())
    },
  )

  it.each(BLOCKS.filter(({ language }) => language === 'sh').map(({ text }) => text))(
    'has a script that bash can read: %s',
    (text) => {
      expect(spawnSync('bash', ['-n'], { input: text }).stderr.toString()).toBe('')
    },
  )

  it('names outputs that there are, and no others', () => {
    const words = [...PAGE.replaceAll(/^```.*?^```$/gms, '').matchAll(/`([^`]+)`/g)].map(
      ([, word = '']) => word,
    )
    const kebab = words.filter((word) => /^[a-z]+(-[a-z]+)+$/.test(word))
    expect(kebab.length).toBeGreaterThan(5)
    for (const word of kebab) expect(NAMES).toContain(word)
    const comments = [...PAGE.matchAll(/ # ([a-z]+(?:-[a-z]+)+)/g)].map(([, word = '']) => word)
    expect(comments).toEqual(['client-security-group'])
    for (const word of comments) expect(NAMES).toContain(word)
  })

  it('names variables that there are', () => {
    const made = ['PG_SECRET', 'PG_SECRET_ARN']
    const known = [...ENVIRONMENT_VARIABLES, ...SECRET_VARIABLES, ...made]
    const named = [...PAGE.matchAll(/\b(?:PG|MYSQL|REDIS)_[A-Z_]+/g)].map(([name]) => name)
    expect(named.length).toBeGreaterThan(5)
    for (const name of named) expect(known).toContain(name)
  })
})

describe('ECS', () => {
  const [service, role] = stepsOf('ECS on Fargate').map(wordsOf)

  it('runs tasks in the subnets, with the group and a public address', () => {
    expect(service?.slice(0, 2)).toEqual(['ecs', 'create-service'])
    expect(after(service ?? [], '--network-configuration')).toBe(
      `awsvpcConfiguration={subnets=[${SUBNETS}],securityGroups=[${GROUP}],assignPublicIp=ENABLED}`,
    )
  })

  it('gives the task execution role the statement', () => {
    expect(role?.slice(0, 2)).toEqual(['iam', 'put-role-policy'])
    expect(JSON.parse(after(role ?? [], '--policy-document'))).toEqual({
      Version: '2012-10-17',
      Statement: [outputs.executionRoleStatement],
    })
  })
})

describe('Lambda', () => {
  const [words = []] = stepsOf('Lambda').map(wordsOf)

  it('attaches the function to the subnets, with the group', () => {
    expect(words.slice(0, 2)).toEqual(['lambda', 'update-function-configuration'])
    expect(after(words, '--vpc-config')).toBe(`SubnetIds=${SUBNETS},SecurityGroupIds=${GROUP}`)
  })

  it('gets the secret’s ARN and no value of it', () => {
    expect(after(words, '--environment')).toBe(
      `Variables={PG_HOST=${outputs.environment['PG_HOST'] ?? ''},PG_SECRET_ARN=${outputs.secretArns.postgres ?? ''}}`,
    )
  })
})

describe('App Runner', () => {
  it('gets a connector in the subnets, each a word of its own', () => {
    const [words = []] = stepsOf('App Runner').map(wordsOf)
    expect(words.slice(-5)).toEqual([
      '--subnets',
      ...outputs.subnets,
      '--security-groups',
      outputs.clientSecurityGroup,
    ])
  })
})

describe('Docker Compose', () => {
  const [compose] = BLOCKS.filter(({ chapter }) => chapter === 'Docker Compose')
  const app = (read(compose?.text ?? '') as { services: { app: Record<string, unknown> } }).services
    .app

  it('has its variables from the file that `env` writes', () => {
    expect(app['env_file']).toBe('.env')
    const [, argv = ''] = /^tinystacks (env .*)$/m.exec(PAGE) ?? []
    expect(Object.fromEntries(parseCall(argv.split(' ')).flags)).toEqual({
      stage: [stage.name],
      out: ['.env'],
    })
  })
})
