/**
 * A deploy whose runner dies at one of its calls. The same run, run again, finishes what it began, and so does the same
 * command in another run: each stage is applied once, and told of once.
 */
import {
  CloudFormationClient,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { useDeaths, type Death } from './dying.ts'
import { saidOfReview, useChanges } from './on-github.ts'
import { useSandbox, type ActionRun } from './support.ts'

const sandbox = useSandbox({ wire: true })
const { github, checkout, application, config, file, run, propose, deployDirectly, headers } =
  useChanges(sandbox)
const diesAt = useDeaths(() => ({ aws: sandbox().url, github: github().url }))

let cloudformation: CloudFormationClient
beforeEach(() => {
  cloudformation = new CloudFormationClient(clientSettings(sandbox()))
})
afterEach(() => {
  cloudformation.destroy()
})

const stackOf = (stage: string): string => `${application()}-${stage}`

async function stackNamed(stage: string) {
  const { Stacks = [] } = await cloudformation.send(
    new DescribeStacksCommand({ StackName: stackOf(stage) }),
  )
  return Stacks[0]
}

/** No more events than before: nobody has worked on the stack. */
async function eventsOf(stage: string): Promise<number> {
  const { StackEvents = [] } = await cloudformation.send(
    new DescribeStackEventsCommand({ StackName: stackOf(stage) }),
  )
  return StackEvents.length
}

const switchOn = (switches: object): Promise<Response> =>
  fetch(`${sandbox().url}/_sandbox/switches`, {
    method: 'POST',
    body: JSON.stringify(switches),
  })

const EXECUTE = 'cloudformation:ExecuteChangeSet'
const DEPLOYMENT = /^POST \S+\/deployments$/
const STATUS = /^POST \S+\/statuses$/
const COMMENT = /^PATCH \S+\/comments\//

/** What another run finds; `told`: the stages whose deployment was a success before the runner died. */
type Another = { readonly told: readonly string[] }
const NONE_TOLD: Another = { told: [] }

type Case = {
  /** What is there before; absent = nothing. */
  readonly before?: string
  /** What the pull request asks for. */
  readonly after: () => string
  readonly death: Death
  /** What CloudFormation fails to create until the run is run again. */
  readonly failing?: string
  /** What the results say, by stage. */
  readonly kinds: Readonly<Record<string, 'created' | 'updated'>>
  /** Another run for the commit finishes it too: what it finds is a case of its own. Default: not tried. */
  readonly another?: Another
}

const SMALL = '{ instance: db.t4g.small }'
const resized: Pick<Case, 'before' | 'after' | 'kinds'> = {
  before: '{}',
  after: () => file(SMALL),
  kinds: { dev: 'updated' },
}
const PROD = '  prod:\n    protected: false\n    databases: { redis: {} }\n'
const both: Pick<Case, 'after' | 'kinds'> = {
  after: () => file('', PROD),
  kinds: { dev: 'created', prod: 'created' },
}
const isProtected = (): string => file('{}').replace('    protected: false\n', '')
const protectedNew: Pick<Case, 'after' | 'kinds'> = {
  after: isProtected,
  kinds: { dev: 'updated' },
}

const CASES: Readonly<Record<string, Case>> = {
  'before anything was begun': {
    ...resized,
    death: { of: 'github', call: DEPLOYMENT, when: 'before' },
  },
  'once its deployment was made': {
    another: NONE_TOLD,
    ...resized,
    death: { of: 'github', call: DEPLOYMENT, when: 'after' },
  },
  'once it was shown as in progress': {
    ...resized,
    death: { of: 'github', call: STATUS, when: 'after' },
  },
  'before the update': {
    another: NONE_TOLD,
    ...resized,
    death: { of: 'aws', call: EXECUTE, when: 'before' },
  },
  'once the update was begun': {
    another: NONE_TOLD,
    ...resized,
    death: { of: 'aws', call: EXECUTE, when: 'after' },
  },
  'before its deployment was ended': {
    ...resized,
    death: { of: 'github', call: STATUS, nth: 2, when: 'before' },
  },
  'once its deployment was ended': {
    ...resized,
    death: { of: 'github', call: STATUS, nth: 2, when: 'after' },
    another: { told: ['dev'] },
  },
  'before the comment had the result': {
    ...resized,
    death: { of: 'github', call: COMMENT, when: 'before' },
  },
  'once the comment had the result, before the outputs were set': {
    ...resized,
    death: { of: 'github', call: COMMENT, when: 'after' },
  },
  'during an update that then failed': {
    ...{ before: '', after: () => file('{}'), kinds: { dev: 'updated' } },
    death: { of: 'aws', call: EXECUTE, when: 'after' },
    failing: 'AWS::RDS::DBInstance',
  },
  'during a first create that then failed': {
    another: NONE_TOLD,
    ...{ after: () => file('{}'), kinds: { dev: 'created' } },
    death: { of: 'aws', call: EXECUTE, when: 'after' },
    failing: 'AWS::RDS::DBInstance',
  },
  'once the first of two stages was created': {
    ...both,
    death: { of: 'aws', call: EXECUTE, when: 'after' },
  },
  'between two stages': {
    ...both,
    death: { of: 'github', call: DEPLOYMENT, nth: 2, when: 'before' },
  },
  'before the second of two stages': {
    ...both,
    death: { of: 'aws', call: EXECUTE, nth: 2, when: 'before' },
  },
  'once the second of two stages was created': {
    another: { told: ['dev'] },
    ...both,
    death: { of: 'aws', call: EXECUTE, nth: 2, when: 'after' },
  },
  'between a create and its protection': {
    another: NONE_TOLD,
    ...protectedNew,
    death: { of: 'aws', call: EXECUTE, when: 'after' },
  },
  'before the update that protects': {
    ...protectedNew,
    death: { of: 'aws', call: EXECUTE, nth: 2, when: 'before' },
  },
  'once the update that protects was begun': {
    ...protectedNew,
    death: { of: 'aws', call: EXECUTE, nth: 2, when: 'after' },
  },
  "before the stack's own protection": {
    ...protectedNew,
    death: { of: 'aws', call: 'cloudformation:UpdateTerminationProtection', when: 'before' },
  },
  'before the storage, which goes last': {
    before: '{ instance: db.t4g.small, storage: { size: 40 } }',
    after: () => file('{ instance: db.t4g.medium, storage: { size: 60 } }'),
    death: { of: 'aws', call: EXECUTE, nth: 2, when: 'before' },
    kinds: { dev: 'updated' },
  },
}

/** Later than all that a test has deployed before. */
const RUN = 7700
const THE_SAME = { run: RUN, attempt: 2 }
const ANOTHER = { run: RUN + 1, attempt: 1 }

const AGAIN = Object.entries(CASES).flatMap(([name, one]) => [
  [name, 'the same run, run again,', one, THE_SAME] as const,
  ...(one.another ? [[name, 'another run for the commit', one, ANOTHER] as const] : []),
])

describe('a runner that died', () => {
  test.each(AGAIN)(
    '%s: %s finishes what is left',
    async (_name, _how, one, circumstances) => {
      if (one.before !== undefined) await deployDirectly(file(one.before))
      const directly = github().deployments().length
      const { number } = await propose(one.after())
      github().merge(number)
      const event = github().pushEvent()
      if (one.failing !== undefined) await switchOn({ failsToCreate: one.failing })
      await diesAt(
        one.death,
        checkout.path(),
        { ...sandbox().environment, ...github().environment, GITHUB_RUN_ATTEMPT: '1' },
        { config: config(), 'github-token': github().token, 'require-plan': 'true' },
        {
          eventName: 'push',
          ref: 'refs/heads/main',
          sha: event.environment['GITHUB_SHA'] ?? '',
          payload: event.payload,
          runId: RUN,
        },
      )
      if (one.failing !== undefined) await switchOn({ failsToCreate: '' })

      const again = await run(event, { ...circumstances, inputs: { 'require-plan': 'true' } })
      const stages = Object.keys(one.kinds)
      const told = circumstances === ANOTHER ? (one.another?.told ?? []) : []
      const left = stages.filter((stage) => !told.includes(stage))
      expect([again.code, again.errors], again.log).toEqual([0, []])
      expect(again.outputs['changed']).toBe(String(left.length > 0))
      expectOutputs(again, stages)
      const shown = () =>
        github()
          .deployments()
          .slice(0, github().deployments().length - directly)
          .map(({ environment, statuses }) => [environment, statuses[0]?.state])
      expect(shown().toSorted()).toEqual(Object.keys(one.kinds).map((stage) => [stage, 'success']))
      expect(saidOfReview(again)).toEqual([])
      for (const stage of left) {
        const [header] = headers(number)
        expect(header?.results[stage]?.kind).toBe(one.kinds[stage])
        expect(header?.carried[stage]).toBe('done')
      }
      for (const stage of stages)
        expect((await stackNamed(stage))?.EnableTerminationProtection).toBe(
          one.after() === isProtected(),
        )

      const [events, body] = [
        await Promise.all(stages.map(eventsOf)),
        github().comments(number)[0]?.body,
      ]
      const last = await run(event, { ...circumstances, attempt: circumstances.attempt + 1 })
      expect(last.errors).toEqual([])
      expect(await Promise.all(stages.map(eventsOf))).toEqual(events)
      if (left.length === stages.length) expect(github().comments(number)[0]?.body).toBe(body)
      expect(shown().toSorted()).toEqual(stages.map((stage) => [stage, 'success']))
    },
    60_000,
  )
})

function expectOutputs({ outputs }: ActionRun, stages: readonly string[]): void {
  expect(JSON.parse(outputs['stages'] ?? '')).toEqual(stages)
  expect(Object.keys(JSON.parse(outputs['outputs'] ?? '{}') as object)).toEqual(stages)
}
