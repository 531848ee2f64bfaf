/** What starts a run, how its commits were merged, and who may what: what must happen. */
import { describe } from 'vitest'
import type { WorkflowEvent } from '../../stand-ins/github/repository/events.ts'
import { commitAll } from '../support.ts'
import {
  AS_REVIEWED,
  MEDIUM,
  refused,
  SMALL,
  STRICT,
  tolerated,
  useSituations,
  type Situation,
  type Start,
} from './situations.ts'

const situations = useSituations()
const { github, checkout, config, write, file, run, plan, propose } = situations
const { dropped, pushed, withLabel, push, each } = situations

const DEPLOY = { command: 'deploy', ...STRICT }
const PLANNED = { code: 0 } as const

/** The push of the default branch's head as another event. */
function as(name: string, ref = 'refs/heads/main'): WorkflowEvent {
  const { payload, environment } = github().pushEvent()
  const { repository, sender } = payload
  return {
    payload: { repository, sender },
    environment: { ...environment, GITHUB_EVENT_NAME: name, GITHUB_REF: ref },
  }
}

const merged = (method: 'squash' | 'rebase' | 'merge' | 'queue') => async (): Promise<Start> => {
  const { number } = await propose(file(SMALL))
  if (method === 'queue') github().enqueue(number)
  github().merge(number, method)
  return () => push(STRICT)
}

const TRIGGERS: readonly Situation[] = [
  ['a push of a squashed commit', merged('squash'), AS_REVIEWED],
  ['a push of rebased commits', merged('rebase'), AS_REVIEWED],
  ['a push of a merge commit', merged('merge'), AS_REVIEWED],
  ['a push by the merge queue', merged('queue'), AS_REVIEWED],
  [
    'a push to a branch, without a command',
    () => {
      github().push({ [config()]: file(SMALL) }, 'grow')
      return () => run(github().pushEvent('grow'))
    },
    { code: 2, says: /the event push on refs\/heads\/grow needs a command/ },
  ],
  [
    'a tag',
    async () => {
      await dropped(SMALL)
      return () => run(as('push', 'refs/tags/v1'), { inputs: DEPLOY })
    },
    AS_REVIEWED,
  ],
  [
    'a tag, without a command',
    () => () => run(as('push', 'refs/tags/v1')),
    { code: 2, says: /the event push on refs\/tags\/v1 needs a command/ },
  ],
  [
    'another workflow that has ended',
    async () => {
      await dropped(SMALL)
      return () => run(as('workflow_run'), { inputs: DEPLOY })
    },
    AS_REVIEWED,
  ],
  [
    'a schedule that plans',
    () => {
      pushed(SMALL)
      return () => run(as('schedule'), { inputs: { command: 'plan' } })
    },
    { ...PLANNED, says: /Postgres/ },
  ],
  [
    'a schedule, without a command',
    () => () => run(as('schedule')),
    { code: 2, says: /a scheduled plan shows what a deploy would change/ },
  ],
  [
    'somebody by hand, without a command',
    () => {
      pushed(SMALL)
      return () => run(github().dispatchEvent())
    },
    { ...PLANNED, says: /the run is for no pull request/ },
  ],
  [
    'a merge queue that checks a plan',
    async () => {
      const { number } = await propose(file(SMALL))
      github().enqueue(number)
      return () => run(github().mergeGroupEvent(number))
    },
    PLANNED,
  ],
  [
    'a merge queue that checks a loss without consent',
    async () => {
      const { number } = await propose(file(''))
      github().enqueue(number)
      return () => run(github().mergeGroupEvent(number))
    },
    { code: 3 },
  ],
  [
    'a push to a pull request',
    () => {
      write(file(SMALL))
      const number = github().openPull({ files: { [config()]: file(SMALL) } })
      return () => plan(number)
    },
    PLANNED,
  ],
]

/** Checks out the head of a pull request with this file, which was planned. */
async function commentedOn(login: string, postgres: string): Promise<Start> {
  write(file(postgres))
  const sha = commitAll(checkout.path())
  const number = github().openPull({ sha, files: { [config()]: file(postgres) } })
  await plan(number)
  return () => run(github().commentEvent(number, login), { inputs: DEPLOY })
}

const PEOPLE: readonly Situation[] = [
  [
    'a comment of somebody who may write',
    () => {
      github().setRole('ann', 'write')
      return commentedOn('ann', SMALL)
    },
    AS_REVIEWED,
  ],
  [
    'a comment of somebody who may not',
    () => commentedOn('mallory', SMALL),
    refused(/do not count: mallory may not write/),
  ],
  [
    'a fork, whose plan no comment shows',
    () => {
      write(file(SMALL))
      const files = { [config()]: file(SMALL) }
      github().merge(github().openPull({ files, fork: 'mallory/shop' }))
      return () => push()
    },
    tolerated(/pull request #1 does not show one|no pull request shows a plan/),
  ],
  [
    'a fork, where a plan is required',
    () => {
      write(file(SMALL))
      const files = { [config()]: file(SMALL) }
      github().merge(github().openPull({ files, fork: 'mallory/shop' }))
      return () => push(STRICT)
    },
    refused(/dev: no pull request shows a plan of it/),
  ],
  [
    'a locked pull request, which is planned',
    () => {
      write(file(SMALL))
      const number = github().openPull({ files: { [config()]: file(SMALL) } })
      github().lock(number)
      return () => plan(number)
    },
    { ...PLANNED, says: /its conversation is locked/ },
  ],
  [
    'a pull request that was locked after its plan',
    async () => {
      const { number } = await propose(file(SMALL))
      github().lock(number)
      github().merge(number)
      return () => push(STRICT)
    },
    AS_REVIEWED,
  ],
  [
    'a comment that somebody deleted',
    async () => {
      const number = await dropped(SMALL)
      for (const { id } of github().comments(number)) github().deleteComment(id)
      return () => push()
    },
    tolerated(/no pull request shows a plan/),
  ],
  [
    'a comment that somebody deleted, where a plan is required',
    async () => {
      const number = await dropped(SMALL)
      for (const { id } of github().comments(number)) github().deleteComment(id)
      return () => push(STRICT)
    },
    refused(/dev: no pull request shows a plan of it/),
  ],
  [
    'a token that is empty, where a plan is required',
    async () => {
      await dropped(SMALL)
      return () => push({ ...STRICT, 'github-token': ' ' })
    },
    refused(/`github-token` is empty/),
  ],
  [
    'a label with the consent',
    async () => {
      withLabel(await dropped(''))
      return () => push(STRICT)
    },
    { code: 0, changed: 'true' },
  ],
  [
    'a label with the consent to another plan',
    async () => {
      const { number } = await propose(file(''))
      withLabel(number)
      const other = await dropped('')
      github().setLabels(other, ['tinystacks: allow postgres:remove@0123456789abc'])
      github().setLabels(number, [])
      return () => push()
    },
    refused(/postgres:remove@/),
  ],
  [
    'a plan that differs, where one that loses nothing may',
    async () => {
      await dropped(SMALL)
      write(file(MEDIUM))
      return () => push({ 'on-plan-change': 'apply' })
    },
    tolerated(/the plan differs from the one that pull request #1 shows/),
  ],
  [
    'a plan that differs and loses something',
    async () => {
      await dropped(SMALL)
      write(file(''))
      return () => push({ 'on-plan-change': 'apply' })
    },
    { code: 3 },
  ],
]

describe('by trigger', () => {
  each(TRIGGERS)
})

describe('by who may what', () => {
  each(PEOPLE)
})
