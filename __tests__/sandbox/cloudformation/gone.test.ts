import { afterAll, beforeAll, expect, it } from 'vitest'
import { instance, startCloud, template, vpc, type TestCloud } from '../builders/cloud.ts'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.sandbox.close())

it('CFN-47 what somebody deleted already counts as removed, by an update and with its stack', async () => {
  const both = template({ Net: vpc(), Db: instance({}, { DeletionPolicy: 'Delete' }) })
  for (const StackName of ['updated', 'deleted']) {
    await cloud.client.createStack({ StackName, TemplateBody: both })
    expect(await cloud.settled(StackName)).toBe('CREATE_COMPLETE')
  }
  cloud.done.length = 0
  cloud.gone.add('Db')
  await cloud.client.updateStack({
    StackName: 'updated',
    TemplateBody: template({ Net: vpc() }),
  })
  expect(await cloud.settled('updated')).toBe('UPDATE_COMPLETE')
  expect(cloud.done).toEqual(['remove Db'])
  await cloud.client.deleteStack({ StackName: 'deleted' })
  await cloud.deleted('deleted')
  expect(cloud.done.filter((one) => one === 'remove Db')).toHaveLength(2)
})
