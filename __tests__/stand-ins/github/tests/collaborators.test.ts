import { expect, test } from 'vitest'
import { startGitHub, useGitHub, type GitHub } from '../index.ts'
import { clientOf, OURS } from './client.ts'

const github = useGitHub()

async function permissionOf(username: string, on: GitHub = github()) {
  const { rest } = clientOf(on)
  const { data } = await rest.repos.getCollaboratorPermissionLevel({ ...OURS, username })
  return [data.permission, data.role_name]
}

test.each([
  ['admin', 'admin'],
  ['maintain', 'write'],
  ['write', 'write'],
  ['triage', 'read'],
  ['read', 'read'],
] as const)('GH-36: the role %s is the permission %s', async (role, permission) => {
  github().setRole('ann', role)
  expect(await permissionOf('ann')).toEqual([permission, role])
})

test('GH-36: whoever is no collaborator may read what is public alone', async () => {
  expect(await permissionOf('mallory')).toEqual(['none', 'none'])
  expect(await permissionOf('helper[bot]')).toEqual(['none', 'none'])
  const open = await startGitHub({ private: false })
  expect(await permissionOf('mallory', open)).toEqual(['read', 'read'])
  await open.close()
})

test('GH-36: a workflow’s token needs no permission to ask', async () => {
  github().permit({})
  expect(await permissionOf('mallory')).toEqual(['none', 'none'])
})
