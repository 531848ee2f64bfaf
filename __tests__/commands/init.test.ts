/** `init` as people run it: questions, what is there already, where things go, and that nothing is half written. */
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Prompts } from '../../src/ports/prompts.ts'
import { writeAll } from '../../src/host/write-all.ts'
import { checkout, filesIn, run, type Flags } from '../init/run-init.ts'

let folder: string
let remove: () => void
beforeEach(() => {
  ;[folder, remove] = checkout(null)
})
afterEach(() => {
  remove()
})

const ALL: Flags = {
  ...{ yes: true, stack: 'shop', stages: ['dev'], region: 'us-east-1', databases: ['postgres'] },
}
const WRITTEN = ['.github/workflows/databases.yml', '.gitignore', 'tinystacks.yml']
const read = (path: string): string => readFileSync(join(folder, path), 'utf8')
const put = (path: string, text: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** Somebody who takes what is suggested, but for these answers; each question is noted. */
function person(answers: Readonly<Record<string, unknown>> = {}) {
  const asked: string[] = []
  const answer = <T>(question: string, suggested: T): Promise<T> => {
    asked.push(question)
    const [, given = suggested] =
      Object.entries(answers).find(([part]) => question.includes(part)) ?? []
    return Promise.resolve(given as T)
  }
  const prompts: Prompts = {
    text: async (question, initial, problem) => {
      const typed = await answer(question, initial)
      const wrong = problem(typed)
      if (wrong !== null) throw new Error(`${typed}: ${wrong}`)
      return typed
    },
    one: (question, choices) => answer(question, choices.at(-1) ?? ''),
    some: answer,
    yes: answer,
  }
  return { asked, prompts }
}

test('asks what the files do not say, shows what it will write, and then asks', async () => {
  put('compose.yml', 'services: { db: { image: "postgres:16" } }')
  const { asked, prompts } = person({
    'Name of': 'shop',
    account: '123456789012',
    'reach the': true,
  })
  const { said, ending } = await run(folder, {}, prompts)
  expect(ending).toBe('done')
  expect(asked).toHaveLength(6)
  expect(asked.at(-1)).toBe('Write these files?')
  expect(said).toContain("  account: '123456789012'")
  expect(said).toContain('.github/workflows/databases.yml (new)')
  expect(read('tinystacks.yml')).toContain("version: '16'")
  expect(read('tinystacks.yml')).toContain('access: session-manager')
})

test('asks for the databases where the files do not decide, by what was seen', async () => {
  put(
    'compose.yml',
    'services: { a: { image: "postgres:15" }, b: { image: "postgres:17" }, c: { image: "mysql:9.1" } }',
  )
  const { asked, prompts } = person({ 'Which databases': ['postgres'], 'Name of': 'shop' })
  expect((await run(folder, {}, prompts)).ending).toBe('done')
  expect(asked.join('\n')).toMatch(/compose\.yml:1.*which of them does production need/)
  expect(asked.join('\n')).toContain('Which version of Postgres?')
  expect(read('tinystacks.yml')).toContain("version: '17'")
  expect(read('tinystacks.yml')).not.toContain('mysql')
})

test.each([
  ['Name of', '9shop', /must be letters/],
  ['Stages', '', /at least one stage/],
  ['Stages', 'de.v', /de\.v/],
  ['AWS region', 'us-est-1', /us-est-1/],
  ['AWS account', '123', /12 digits/],
])('the question for %s does not take %j', async (question, typed, problem) => {
  const { prompts } = person({ 'Name of': 'shop', [question]: typed })
  await expect(run(folder, { databases: ['redis'] }, prompts)).rejects.toThrow(problem)
  expect(filesIn(folder)).toEqual({})
})

test('asks nothing that a flag says, and with --yes nothing at all', async () => {
  const { asked, prompts } = person()
  expect(
    (await run(folder, { ...ALL, account: '123456789012', bastion: 'none', yes: false }, prompts))
      .ending,
  ).toBe('done')
  expect(asked).toEqual(['Write these files?'])
  const again = person()
  expect((await run(folder, { ...ALL, overwrite: true }, again.prompts)).ending).toBe('done')
  expect(again.asked).toEqual([])
})

const SEVERAL: Flags = {
  ...{ ...ALL, stages: ['dev', 'prod'], region: 'us-east-1,prod=eu-west-1' },
  account: 'dev=111111111111,prod=222222222222',
}

test('several regions and accounts are told by flags, and which roles are to be made where', async () => {
  const { text, ending } = await run(folder, SEVERAL)
  expect(ending).toBe('done')
  expect(read('tinystacks.yml')).toContain('deploy: arn:aws:iam::222222222222:role/shop-deploy')
  expect(read('.github/workflows/databases.yml')).not.toContain('PLAN_ROLE')
  expect(text).toContain(
    'bootstrap --stage dev --repo acme/shop --profile NAME   # of 111111111111',
  )
  expect(text).toContain('bootstrap --stage prod --repo')
  expect(text).not.toContain('variables')
})

test('or at the questions', async () => {
  const { prompts } = person({
    'Name of': 'shop',
    'AWS region': 'us-east-1, prod=eu-west-1',
    'AWS account': 'dev=111111111111 prod=222222222222',
  })
  expect((await run(folder, { databases: ['postgres'] }, prompts)).ending).toBe('done')
  const asked = read('tinystacks.yml')
  remove()
  ;[folder, remove] = checkout(null)
  await run(folder, { ...SEVERAL, overwrite: true })
  expect(read('tinystacks.yml')).toBe(asked)
})

test('the roles of one account are named on request', async () => {
  const { text } = await run(folder, { ...ALL, account: '111111111111', roles: true })
  expect(read('tinystacks.yml')).toContain('arn:aws:iam::111111111111:role/shop-plan')
  expect(text).toContain('bootstrap --repo acme/shop --profile NAME   # of 111111111111')
})

test('writes nothing where the answer is no', async () => {
  const { prompts } = person({ 'Write these': false })
  expect((await run(folder, { ...ALL, yes: false }, prompts)).ending).toBe('declined')
  expect(filesIn(folder)).toEqual({})
})

test.each([
  [{ stack: '9shop' }, '--stack'],
  [{ stack: 'a\nregion: eu-west-1' }, '--stack'],
  [{ stages: ['dev', 'dev'] }, '--stages'],
  [{ stages: ['a: {}'] }, '--stages'],
  [{ account: '123' }, '--account'],
  [{ databases: ['oracle'] }, '--databases'],
  [{ region: 'us-east-1,prod=eu-west-1' }, '--region'],
  [{ region: 'us-est-1' }, '--region'],
  [{ stages: ['dev', 'prod'], region: 'prod=eu-west-1' }, '--region: dev has no region'],
  [{ stages: ['dev', 'prod'], account: 'prod=111111111111' }, '--account: dev has no account'],
  [{ roles: true }, '--roles: dev has no account'],
])('a wrong flag is refused by its name: %j', async (wrong, flag) => {
  const { text, ending } = await run(folder, { ...ALL, ...wrong })
  expect([ending, text]).toEqual(['invalid-arguments', expect.stringContaining(flag)])
  expect(filesIn(folder)).toEqual({})
})

test('replaces nothing unasked', async () => {
  put('tinystacks.yml', 'version: 1 # mine\n')
  const before = filesIn(folder)
  const refused = await run(folder, ALL)
  expect([refused.ending, refused.text]).toEqual([
    'file-exists',
    expect.stringContaining('tinystacks.yml exists'),
  ])
  expect(filesIn(folder)).toEqual(before)
  const { asked, prompts } = person()
  expect((await run(folder, { ...ALL, yes: false }, prompts)).ending).toBe('done')
  expect(asked).toContain('tinystacks.yml exists. Replace it?')
  expect(read('tinystacks.yml')).toBe('version: 1 # mine\n')
  expect(existsSync(join(folder, WRITTEN[0]!))).toBe(true)
  expect((await run(folder, { ...ALL, overwrite: true })).ending).toBe('done')
  expect(read('tinystacks.yml')).toContain('stack: shop')
  expect((await run(folder, ALL)).text).toMatch(/Nothing was written/)
})

test('in a folder of a repository the workflow goes to its root, which is said', async () => {
  mkdirSync(join(folder, 'apps/web'), { recursive: true })
  const inside = join(folder, 'apps/web')
  const { said } = await run(inside, ALL)
  expect(said).toContain('root of the repository: ../../.github/workflows/databases-shop.yml')
  expect(Object.keys(filesIn(folder)).toSorted()).toEqual([
    '.github/workflows/databases-shop.yml',
    'apps/web/.gitignore',
    'apps/web/tinystacks.yml',
  ])
})

test('a folder that is not there is named', async () => {
  const { ending, text } = await run(folder, { ...ALL, config: 'apps/wbe/tinystacks.yml' })
  expect([ending, text]).toEqual(['file-not-found', expect.stringContaining('apps/wbe')])
})

test('what cannot be written leaves nothing behind: a folder that is a file', async () => {
  put('.github', 'a file')
  const { ending, text } = await run(folder, ALL)
  expect([ending, text]).toEqual([
    'file-not-written',
    expect.stringContaining('no file was written'),
  ])
  expect(filesIn(folder)).toEqual({ '.github': 'a file' })
})

test('what cannot be put in place gives the others back what they had', () => {
  put('a.yml', 'mine')
  mkdirSync(join(folder, 'd.yml/full'), { recursive: true })
  const files = ['a.yml', 'b/c/new.yml', 'd.yml'].map((path) => ({ path, text: 'new' }))
  expect(() => {
    writeAll(folder, files)
  }).toThrow('d.yml cannot be written')
  expect(filesIn(folder)).toEqual({ 'a.yml': 'mine' })
  expect(existsSync(join(folder, 'b'))).toBe(false)
})

test('no folder is written into that is a link out of the repository', async () => {
  const [elsewhere, removeElsewhere] = checkout(null)
  try {
    symlinkSync(elsewhere, join(folder, '.github'))
    expect((await run(folder, ALL)).ending).toBe('link-leaves-repository')
    expect(filesIn(elsewhere)).toEqual({})
    expect(existsSync(join(folder, 'tinystacks.yml'))).toBe(false)
  } finally {
    removeElsewhere()
  }
})
