/** A bastion tags itself with its host key, as its whole template says. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { CloudFormation } from '@aws-sdk/client-cloudformation'
import { EC2 } from '@aws-sdk/client-ec2'
import { startSandbox } from '../../../sandbox/main.ts'
import type { Sandbox } from '../../../sandbox/server/sandbox.ts'
import { clientSettings } from '../../stand-ins/aws/client-settings.ts'

const TEMPLATE = readFileSync(
  join(import.meta.dirname, '../../template/golden/bastion-dev.json'),
  'utf8',
)
const KEY = /^ssh-ed25519 [A-Za-z0-9+/]{68}$/

let sandbox: Sandbox
let cloudformation: CloudFormation
beforeEach(async () => {
  sandbox = await startSandbox({ engines: 'none', speed: 0 })
  cloudformation = new CloudFormation(clientSettings(sandbox))
})
afterEach(() => sandbox.close())

async function deploy(template: string, tags: readonly string[] = []): Promise<void> {
  const Tags = tags.map((Key) => ({ Key, Value: 'x' }))
  const stack = { StackName: 'shop-dev', TemplateBody: template, Tags }
  const settings = { ...stack, Capabilities: ['CAPABILITY_IAM' as const] }
  if (tags.length === 0) await cloudformation.createStack(settings)
  else await cloudformation.updateStack(settings)
  await vi.waitFor(async () => {
    const { Stacks } = await cloudformation.describeStacks({ StackName: 'shop-dev' })
    expect(Stacks?.[0]?.StackStatus).toMatch(
      tags.length === 0 ? 'CREATE_COMPLETE' : 'UPDATE_COMPLETE',
    )
  }, 20_000)
}

async function tags(): Promise<Record<string, string>> {
  const { Reservations } = await new EC2(clientSettings(sandbox)).describeInstances()
  const found = Reservations?.[0]?.Instances?.[0]?.Tags ?? []
  return Object.fromEntries(found.map(({ Key = '', Value = '' }) => [Key, Value]))
}

const tag = async (): Promise<string | undefined> => (await tags())['tinystacks:host-key']

it('SSM-12 a host tells its key by a tag, which the next update of its stack leaves', async () => {
  await deploy(TEMPLATE)
  const first = await vi.waitFor(async () => {
    const found = await tag()
    expect(found).toMatch(KEY)
    return found
  })
  await deploy(TEMPLATE, ['team'])
  expect(await tags()).toMatchObject({ team: 'x', 'tinystacks:host-key': first })
})

it.each([
  ['of another stack', '"Ref": "AWS::StackId"', '"Ref": "AWS::StackName"'],
  [
    'of another name',
    '"aws:TagKeys": [\n                        "tinystacks:host-key"',
    '"aws:TagKeys": [\n                        "Name"',
  ],
])('SSM-12 a host whose role allows tags %s has none', async (_which, before, after) => {
  expect(TEMPLATE).toContain(before)
  await deploy(TEMPLATE.replace(before, after))
  await vi.waitFor(async () => {
    expect(await tags()).toHaveProperty('Name')
  })
  // The association has run once the address answers: nothing takes time here.
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(await tag()).toBeUndefined()
})
