/** The same capabilities as the command line's, through the built action and its step outputs. */
import { expect } from 'vitest'
import type { Plan } from '../../src/plan/model/types.ts'
import { runBuiltAction } from './built.ts'
import { story } from './story.ts'
import { useCheckout, useSandbox, type ActionRun } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

const PROD = `version: 1
stack: shop
region: us-east-1
stages:
  prod:
    databases:
      postgres: { readReplica: true }
      redis: {}
    bastion: { allow: [203.0.113.0/24] }
`
const WEST = `  prod-west:
    region: us-west-2
    databases:
      postgres: { replicaOf: prod }
`

function run(inputs: Record<string, string>): Promise<ActionRun> {
  return runBuiltAction(checkout.path(), sandbox().environment, inputs)
}

function consents({ outputs }: ActionRun): readonly string[] {
  const { stages } = JSON.parse(outputs['plan'] ?? '') as Plan
  return stages.flatMap(({ databases }) => databases.flatMap(({ consent }) => consent?.words ?? []))
}

story('through the action', (scene) => {
  scene('a reader and a bastion come out as step outputs', async () => {
    checkout.write(PROD)
    const result = await run({ command: 'deploy', stage: 'prod' })
    expect(result.errors).toEqual([])
    expect(result.code).toBe(0)
    const { outputs } = result
    expect(outputs['pg-reader-host']).not.toBe('')
    expect(outputs['pg-reader-host']).not.toBe(outputs['pg-host'])
    expect(outputs['bastion-user']).toBe('ec2-user')
    expect(outputs['bastion-private-key-parameter']).toMatch(/^\/ec2\/keypair\/key-/)
    for (const [database, host] of [
      ['postgres', 'pg-host'],
      ['redis', 'redis-host'],
    ] as const)
      expect(outputs[`ssh-command-${database}`]).toMatch(
        new RegExp(
          `^ssh -i \\S+ -L 127\\.0\\.0\\.1:\\d+:${outputs[host] ?? ''}:\\d+ -f -N .* ec2-user@${outputs['bastion-host'] ?? ''}$`,
        ),
      )
    expect(outputs['ssh-command-mysql']).toBe('')
  })

  scene(
    'a replica in another region follows its primary, and is promoted with consent',
    async () => {
      checkout.write(PROD + WEST)
      const made = await run({ command: 'deploy' })
      expect(made.errors).toEqual([])
      expect(made.code).toBe(0)
      const before = await run({ command: 'outputs', stage: 'prod-west' })
      expect(before.outputs['pg-host']).not.toBe(before.outputs['pg-reader-host'])

      checkout.write(PROD + WEST.replace('{ replicaOf: prod }', '{}'))
      const asked = await run({ command: 'deploy', stage: 'prod-west' })
      expect(asked.code).toBe(3)
      const promoted = await run({
        command: 'deploy',
        stage: 'prod-west',
        allow: consents(asked).join('\n'),
      })
      expect(promoted.errors).toEqual([])
      expect(promoted.code).toBe(0)
      expect(promoted.outputs['pg-host']).toBe(before.outputs['pg-reader-host'])
    },
  )

  scene('destroy wants the word, and lists what it keeps', async () => {
    const asked = await run({ command: 'destroy', stage: 'prod-west' })
    expect(asked.code).toBe(3)
    expect(asked.errors.join('\n')).toContain('delete')
    const gone = await run({ command: 'destroy', stage: 'prod-west', confirm: 'delete' })
    expect(gone.errors).toEqual([])
    expect(gone.code).toBe(0)
    expect(gone.log).toMatch(/snapshot/)
    expect(gone.log).toMatch(/secret/)
  })
})
