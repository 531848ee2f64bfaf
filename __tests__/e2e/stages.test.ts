import { expect } from 'vitest'
import { story } from './story.ts'
import { runCli, useCheckout, useSandbox } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

const FILE = `version: 1
stack: orders
region: us-east-1
stages:
  dev:
    protected: false
    databases: { redis: {} }
  staging:
    databases:
      postgres: { parameters: { work_mem: "SUM(Memory,1)" } }
  prod:
    region: eu-west-1
    databases: { postgres: {} }
`

type Deployed = { stages: { stage: string; result: { kind: string; after?: string } }[] }

story('stages of one file', (scene) => {
  scene('stages go in order; one that fails stops the following ones and names them', async () => {
    checkout.write(FILE)
    const { code, stdout, stderr } = await runCli(
      checkout.path(),
      sandbox().environment,
      'deploy',
      '--json',
    )
    expect(code).toBe(1)
    const { stages } = JSON.parse(stdout) as Deployed
    expect(stages.map(({ stage, result }) => [stage, result.kind])).toEqual([
      ['dev', 'created'],
      ['staging', 'failed'],
      ['prod', 'not-attempted'],
    ])
    expect(stages[2]?.result.after).toBe('staging')
    expect(stderr).toContain('prod')
    expect(stderr).toMatch(/tinystacks\.yml:\d+/)
  })

  scene('a first create that failed is made anew, once the file is right', async () => {
    checkout.write(FILE.replace('work_mem: "SUM(Memory,1)"', 'work_mem: "64"'))
    const { code, stdout, stderr } = await runCli(
      checkout.path(),
      sandbox().environment,
      'deploy',
      '--json',
    )
    expect(stderr).not.toContain('error')
    expect(code).toBe(0)
    const { stages } = JSON.parse(stdout) as Deployed
    expect(stages.map(({ result }) => result.kind)).toEqual(['unchanged', 'created', 'created'])
  })

  scene('a refusal in any stage keeps every stage as it is', async () => {
    checkout.write(
      FILE.replace('work_mem: "SUM(Memory,1)"', 'work_mem: "64"')
        .replace('redis: {}', 'redis: {}, mysql: {}')
        .replace(
          'region: eu-west-1\n    databases: { postgres: {} }',
          'region: eu-west-1\n    databases: { redis: {} }',
        ),
    )
    const refused = await runCli(checkout.path(), sandbox().environment, 'deploy', '--json')
    expect(refused.code).toBe(3)
    const dev = await runCli(
      checkout.path(),
      sandbox().environment,
      'plan',
      '--stage',
      'dev',
      '--json',
    )
    expect(dev.code).toBe(0)
    expect(JSON.parse(dev.stdout)).toMatchObject({
      stages: [
        {
          stage: 'dev',
          action: 'update',
          databases: [
            { database: 'mysql', impact: 'create' },
            { database: 'redis', impact: 'none' },
          ],
        },
      ],
    })
  })
})
