import { expect, test } from 'vitest'
import { useGitHub } from '../index.ts'
import { clientOf, OURS, refusal } from './client.ts'

const github = useGitHub()
const WORDS = 'tinystacks: allow postgres:remove@7h3kq0z9w2m4x'

test('GH-18: a label that exists is refused as existing, whatever its case', async () => {
  const { rest } = clientOf(github())
  const { data } = await rest.issues.createLabel({ ...OURS, name: WORDS, color: 'd73a4a' })
  expect(data).toMatchObject({ name: WORDS, color: 'd73a4a', description: null, default: false })
  for (const name of [WORDS, WORDS.toUpperCase()])
    expect(await refusal(rest.issues.createLabel({ ...OURS, name }))).toMatchObject({
      status: 422,
      errors: [{ resource: 'Label', code: 'already_exists', field: 'name' }],
    })
  expect((await rest.issues.listLabelsForRepo(OURS)).data).toHaveLength(1)
})

test.each([
  [
    { name: 'x'.repeat(51) },
    { code: 'custom', field: 'name', message: 'name is too long (maximum is 50 characters)' },
  ],
  [
    { name: 'long', description: 'x'.repeat(101) },
    {
      ...{ code: 'custom', field: 'description' },
      message: 'description is too long (maximum is 100 characters)',
    },
  ],
  [
    { name: 'red', color: '#ff0000' },
    { code: 'invalid', field: 'color' },
  ],
])('GH-19: a label is held to its limits: %o', async (label, error) => {
  const call = clientOf(github()).rest.issues.createLabel({ ...OURS, ...label })
  expect(await refusal(call)).toMatchObject({ status: 422, errors: [error] })
  expect(github().labels()).toEqual([])
})

test('GH-20: pull-requests: write puts labels on, but makes none', async () => {
  github().permit({ pull_requests: 'write' })
  const { rest } = clientOf(github())
  const issue_number = github().openPull()
  github().addLabel('known')
  for (const call of [
    () => rest.issues.createLabel({ ...OURS, name: 'new' }),
    () => rest.issues.addLabels({ ...OURS, issue_number, labels: ['new'] }),
  ])
    expect(await refusal(call())).toMatchObject({
      status: 403,
      message: 'You do not have permission to create labels on this repository.',
      errors: [{ resource: 'Repository', field: 'label', code: 'unauthorized' }],
    })
  const { data } = await rest.issues.addLabels({ ...OURS, issue_number, labels: ['known'] })
  expect(data.map(({ name }) => name)).toEqual(['known'])
})

test('GH-21: a label is made where it is missing, and taken from pull requests with the repository’s', async () => {
  const { rest } = clientOf(github())
  const issue_number = github().openPull()
  const names = async () =>
    (await rest.issues.listLabelsOnIssue({ ...OURS, issue_number })).data.map(({ name }) => name)
  await rest.issues.addLabels({ ...OURS, issue_number, labels: ['new', WORDS] })
  expect(await names()).toEqual(['new', WORDS])
  expect(github().labels()).toHaveLength(2)

  await rest.issues.deleteLabel({ ...OURS, name: WORDS })
  expect(await names()).toEqual(['new'])
  const again = await refusal(rest.issues.deleteLabel({ ...OURS, name: WORDS }))
  expect(again.status).toBe(404)

  const name = 'x'.repeat(51)
  const long = await refusal(rest.issues.addLabels({ ...OURS, issue_number, labels: [name] }))
  expect(long).toMatchObject({ status: 422, errors: [{ code: 'invalid', value: name }] })
})

test('GH-22: what is not on the pull request cannot be taken away', async () => {
  const { rest } = clientOf(github())
  const issue_number = github().openPull({ labels: ['on'] })
  github().addLabel('off')
  const { data } = await rest.issues.removeLabel({ ...OURS, issue_number, name: 'ON' })
  expect(data).toEqual([])
  const call = rest.issues.removeLabel({ ...OURS, issue_number, name: 'off' })
  expect(await refusal(call)).toMatchObject({ status: 404, message: 'Label does not exist' })
})
