import { beforeEach, expect, test } from 'vitest'
import { startGitHub, useGitHub } from '../index.ts'
import { clientOf, OURS, refusal } from './client.ts'

const github = useGitHub()
const ADMIN = 'github_pat_admin'
const READER = 'github_pat_reader'

beforeEach(() => {
  github().addToken({ token: ADMIN, login: 'ann' })
  const permissions = { administration: 'none', contents: 'read' } as const
  github().addToken({ token: READER, login: 'ben', permissions })
})

const rest = (token = ADMIN) => clientOf(github(), token).rest

test('GH-46: rules of the branch are those of rulesets', async () => {
  const ask = async (branch: string) =>
    (await rest().repos.getBranchRules({ ...OURS, branch })).data.map(({ type }) => type)
  expect(await ask('main')).toEqual([])
  github().requireChecks('rules', ['databases'])
  expect(await ask('main')).toEqual(['required_status_checks'])
  expect(await ask('another')).toEqual([])
})

test('GH-47: a branch has its protection, and the checks for an administrator', async () => {
  const ask = async (token: string) => {
    const { data } = await rest(token).repos.getBranch({ ...OURS, branch: 'main' })
    return [data.protected, data.protection.required_status_checks?.contexts]
  }
  expect(await ask(ADMIN)).toEqual([false, []])
  github().requireChecks('protection', ['databases'])
  expect(await ask(ADMIN)).toEqual([true, ['databases']])
  expect(await ask(READER)).toEqual([true, []])
  const gone = rest().repos.getBranch({ ...OURS, branch: 'gone' })
  expect(await refusal(gone)).toMatchObject({ status: 404 })
})

test('GH-48: a repository has numbers, and says what the token may', async () => {
  const { data } = await rest().repos.get(OURS)
  expect(data).toMatchObject({
    ...{ id: 1296269, default_branch: 'main', permissions: { push: true, admin: true } },
    owner: { id: expect.any(Number) as number },
  })
  const { data: read } = await rest(READER).repos.get(OURS)
  expect(read.permissions).toMatchObject({ push: false, admin: false, pull: true })
  const open = await startGitHub({ private: false })
  const answer = await fetch(`${open.url}/repos/acme/shop`)
  expect(await answer.json()).not.toHaveProperty('permissions')
  await open.close()
})

test('GH-49: variables are a repository’s, an environment’s or the organization’s', async () => {
  github().setVariable('PLAN_ROLE', 'one')
  github().setVariable('prod/DEPLOY_ROLE', 'two')
  github().setVariable('organization/SHARED', 'three')
  const { actions } = rest()
  const own = await actions.getRepoVariable({ ...OURS, name: 'PLAN_ROLE' })
  expect(own.data.value).toBe('one')
  const at = { ...OURS, environment_name: 'prod' }
  const one = await actions.getEnvironmentVariable({ ...at, name: 'DEPLOY_ROLE' })
  expect(one.data.value).toBe('two')
  const { data } = await actions.listRepoOrganizationVariables(OURS)
  expect(data.variables.map(({ name, value }) => [name, value])).toEqual([['SHARED', 'three']])
  const missing = actions.getRepoVariable({ ...OURS, name: 'DEPLOY_ROLE' })
  expect(await refusal(missing)).toMatchObject({ status: 404 })
})

test('GH-49: a workflow’s token may read none', async () => {
  github().setVariable('PLAN_ROLE', 'one')
  const { actions } = clientOf(github()).rest
  for (const call of [
    actions.getRepoVariable({ ...OURS, name: 'PLAN_ROLE' }),
    actions.listRepoOrganizationVariables(OURS),
  ])
    expect(await refusal(call)).toMatchObject({
      status: 403,
      message: 'Resource not accessible by integration',
    })
})

test('GH-50: the subject of tokens has names, ids, or other claims', async () => {
  const ask = async () => (await rest().actions.getCustomOidcSubClaimForRepo(OURS)).data
  expect(await ask()).toMatchObject({ use_default: true, use_immutable_subject: false })
  github().setSubject(true)
  expect(await ask()).toMatchObject({ use_default: true, use_immutable_subject: true })
  github().setSubject(false, ['repo', 'context'])
  expect(await ask()).toMatchObject({ use_default: false, include_claim_keys: ['repo', 'context'] })
})

test('GH-51: an environment has its rules', async () => {
  const ask = (environment_name: string) =>
    rest().repos.getEnvironment({ ...OURS, environment_name })
  github().setEnvironment('dev', {})
  github().setEnvironment('prod', { reviewers: 1, waitMinutes: 5, branches: 'custom' })
  expect((await ask('dev')).data).toMatchObject({
    protection_rules: [],
    deployment_branch_policy: null,
  })
  const { data } = await ask('prod')
  expect(data.protection_rules?.map(({ type }) => type)).toEqual([
    ...['required_reviewers', 'wait_timer', 'branch_policy'],
  ])
  expect(data.deployment_branch_policy).toEqual({
    protected_branches: false,
    custom_branch_policies: true,
  })
  expect(await refusal(ask('gone'))).toMatchObject({ status: 404 })
})
