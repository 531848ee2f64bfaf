import { describe, expect, test } from 'vitest'
import { questionsOf, useTerminal } from './asking.ts'

const { deploy, deployAsking, plan, stacks } = useTerminal()

/** A stage in the region's default VPC would do; one of its own takes no longer in this sandbox. */
const file = (stack: string, stages: Readonly<Record<string, string>>): string =>
  [
    'version: 1',
    `stack: ${stack}`,
    'region: us-east-1',
    'stages:',
    ...Object.entries(stages).map(([name, stage]) => `  ${name}: { ${stage} }`),
    '',
  ].join('\n')

const prod = (stack: string, databases: string, more = 'protected: false'): string =>
  file(stack, { prod: `${more}, databases: { ${databases} }` })

const POSTGRES = 'postgres: {}'
const LARGER = 'postgres: { instance: db.t4g.small }'

/** Deploys without a question, as a workflow does. */
async function deployed(text: string): Promise<void> {
  expect((await deploy(text)).failure).toBeNull()
}

describe('a loss', () => {
  test('is asked for after the plan was shown, with what is lost and what stays', async () => {
    await deployed(prod('ask1', `${POSTGRES}, redis: {}`))
    const result = await deployAsking(prod('ask1', POSTGRES), ['prod/redis'])
    expect(result.failure).toBeNull()
    expect(result.seen.map(({ what }) => what).slice(0, 2)).toEqual(['line', 'question'])
    expect(result.seen[0]?.text).toMatch(/^prod: Redis will be deleted/)
    expect(questionsOf(result)).toEqual([
      [
        'prod/redis: Redis will be deleted, a final snapshot will be kept.',
        'Automatic snapshots will be deleted with it. A snapshot will be taken first.\n' +
          'Type prod/redis to consent, anything else to stop: ',
      ].join(' '),
    ])
    expect((await plan(prod('ask1', POSTGRES))).stages[0]?.databases).toHaveLength(1)
  })

  test.each(['', 'yes', 'y', 'redis', 'prod/postgres', 'PROD/REDIS'])(
    'is not agreed to by %j: nothing is done and nothing is left behind',
    async (answer) => {
      const stack = `ask2${Buffer.from(answer).toString('hex')}`
      await deployed(prod(stack, `${POSTGRES}, redis: {}`))
      const before = await stacks().describe(`${stack}-prod`)
      const result = await deployAsking(prod(stack, POSTGRES), [answer])
      expect(result).toMatchObject({
        exit: 3,
        failure: 'not deployed: consent to prod/redis was not given',
        text: 'Nothing was deployed.',
      })
      expect(await stacks().describe(`${stack}-prod`)).toEqual(before)
      expect(await stacks().changeSets(before?.id ?? '')).toEqual([])
    },
  )

  test('is not agreed to by --yes', async () => {
    await deployed(prod('ask3', `${POSTGRES}, redis: {}`))
    const result = await deployAsking(prod('ask3', POSTGRES), ['no'], { yes: true })
    expect(questionsOf(result)).toHaveLength(1)
    expect(result.exit).toBe(3)
  })

  test('is asked for once for each database, and not where its words were given', async () => {
    const both = `${POSTGRES}, mysql: {}, redis: {}`
    await deployed(prod('ask4', both))
    const planned = await plan(prod('ask4', POSTGRES))
    const words = planned.stages[0]?.databases.flatMap(({ consent }) => consent?.words ?? []) ?? []
    expect(words).toHaveLength(2)
    const result = await deployAsking(prod('ask4', POSTGRES), ['prod/redis'], {
      allow: words.slice(0, 1),
    })
    expect(result.failure).toBeNull()
    expect(questionsOf(result)).toEqual([expect.stringMatching(/^prod\/redis: /)])
  })
})

describe('backups that could be restored', () => {
  const fewer = 'postgres: { backupDays: 2 }'

  test('are not deleted without consent, which the plan asks for under its own kind', async () => {
    await deployed(prod('ask15', `${POSTGRES}, redis: {}`))
    const none = prod('ask15', `${fewer}, redis: { backupDays: 0 }`)
    const planned = await plan(none)
    expect(planned.stages[0]?.databases).toMatchObject([
      { impact: 'in-place', consent: { kind: 'backups', given: false } },
      { impact: 'in-place', consent: { kind: 'backups', given: false } },
    ])
    expect((await deploy(none)).exit).toBe(3)
    const words = planned.stages[0]?.databases.flatMap(({ consent }) => consent?.words ?? []) ?? []
    expect((await deploy(none, words.slice(0, 1))).exit).toBe(3)
    expect((await deploy(none, words)).failure).toBeNull()
    expect((await plan(none)).stages[0]?.action).toBe('none')
  })

  test('are asked for at a terminal with what is lost, and no snapshot is promised', async () => {
    await deployed(prod('ask16', POSTGRES))
    const result = await deployAsking(prod('ask16', fewer), ['prod/postgres'])
    expect(result.failure).toBeNull()
    expect(questionsOf(result)).toEqual([
      'prod/postgres: Postgres will change while running. Backups older than 2 days will be deleted.\n' +
        'Type prod/postgres to consent, anything else to stop: ',
    ])
  })

  test('that are kept longer need no consent', async () => {
    await deployed(prod('ask17', fewer))
    expect((await deploy(prod('ask17', POSTGRES))).failure).toBeNull()
  })
})

describe('an interruption', () => {
  test.each(['n', '', 'no', 'prod/postgres', 'yess'])(
    'is asked for with a plain question, and not done for %j',
    async (answer) => {
      const stack = `ask5${Buffer.from(answer).toString('hex')}`
      await deployed(prod(stack, POSTGRES))
      const result = await deployAsking(prod(stack, LARGER), [answer])
      expect(questionsOf(result)).toEqual(['Deploy this? [y/N] '])
      expect(result).toMatchObject({ exit: 3, failure: 'not deployed: you answered no' })
      expect((await plan(prod(stack, LARGER))).stages[0]?.action).toBe('update')
    },
  )

  test.each(['y', 'Y', 'yes'])('is done for %j', async (answer) => {
    const stack = `ask6${Buffer.from(answer).toString('hex')}`
    await deployed(prod(stack, POSTGRES))
    expect((await deployAsking(prod(stack, LARGER), [answer])).failure).toBeNull()
    expect((await plan(prod(stack, LARGER))).stages[0]?.action).toBe('none')
  })

  test('is done without a question for --yes', async () => {
    await deployed(prod('ask7', POSTGRES))
    const result = await deployAsking(prod('ask7', LARGER), [], { yes: true })
    expect(result.failure).toBeNull()
    expect(questionsOf(result)).toEqual([])
  })

  test('that the stage asks consent for says how long it lasts; the plain question comes too', async () => {
    const asks = 'protected: false, interruptions: ask'
    await deployed(prod('ask8', POSTGRES, asks))
    const result = await deployAsking(prod('ask8', LARGER, asks), ['prod/postgres', 'y'])
    expect(result.failure).toBeNull()
    expect(questionsOf(result)).toEqual([
      'prod/postgres: Postgres will restart. Downtime: a few minutes. No data will be lost.\n' +
        'Type prod/postgres to consent, anything else to stop: ',
      'Deploy this? [y/N] ',
    ])
  })
})

describe('what nobody has to be asked for', () => {
  test.each<[string, string, string]>([
    ['a new stage', '', POSTGRES],
    ['a change while it runs', POSTGRES, 'postgres: { storage: { size: 40 } }'],
    ['nothing at all', POSTGRES, POSTGRES],
  ])('%s', async (name, before, after) => {
    const stack = `ask9${Buffer.from(name).toString('hex').slice(0, 12)}`
    if (before !== '') await deployed(prod(stack, before))
    const result = await deployAsking(prod(stack, after), [])
    expect(result.failure).toBeNull()
    expect(questionsOf(result)).toEqual([])
    expect(result.seen[0]?.what).toBe('line')
  })

  test('more than one stage is asked for, with how many', async () => {
    const two = { dev: `databases: { ${POSTGRES} }`, prod: `databases: { ${POSTGRES} }` }
    const result = await deployAsking(file('ask10', two), ['y'])
    expect(result.failure).toBeNull()
    expect(questionsOf(result)).toEqual(['Deploy these 2 stages? [y/N] '])
  })

  test('the plan is shown once, whatever is answered', async () => {
    await deployed(prod('ask11', POSTGRES))
    for (const answer of ['n', 'y']) {
      const { seen, text } = await deployAsking(prod('ask11', LARGER), [answer])
      const shown = [...seen.map((one) => one.text), text].join('\n')
      expect(shown.match(/Postgres will restart\. No data will be lost\./g)).toHaveLength(1)
    }
  })
})

test('where nobody can be asked, a missing consent refuses, and nothing is asked', async () => {
  await deployed(prod('ask12', `${POSTGRES}, redis: {}`))
  const result = await deploy(prod('ask12', POSTGRES))
  expect(result.exit).toBe(3)
  expect(result.text).toMatch(/^prod: Redis will be deleted/)
})

test('what changed while somebody thought is looked at again: only what was shown is done', async () => {
  await deployed(prod('ask13', `${POSTGRES}, redis: {}`))
  const somebodyElse = async (): Promise<string> => {
    await deployed(prod('ask13', `${POSTGRES}, redis: {}, mysql: {}`))
    return 'y'
  }
  const result = await deployAsking(prod('ask13', `${LARGER}, redis: {}`), [somebodyElse])
  expect(result.exit).toBe(3)
  const left = await plan(prod('ask13', `${POSTGRES}, redis: {}, mysql: {}`))
  expect(left.stages[0]?.action).toBe('none')
})

test('consent that was typed still holds when the stage is looked at again', async () => {
  await deployed(prod('ask14', `${POSTGRES}, redis: {}`))
  const slowly = async (): Promise<string> => {
    await stacks().describe('ask14-prod')
    return 'prod/redis'
  }
  expect((await deployAsking(prod('ask14', POSTGRES), [slowly])).failure).toBeNull()
})

describe('the protection of a stage that holds nothing but Redis', () => {
  const redis = (more: string): string => prod('net1', 'redis: {}', more)
  const protection = async (): Promise<boolean | null | undefined> =>
    (await stacks().describe('net1-prod'))?.terminationProtection

  test('is turned off by a plan that says so, and the plan after it has nothing to do', async () => {
    await deployed(redis('protected: true'))
    expect(await protection()).toBe(true)
    const planned = await plan(redis('protected: false'))
    expect(planned.stages[0]).toMatchObject({
      action: 'update',
      terminationProtection: { to: 'off', line: 5 },
    })
    const shown = await deployAsking(redis('protected: false'), [])
    expect(shown.seen[0]?.text).toMatch(/the stack's termination protection will be turned off/)
    expect(shown.outputs).toMatchObject({ changed: 'true' })
    expect(await protection()).toBe(false)
    expect((await plan(redis('protected: false'))).stages[0]?.action).toBe('none')
  })

  test('is turned on again without a plan that says so: that takes nothing away', async () => {
    await deployed(redis('protected: true'))
    expect(await protection()).toBe(true)
  })
})

describe('the protection of a stack beside an instance', () => {
  const stage = (more: string, databases = POSTGRES): string => prod('net2', databases, more)
  const protection = async (): Promise<boolean | null | undefined> =>
    (await stacks().describe('net2-prod'))?.terminationProtection

  test('is turned off with that of the instance, in one deploy', async () => {
    await deployed(stage('protected: true'))
    const planned = await plan(stage('protected: false'))
    expect(planned.stages[0]).toMatchObject({
      terminationProtection: { to: 'off' },
      databases: [{ nets: [{ kind: 'deletion-protection' }] }],
    })
    await deployed(stage('protected: false'))
    expect(await protection()).toBe(false)
  })

  test('that somebody turned on is left on by other changes, and turned off by a plan that says so', async () => {
    await deployed(stage('protected: false'))
    const { id } = (await stacks().describe('net2-prod')) ?? { id: '' }
    await stacks().setTerminationProtection(id, true)
    const larger = stage('protected: false', 'postgres: { storage: { size: 40 } }')
    expect((await plan(larger)).stages[0]?.terminationProtection).toBeUndefined()
    await deployed(larger)
    expect(await protection()).toBe(true)
    const planned = (await plan(larger)).stages[0]
    expect(planned).toMatchObject({ action: 'update', terminationProtection: { to: 'off' } })
    await deployed(larger)
    expect(await protection()).toBe(false)
  })
})
