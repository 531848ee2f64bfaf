/** The texts that `init` writes. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { workflowOf } from '../../.ci/checks/act/readme.ts'
import { parseConfig } from '../../src/config/index.ts'
import { databasesNamed, wordsFor } from '../../src/init/databases.ts'
import type { Answers } from '../../src/init/answers.ts'
import { fileText, isProduction } from '../../src/init/file.ts'
import { readPerStage } from '../../src/init/per-stage.ts'
import { ignoring } from '../../src/init/ignore.ts'
import { stackNameOf, stagesIn } from '../../src/init/suggest.ts'
import { canBeNamed, workflowPath, workflowText } from '../../src/init/workflow.ts'
import { LINE } from '../editor/line.ts'

const ANSWERS: Answers = {
  ...{ stack: 'shop', region: 'us-east-1', stages: ['dev', 'prod'], account: null, bastion: false },
  ...{ regions: {}, accounts: {}, roles: false },
  databases: databasesNamed(['postgres:17', 'redis']),
}
const ROOT = { file: 'tinystacks.yml', branch: 'main' }

test("the workflow is README's", () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  expect(workflowText(ANSWERS, ROOT)).toBe(workflowOf(readme))
  expect(workflowPath(ANSWERS, ROOT)).toBe('.github/workflows/databases.yml')
})

test('of one application of several it has the name and the file of that', () => {
  const place = { file: 'apps/web shop/tinystacks.yml', branch: 'release/1' }
  const text = workflowText(ANSWERS, place)
  expect(workflowPath(ANSWERS, place)).toBe('.github/workflows/databases-shop.yml')
  expect(text).toContain(
    "-- 'apps/web shop/tinystacks.yml' .github/workflows/databases-shop.yml ||",
  )
  expect(text).toContain("          config: 'apps/web shop/tinystacks.yml'\n")
  expect(text).toContain('branches: [release/1]')
  expect(text).toContain('  databases-shop:\n')
})

test.each([['a/${{ secrets.X }}.yml'], ['a"b.yml'], ['a\nb.yml'], ['$(id).yml'], ['`id`.yml']])(
  'no workflow names the path %j',
  (path) => {
    expect(canBeNamed(path)).toBe(false)
  },
)

test('the file has the line of the editor, and each answer', () => {
  const answers = { ...ANSWERS, account: '012345678901', bastion: true }
  const text = fileText(answers)
  expect(text.split('\n')[0]).toBe(LINE)
  const parsed = parseConfig(text, 'tinystacks.yml')
  if (parsed.kind === 'invalid') return expect.fail(JSON.stringify(parsed.problems))
  const [dev, prod] = parsed.config.stages
  expect([dev?.name, dev?.protected, dev?.interruptions]).toEqual(['dev', false, 'allow'])
  expect([prod?.name, prod?.protected, prod?.interruptions]).toEqual(['prod', true, 'ask'])
  expect(prod?.account).toBe('012345678901')
  expect(prod?.bastion?.access).toBe('session-manager')
  expect(prod?.databases.postgres).toMatchObject({ version: '17', multiAz: true, backupDays: 14 })
  expect(prod?.databases.redis).toMatchObject({ replicas: 1, multiAz: true, backupDays: 14 })
  expect(dev?.databases.postgres).toMatchObject({ multiAz: false, backupDays: 7 })
})

const [DEV, PROD] = ['111111111111', '222222222222']
const ACCOUNTS: Answers = {
  ...{
    ...ANSWERS,
    regions: { prod: 'eu-west-1' },
    accounts: { dev: DEV, prod: PROD },
    roles: true,
  },
}
const roles = (account: string) => ({
  plan: `arn:aws:iam::${account}:role/shop-plan`,
  deploy: `arn:aws:iam::${account}:role/shop-deploy`,
  service: `arn:aws:iam::${account}:role/shop-cloudformation`,
})

/** What each stage of a file is resolved to. */
function placesIn(answers: Answers) {
  const parsed = parseConfig(fileText(answers), 'tinystacks.yml')
  if (parsed.kind === 'invalid') return expect.fail(JSON.stringify(parsed.problems))
  return parsed.config.stages.map(({ account, region, roles }) => ({ account, region, roles }))
}

test('stages in several accounts and regions have their own, with their roles', () => {
  expect(placesIn(ACCOUNTS)).toEqual([
    { region: 'us-east-1', account: DEV, roles: roles(DEV) },
    { region: 'eu-west-1', account: PROD, roles: roles(PROD) },
  ])
})

test('roles of one account stand once, those of two partitions twice', () => {
  const one = { ...ANSWERS, account: DEV, roles: true }
  expect(fileText(one).match(/shop-plan/g)).toHaveLength(1)
  expect(placesIn(one).map((place) => place.roles)).toEqual([roles(DEV), roles(DEV)])
  const china = { ...one, regions: { prod: 'cn-north-1' } }
  expect(placesIn(china)[1]?.roles.plan).toBe(`arn:aws-cn:iam::${DEV}:role/shop-plan`)
})

test('where the file names the roles, the workflow gets no credentials before', () => {
  const text = workflowText(ACCOUNTS, ROOT)
  expect(text).not.toMatch(/configure-aws-credentials|vars\.|cloudformation-role/)
  expect(text).toContain('id-token: write')
  expect(text.split('    steps:')[0]).toBe(workflowText(ANSWERS, ROOT).split('    steps:')[0])
  const inFolder = { file: 'apps/web/tinystacks.yml', branch: 'main' }
  expect(workflowText(ACCOUNTS, inFolder)).toContain('          config: apps/web/tinystacks.yml\n')
})

test.each([
  ['us-east-1', { all: 'us-east-1', own: {} }],
  ['us-east-1, prod=eu-west-1', { all: 'us-east-1', own: { prod: 'eu-west-1' } }],
  ['dev=a prod=b', { all: null, own: { dev: 'a', prod: 'b' } }],
  ['', { all: null, own: {} }],
])('%j is a value of all stages, and those of single ones', (typed, values) => {
  expect(readPerStage(typed, ['dev', 'prod'])).toEqual({ kind: 'read', values })
})

test.each([
  ['a, b', 'a and b are both for all stages'],
  ['staging=a', 'there is no stage staging'],
  ['dev=a,dev=b', 'dev is named twice'],
  ['dev=', 'dev= has no value'],
])('%j is refused: %s', (typed, why) => {
  expect(readPerStage(typed, ['dev', 'prod'])).toMatchObject({
    kind: 'wrong',
    why: expect.stringContaining(why) as unknown,
  })
})

test.each([
  ['prod', true],
  ['production-eu', true],
  ['live', true],
  ['preprod', false],
  ['product', false],
])('%s is for production: %s', (stage, expected) => {
  expect(isProduction(stage)).toBe(expected)
})

test.each([
  ['postgres:17,redis', 'postgres:17,redis', null],
  ['redis:7.1', 'redis:7.1', 'redis'],
  ['valkey:8.1,mysql', 'mysql,valkey:8.1', null],
  ['valkey', 'redis', null],
])('%s are the databases %s', (typed, words, engine) => {
  const wanted = databasesNamed(typed.split(','))
  expect(wordsFor(wanted).join(',')).toBe(words)
  expect(wanted.find(({ kind }) => kind === 'redis')?.engine ?? null).toBe(engine)
  const parsed = parseConfig(fileText({ ...ANSWERS, databases: wanted }), 'tinystacks.yml')
  expect(parsed.kind).toBe('valid')
})

test.each([
  ['postgrs', 'there is no database postgrs'],
  ['postgres:9', 'Postgres 9 is not offered'],
  ['postgres:', 'Postgres  is not offered'],
  ['redis:8.0', 'Redis OSS 8.0 is not offered'],
  ['redis,valkey', 'names redis twice'],
])('--databases %s is refused: %s', (typed, message) => {
  expect(() => databasesNamed(typed.split(','))).toThrow(message)
})

const ADDED = `# The databases of \`tinystacks sandbox --state .sandbox\`
.sandbox/
# What \`tinystacks env --out .env\` writes: it has passwords
.env
`

test.each([
  [null, ADDED],
  ['node_modules', `node_modules\n\n${ADDED}`],
  ['/.sandbox\n.env', null],
  ['.sandbox/\n', `.sandbox/\n\n${ADDED.split('\n').slice(2).join('\n')}`],
])('a .gitignore with %j becomes %j', (before, after) => {
  expect(ignoring(before)).toBe(after)
})

test('names are suggested that a stack can have', () => {
  expect(stackNameOf([null, '@acme/Web_Shop 2'])).toBe('web-shop-2')
  expect(stackNameOf(['acme/42', '日本', 'ok-'])).toBe('ok')
  expect(stackNameOf(['42'])).toBeNull()
  const environments = ['copilot/environments/prod/manifest.yml', 'copilot/environments/test/x.yml']
  expect(stagesIn(environments, isProduction)).toEqual(['test', 'prod'])
  expect(stagesIn([], isProduction)).toEqual(['dev', 'prod'])
})
