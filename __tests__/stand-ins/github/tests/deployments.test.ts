import { expect, test } from 'vitest'
import { useGitHub } from '../index.ts'
import { clientOf, OURS, refusal } from './client.ts'

const github = useGitHub()
const UNCHECKED = { auto_merge: false, required_contexts: [] }

async function deploy(environment: string, ref = 'main', more: object = {}): Promise<number> {
  const { rest } = clientOf(github())
  const asked = { ...OURS, ref, environment, ...UNCHECKED, ...more }
  const { data } = await rest.repos.createDeployment(asked)
  return (data as { id: number }).id
}

test('GH-30: a deployment waits for checks, unless none is required', async () => {
  const { rest } = clientOf(github())
  const sha = github().push({ 'a.txt': 'a' })
  const waiting = rest.repos.createDeployment({ ...OURS, ref: sha })
  expect(await refusal(waiting)).toMatchObject({
    ...{ status: 409, message: `Conflict: Commit status checks failed for ${sha}.` },
  })
  const { data } = await rest.repos.createDeployment({ ...OURS, ref: sha, required_contexts: [] })
  expect(data).toMatchObject({ sha, ref: sha, environment: 'production', task: 'deploy' })
  github().setChecksPending(false)
  expect((await rest.repos.createDeployment({ ...OURS, ref: sha })).status).toBe(201)
})

test('GH-30: a deployment of what is behind the default branch wants auto_merge off', async () => {
  const { rest } = clientOf(github())
  const behind = github().push({ 'a.txt': 'a' })
  github().push({ 'b.txt': 'b' })
  const request = { ...OURS, ref: behind, required_contexts: [] }
  expect(await refusal(rest.repos.createDeployment(request))).toMatchObject({
    ...{ status: 409, message: `Conflict merging main into ${behind}.` },
  })
  const { status } = await rest.repos.createDeployment({ ...request, auto_merge: false })
  expect(status).toBe(201)
  expect((await refusal(deploy('prod', 'gone'))).status).toBe(422)
})

test('GH-31: statuses come newest first, in the environment of the last', async () => {
  const { rest } = clientOf(github())
  const deployment_id = await deploy('prod')
  for (const state of ['in_progress', 'success'] as const)
    await rest.repos.createDeploymentStatus({
      ...{ ...OURS, deployment_id, state, log_url: 'https://github.com/acme/shop/actions/runs/1' },
      ...(state === 'in_progress' ? { environment: 'prod-west' } : {}),
    })
  const { data } = await rest.repos.listDeploymentStatuses({ ...OURS, deployment_id })
  expect(data).toMatchObject([
    { state: 'success', environment: 'prod-west', creator: { login: 'github-actions[bot]' } },
    { state: 'in_progress', target_url: 'https://github.com/acme/shop/actions/runs/1' },
  ])
})

test('GH-31: a success makes earlier ones in its environment inactive', async () => {
  const { rest } = clientOf(github())
  const succeed = (deployment_id: number, more: object = {}) =>
    rest.repos.createDeploymentStatus({ ...OURS, deployment_id, state: 'success', ...more })
  const last = () =>
    github()
      .deployments()
      .map(({ statuses }) => statuses[0]?.state)
  for (const id of [
    await deploy('dev'),
    await deploy('dev', 'main', { transient_environment: true }),
    await deploy('dev', 'main', { production_environment: true }),
    await deploy('prod'),
  ])
    await succeed(id, { auto_inactive: false })
  expect(last()).toEqual(['success', 'success', 'success', 'success'])
  await succeed(await deploy('dev'))
  expect(last()).toEqual(['success', 'success', 'success', 'success', 'inactive'])
})

test('GH-32: a status’s description has at most 140 characters', async () => {
  const { rest } = clientOf(github())
  const deployment_id = await deploy('dev')
  const request = { ...OURS, deployment_id, state: 'failure' } as const
  const longest = 'x'.repeat(140)
  await rest.repos.createDeploymentStatus({ ...request, description: longest })
  const call = rest.repos.createDeploymentStatus({ ...request, description: `${longest}x` })
  expect((await refusal(call)).errors).toMatchObject([
    {
      resource: 'DeploymentStatus',
      message: 'description is too long (maximum is 140 characters)',
    },
  ])
})

test('GH-33: deployments are found by what they are of, newest first', async () => {
  const { rest } = clientOf(github())
  const sha = github().push({ 'a.txt': 'a' })
  const ids = [await deploy('dev', sha), await deploy('prod', sha), await deploy('prod', 'main')]
  const found = async (filter: object) =>
    (await rest.repos.listDeployments({ ...OURS, ...filter })).data.map(({ id }) => id)
  expect(await found({})).toEqual(ids.toReversed())
  expect(await found({ environment: 'prod', ref: sha })).toEqual([ids[1]])
  expect(await found({ sha, task: 'deploy' })).toEqual(ids.toReversed())
  expect(await found({ task: 'migrate' })).toEqual([])
})
