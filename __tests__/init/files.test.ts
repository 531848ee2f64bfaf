/** The texts that `init` writes. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { workflowOf } from '../../.ci/checks/act/readme.ts'
import { parseConfig } from '../../src/config/index.ts'
import { databasesNamed, wordsFor } from '../../src/init/databases.ts'
import type { Answers } from '../../src/init/answers.ts'
import { fileText, isProduction } from '../../src/init/file.ts'
import { ignoring } from '../../src/init/ignore.ts'
import { stackNameOf, stagesIn } from '../../src/init/suggest.ts'
import { canBeNamed, workflowPath, workflowText } from '../../src/init/workflow.ts'
import { LINE } from '../editor/line.ts'

const ANSWERS: Answers = {
  ...{ stack: 'shop', region: 'us-east-1', stages: ['dev', 'prod'], account: null, bastion: false },
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
