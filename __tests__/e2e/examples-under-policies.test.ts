/** Each example is planned and deployed once under the policies that docs/permissions.md prints for it alone. */
import { expect, test } from 'vitest'
import type { Plan } from '../../src/plan/model/types.ts'
import { SCENES } from '../../scripts/upgrade/scenes.ts'
import { openWire } from '../upgrade/replay.ts'
import { makeKeys } from '../stand-ins/aws/keys.ts'
import { consentsIn } from '../upgrade/consents.ts'
import { enforce, needsOf, roleArn, runAs } from './policies.ts'
import { useCheckout, useSandbox } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

const examples = Object.entries(SCENES).filter(([name]) => name.startsWith('example-'))

test.each(examples)('%s', { timeout: 120_000 }, async (_name, steps) => {
  const wire = openWire(sandbox().url)
  for (const step of steps) {
    if ('call' in step) {
      const call = await wire.resolve(JSON.stringify(step.call))
      await wire.send(JSON.parse(call) as typeof step.call)
      continue
    }
    const file = await wire.resolve(step.deploy)
    checkout.write(file)
    const regions = [
      ...new Set([...file.matchAll(/\bregion: ([\w-]+)/g)].map(([, region = '']) => region)),
    ]
    await makeKeys(file, { endpoint: sandbox().url, regions })
    const given = needsOf(file)
    await enforce(sandbox(), { ...given, arn: roleArn('plan'), keys: ['AKIAPLAN'], role: 'plan' })
    await enforce(sandbox(), {
      ...given,
      arn: roleArn('deploy'),
      keys: ['AKIADEPLOY'],
      role: 'deploy',
    })

    const planned = await runAs('AKIAPLAN', checkout.path(), sandbox(), 'plan', '--json')
    expect(planned.stderr).not.toContain('not authorized')
    const allow = consentsIn(JSON.parse(planned.stdout)).flatMap((words) => ['--allow', words])
    const deployed = await runAs('AKIADEPLOY', checkout.path(), sandbox(), 'deploy', ...allow)
    // Compared with a text, so that a failure shows what was denied.
    expect(`${deployed.stdout}${deployed.stderr}`).not.toContain('authorized')
    expect(deployed).toMatchObject({ code: 0 })

    const again = await runAs('AKIAPLAN', checkout.path(), sandbox(), 'plan', '--json')
    const { stages } = JSON.parse(again.stdout) as Plan
    expect(stages.map(({ action }) => action)).toEqual(stages.map(() => 'none'))
    // Whatever a plan could not read, it says; under its policy there is nothing.
    expect(again.stdout).not.toContain('not-verified')
    expect(again.stdout).not.toContain('not verified')
  }
  wire.close()
})
