/** A cancelled workflow: AWS goes on, and the next run follows it instead of failing on it. */
import { expect, test } from 'vitest'
import { runBuiltCli, startBuiltCli } from './built.ts'
import { useCheckout, useSandbox } from './support.ts'

// A database takes ten minutes on AWS: 6 s here.
const sandbox = useSandbox({ speed: 100 })
const checkout = useCheckout()

const FILE = `version: 1
stack: shop
region: us-east-1
stages:
  dev:
    protected: false
    databases: { redis: {} }
`

test.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const)('%s ends a deploy with exit %i, and the next one picks it up', async (signal, code) => {
  checkout.write(FILE.replace('shop', `shop-${String(code)}`))
  const first = startBuiltCli(checkout.path(), sandbox().environment, 'deploy')
  await first.said('CREATE_IN_PROGRESS Redis')
  first.kill(signal)
  const stopped = await first.finished
  expect(stopped.code).toBe(code)
  expect(stopped.stderr).toContain('Run the same command')

  const second = await runBuiltCli(checkout.path(), sandbox().environment, 'deploy', '--json')
  expect(second.stderr).toContain('waiting for it to end')
  expect(second.code).toBe(0)
  expect(JSON.parse(second.stdout)).toMatchObject({ stages: [{ result: { kind: 'unchanged' } }] })
})

test('a plan does not wait: it says that the stack is busy', async () => {
  checkout.write(FILE.replace('shop', 'shop-busy'))
  const first = startBuiltCli(checkout.path(), sandbox().environment, 'deploy')
  await first.said('CREATE_IN_PROGRESS Redis')
  const plan = await runBuiltCli(checkout.path(), sandbox().environment, 'plan')
  expect(plan.code).toBe(3)
  expect(plan.stderr + plan.stdout).toContain('in the middle of an operation')
  expect((await first.finished).code).toBe(0)
})
