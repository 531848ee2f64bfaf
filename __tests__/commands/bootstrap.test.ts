/** What `bootstrap` asks at a terminal, and what it does not ask again. */
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { bootstrap } from '../../src/commands/bootstrap.ts'
import type { Options } from '../../src/commands/shared/context.ts'
import type { GitHubCli, GitHubVariable } from '../../src/ports/github-cli.ts'
import type { Prompts } from '../../src/ports/prompts.ts'
import { contextOf } from '../builders/context.ts'
import { startDirectSandbox } from '../stand-ins/aws/direct.ts'
import { askSandboxAt } from '../stand-ins/aws/environment.ts'

const FILE = `version: 1
stack: shop
region: us-east-1
stages:
  dev: { databases: { postgres: {} } }
  prod: { databases: { postgres: {} } }
`

let sandbox: Awaited<ReturnType<typeof startDirectSandbox>>
beforeAll(() => {
  vi.unstubAllEnvs()
})
beforeEach(async () => {
  sandbox = await startDirectSandbox({ speed: 0, engines: 'none' })
  askSandboxAt(sandbox.url)
  return () => sandbox.close()
})
afterAll(() => {
  vi.unstubAllEnvs()
})

/** A person who answers by the words in a question, and takes what is suggested otherwise. */
function person(answers: Readonly<Record<string, unknown>>) {
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
      if (wrong !== null) throw new Error(wrong)
      return typed
    },
    one: async (question, choices) => {
      const chosen = await answer(question, choices[0] ?? '')
      return choices.find((one) => one.startsWith(chosen)) ?? ''
    },
    some: answer,
    yes: answer,
  }
  return { asked, prompts }
}

function gh() {
  const set: GitHubVariable[] = []
  const repository = { id: '7654321', ownerId: '1234567', branch: 'trunk' }
  const github: GitHubCli = {
    isInstalled: () => Promise.resolve(true),
    repository: () => Promise.resolve({ kind: 'answered', value: repository }),
    setVariable: (_repository, variable) => {
      set.push(variable)
      return Promise.resolve({ kind: 'answered', value: null })
    },
  }
  return { set, github }
}

async function run(
  { asked, prompts }: ReturnType<typeof person>,
  github: GitHubCli,
  options: Partial<Options> = {},
) {
  const context = contextOf(FILE, { jobs: null, ...options })
  const lines: string[] = []
  const result = await bootstrap({
    ...context,
    prompts: () => Promise.resolve(prompts),
    github: () => Promise.resolve(github),
    reporter: { ...context.reporter, line: (line) => void lines.push(line) },
    ask: (question) => {
      asked.push(question)
      return Promise.resolve('y')
    },
  })
  return { ...result, lines }
}

test('asks which repository and which jobs, once; gh says the ids and the branch', async () => {
  const { set, github } = gh()
  const first = person({ 'How does': 'a job a stage', 'Set the': false })
  const made = await run(first, github)
  expect(made.exit).toBe(0)
  expect(first.asked).toEqual([
    'Whose workflows get the roles? OWNER/NAME',
    'How does the workflow deploy?',
    'Change tinystacks-shop? [y/N] ',
    'Set the variables of acme/shop with gh?',
  ])
  expect(made.lines).toContain('  for acme/shop, branch trunk, a job a stage')
  expect(JSON.stringify(made.json.template)).toContain('refs/heads/trunk')
  expect(Object.keys((made.json.template as { Resources: object }).Resources)).toEqual(
    expect.arrayContaining(['DeployRoleDev', 'DeployRoleProd']),
  )
  expect(made.json.set).toBe(false)
  expect(made.text).toContain('gh variable set DEPLOY_ROLE --repo acme/shop --env dev')
  expect(set).toEqual([])

  const again = person({})
  const same = await run(again, github)
  expect(again.asked).toEqual(['Set the variables of acme/shop with gh?'])
  expect(same.json).toMatchObject({ set: true, stack: { changed: false } })
  expect(set.map(({ environment, name }) => [environment, name])).toEqual([
    [null, 'PLAN_ROLE'],
    ['dev', 'DEPLOY_ROLE'],
    ['prod', 'DEPLOY_ROLE'],
    [null, 'SERVICE_ROLE'],
  ])
})

test('does not take a name that is none, and asks nothing with --yes', async () => {
  const { github, set } = gh()
  await expect(run(person({ Whose: 'https://github.com/acme/shop' }), github)).rejects.toThrow(
    'must be a repository of GitHub',
  )
  const nobody = person({})
  await expect(run(nobody, github, { yes: true })).rejects.toThrow('needs the repository')
  const made = await run(nobody, github, { yes: true, repo: 'acme/shop', setVariables: true })
  expect(made.exit).toBe(0)
  expect(nobody.asked).toEqual([])
  expect(set).toHaveLength(3)
})

test('asks GitHub anew for the ids of another repository', async () => {
  const { github } = gh()
  const given = {
    repositoryId: '1',
    ownerId: '2',
    identityProvider: null,
    permissionsBoundary: null,
  }
  const first = await run(person({}), github, { yes: true, repo: 'acme/old', given })
  expect(JSON.stringify(first.json.template)).toContain('"Default":"1"')
  const moved = await run(person({}), github, { yes: true, repo: 'acme/shop' })
  expect(JSON.stringify(moved.json.template)).toContain('"Default":"7654321"')
  expect(JSON.stringify(moved.json.template)).not.toContain('acme/old')
})
