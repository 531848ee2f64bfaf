/** `order: parallel`: stages side by side, replicas after their primaries, each told apart from the others. */
import { describe, expect, test } from 'vitest'
import type { Results } from '../../src/render/json/results.ts'
import { runAction, runCli, startCli, useCheckout, useSandbox } from './support.ts'

const checkout = useCheckout()

const BAD = 'postgres: { parameters: { work_mem: "SUM(Memory,1)" } }'

/** The replicas come first in the file, and first of them the one whose primary is a replica itself. */
function file(staging: string, prod = 'postgres: {}', order = 'order: parallel'): string {
  return `version: 1
stack: orders
region: us-east-1
${order}
stages:
  beside: { protected: false, databases: { postgres: { replicaOf: prod } } }
  west:
    region: us-west-2
    protected: false
    databases: { postgres: { replicaOf: prod } }
  dev: { protected: false, databases: { redis: {} } }
  staging: { protected: false, databases: { ${staging} } }
  prod: { protected: false, databases: { ${prod} } }
`
}

type Told = readonly (readonly [stage: string, kind: string, after?: string])[]

function told(stdout: string): Told {
  const { stages } = JSON.parse(stdout) as Results['deploy']
  return stages.map(({ stage, result }) =>
    result.kind === 'not-attempted' ? [stage, result.kind, result.after] : [stage, result.kind],
  )
}

describe('where operations take no time', () => {
  const sandbox = useSandbox()
  const deploy = async (text: string, ...argv: readonly string[]) => {
    checkout.write(text)
    return runCli(checkout.path(), sandbox().environment, 'deploy', '--json', ...argv)
  }

  test('all are deployed, and a second deploy has nothing to do', { timeout: 60_000 }, async () => {
    const first = await deploy(file('redis: {}'))
    expect(first.code).toBe(0)
    const inOrder = ['dev', 'staging', 'prod', 'beside', 'west']
    expect(told(first.stdout)).toEqual(inOrder.map((stage) => [stage, 'created']))
    const second = await deploy(file('redis: {}'))
    expect(told(second.stdout)).toEqual(inOrder.map((stage) => [stage, 'unchanged']))
  })

  test('a failure stops nothing that does not depend on it', async () => {
    const { code, stdout, stderr } = await deploy(file(BAD))
    expect(code).toBe(1)
    expect(told(stdout)).toEqual([
      ['dev', 'created'],
      ['staging', 'failed'],
      ['prod', 'created'],
      ['beside', 'created'],
      ['west', 'created'],
    ])
    expect(stderr).toContain('staging failed')
    const again = await deploy(file('redis: {}'))
    expect(again.code).toBe(0)
    expect(told(again.stdout).map(([, kind]) => kind)).toEqual([
      'unchanged',
      'created',
      'unchanged',
      'unchanged',
      'unchanged',
    ])
  })

  test('a failure of a primary stops its replicas, wherever they are, and names it', async () => {
    const { code, stdout } = await deploy(file('redis: {}', BAD))
    expect(code).toBe(1)
    expect(told(stdout)).toEqual([
      ['dev', 'created'],
      ['staging', 'created'],
      ['prod', 'failed'],
      ['beside', 'not-attempted', 'prod'],
      ['west', 'not-attempted', 'prod'],
    ])
  })

  test('so many at once change neither the order nor the end, and the plan says both', async () => {
    checkout.write(file(BAD))
    const { environment } = sandbox()
    const flag = ['--concurrency', '1']
    const shown = await runCli(checkout.path(), environment, 'plan', ...flag)
    expect(shown.stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Stages will be deployed side by side, at most 1 at once; beside after prod and west after prod.',
    )
    const json = await runCli(checkout.path(), environment, 'plan', '--json', ...flag)
    expect(JSON.parse(json.stdout)).toMatchObject({
      order: { kind: 'parallel', concurrency: 1, after: { beside: ['prod'], west: ['prod'] } },
    })
    const { code, stdout } = await deploy(file(BAD), ...flag)
    expect(code).toBe(1)
    expect(told(stdout).map(([, kind]) => kind)).toEqual([
      'created',
      'failed',
      'created',
      'created',
      'created',
    ])
  })

  test.each(['0', '-1', 'all', '1.5', '1001'])('not %s at once', async (written) => {
    const { code, stderr } = await deploy(file('redis: {}'), `--concurrency=${written}`)
    expect(code).toBe(2)
    expect(stderr).toContain('`concurrency` must be a whole number from 1 to 1000')
    const run = await runAction(checkout.path(), sandbox().environment, {
      ...{ command: 'deploy', concurrency: written },
    })
    expect(run.code).toBe(2)
  })

  test('the log of the action has a group a stage, and none within another', async () => {
    checkout.write(file(BAD))
    const { code, log, outputs } = await runAction(checkout.path(), sandbox().environment, {
      command: 'deploy',
    })
    expect(code).toBe(1)
    const titles: string[] = []
    let open: string | null = null
    for (const line of log.split('\n')) {
      const title = /^::group::((\S+): .*)$/.exec(line)
      if (title) {
        expect(open).toBeNull()
        open = title[2] ?? ''
        titles.push(open)
      } else if (line === '::endgroup::') open = null
      else if (open !== null && /orders-\w+/.test(line)) expect(line).toContain(`orders-${open}`)
    }
    expect(titles.toSorted()).toEqual(['beside', 'dev', 'prod', 'staging', 'west'])
    expect(titles.indexOf('beside')).toBeGreaterThan(titles.indexOf('prod'))
    expect(log).toMatch(/^::endgroup::$/m)
    expect(JSON.parse(outputs['outputs'] ?? '{}')).toMatchObject({ dev: {}, prod: {}, west: {} })
  })
})

describe('where a database takes its time', () => {
  // Redis takes about ten minutes on AWS: 6 s here.
  const sandbox = useSandbox({ speed: 100 })
  const TWO = `version: 1
stack: shop
region: us-east-1
order: parallel
stages:
  dev: { protected: false, databases: { redis: {} } }
  prod: { protected: false, databases: { redis: {} } }
`

  test('each line says its stage, and all of them are at work at once', async () => {
    checkout.write(TWO)
    const { code, stderr } = await runCli(checkout.path(), sandbox().environment, 'deploy')
    expect(code).toBe(0)
    const times = (status: string): readonly string[] =>
      ['dev', 'prod'].map(
        (stage) =>
          new RegExp(`^${stage} \\| (\\S+) ${status} +Redis \\(`, 'm').exec(stderr)?.[1] ?? 'none',
      )
    const [begun, ended] = [times('CREATE_IN_PROGRESS'), times('CREATE_COMPLETE')]
    expect([...begun, ...ended]).not.toContain('none')
    expect(
      begun
        .toSorted()
        .at(-1)
        ?.localeCompare(ended.toSorted()[0] ?? ''),
    ).toBe(-1)
  })

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'after a %s each stage that runs is told of, and the next deploy goes on with all',
    async (signal) => {
      checkout.write(TWO)
      const first = startCli(checkout.path(), sandbox().environment, 'deploy', '--json')
      await first.said('dev | ')
      await first.said('CREATE_IN_PROGRESS Redis')
      await first.said('prod | ')
      first.kill(signal)
      const stopped = await first.finished
      expect(stopped.code).toBe(signal === 'SIGINT' ? 130 : 143)
      const { stages } = JSON.parse(stopped.stdout) as Results['deploy']
      expect(stages.map(({ stage }) => stage)).toEqual(['dev', 'prod'])
      for (const { result } of stages)
        expect(result).toMatchObject({
          kind: 'failed',
          remarks: [expect.stringContaining('told to stop')],
        })
      const second = await runCli(checkout.path(), sandbox().environment, 'deploy', '--json')
      expect(second.code).toBe(0)
    },
  )
})
