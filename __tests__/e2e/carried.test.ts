/** Which pull requests a deploy is judged against: by event, evidence and plan, what must happen. */
import { describe, expect, test } from 'vitest'
import { saidOfReview, useChanges } from './on-github.ts'
import { useSandbox, type ActionRun } from './support.ts'

const sandbox = useSandbox()
const { github, config, write, file, run, deploy, ...changes } = useChanges(sandbox)
const { propose, deployDirectly, headers } = changes

const SMALL = '{ instance: db.t4g.small }'
const MEDIUM = '{ instance: db.t4g.medium }'
const STRICT = { 'require-plan': 'true' }

/** What a situation comes to: exit code, whether anything was changed, and what the log says. */
type Outcome = {
  readonly code: 0 | 3
  readonly changed?: 'true' | 'false'
  readonly says?: RegExp
  /** Whether nothing may be said of reviews. */
  readonly isQuiet?: true
}

/** As reviewed: applied without a word. */
const AS_REVIEWED: Outcome = { code: 0, changed: 'true', isQuiet: true }

const refused = (says: RegExp): Outcome => ({ code: 3, says })
const tolerated = (says: RegExp): Outcome => ({ code: 0, changed: 'true', says })

/** A pull request that changes something else, merged; its run was dropped. */
function aside(): number {
  const number = github().openPull({ files: { 'README.md': 'x' } })
  github().merge(number)
  return number
}

/** A pull request with a planned file, merged; its run was dropped. */
async function dropped(postgres: string): Promise<number> {
  const { number } = await propose(file(postgres))
  github().merge(number)
  return number
}

const release = (inputs = {}): Promise<ActionRun> =>
  run(github().releaseEvent('v1'), { inputs: { command: 'deploy', ...inputs } })
const dispatch = (inputs = {}): Promise<ActionRun> =>
  run(github().dispatchEvent(), { inputs: { command: 'deploy', ...inputs } })
const push = (inputs = {}): Promise<ActionRun> => deploy({ inputs })

/** A direct push of this file. */
function pushed(postgres: string): void {
  write(file(postgres))
  github().push({ [config()]: file(postgres) })
}

async function withLabel(number: number): Promise<void> {
  const [label = ''] = headers(number)[0]?.labels ?? []
  github().setLabels(number, [label])
  return Promise.resolve()
}

type Situation = readonly [string, () => Promise<ActionRun>, Outcome]

const EVENTS: readonly Situation[] = (
  [
    ['a push', push],
    ['a release', release],
    ['a start by hand', dispatch],
  ] as const
).flatMap(([event, start]): readonly Situation[] => [
  [
    `${event} after the merge`,
    async () => {
      await dropped(SMALL)
      return start(STRICT)
    },
    AS_REVIEWED,
  ],
  [
    `${event} that carries another pull request besides`,
    async () => {
      await dropped(SMALL)
      aside()
      return start(STRICT)
    },
    AS_REVIEWED,
  ],
  [
    `${event} that carries two plans of one stage, the later of which has both`,
    async () => {
      await dropped(SMALL)
      await dropped('{ instance: db.t4g.small, storage: { size: 40 } }')
      return start(STRICT)
    },
    AS_REVIEWED,
  ],
  [
    `${event} that carries two plans of one stage, neither of which has both`,
    async () => {
      await dropped(SMALL)
      await dropped('{ storage: { size: 40 } }')
      write(file('{ instance: db.t4g.small, storage: { size: 40 } }'))
      return start()
    },
    refused(/pull request #2 shows; looked at #2 and #1/),
  ],
  [
    `${event} of what no pull request showed`,
    () => {
      pushed(SMALL)
      return start()
    },
    tolerated(/the commit came with no pull request/),
  ],
  [
    `${event} of what no pull request showed, where a plan is required`,
    () => {
      pushed(SMALL)
      return start(STRICT)
    },
    refused(/dev: no pull request shows a plan of it: the commit came with no pull request/),
  ],
  [
    `${event} of more than a carried plan`,
    async () => {
      await dropped(SMALL)
      pushed(MEDIUM)
      return start()
    },
    refused(/the plan differs from the one that pull request #1 shows; looked at #1/),
  ],
  [
    `${event} with a label on a carried pull request`,
    async () => {
      await withLabel(await dropped(''))
      aside()
      return start(STRICT)
    },
    { code: 0, changed: 'true' },
  ],
  [
    `${event} without the label`,
    async () => {
      await dropped('')
      aside()
      return start()
    },
    refused(/the labels of #2 and #1 were looked at/),
  ],
])

const EVIDENCE: readonly Situation[] = [
  [
    'the stack alone, where deployments are off',
    async () => {
      await dropped(SMALL)
      aside()
      return push({ ...STRICT, deployments: 'false' })
    },
    AS_REVIEWED,
  ],
  [
    'the stack alone, where they may not be read',
    async () => {
      await dropped(SMALL)
      aside()
      github().permit({ contents: 'read', pull_requests: 'write', issues: 'write' })
      return push(STRICT)
    },
    { code: 0, changed: 'true' },
  ],
  [
    'an index that is behind the merge',
    async () => {
      await dropped(SMALL)
      github().delayIndex(99)
      return run(github().pushEvent('main', 5), { inputs: STRICT })
    },
    AS_REVIEWED,
  ],
  [
    'a plan that was carried out before, of another pull request',
    async () => {
      await dropped(SMALL)
      await push(STRICT)
      pushed(MEDIUM)
      return push()
    },
    tolerated(/the commit came with no pull request/),
  ],
  [
    'an earlier plan that changes nothing',
    async () => {
      const { number } = await propose(file('{}'))
      github().merge(number)
      pushed(SMALL)
      return push()
    },
    tolerated(/no pull request shows a plan of it/),
  ],
  [
    'an own plan that changes nothing',
    async () => {
      await dropped('{}')
      write(file(SMALL))
      return push()
    },
    refused(/the plan differs from the one that pull request #1 shows/),
  ],
  [
    'a deploy that was refused before',
    async () => {
      await dropped(SMALL)
      write(file(MEDIUM))
      const first = await push()
      expect(first.code).toBe(3)
      aside()
      write(file(SMALL))
      return push(STRICT)
    },
    AS_REVIEWED,
  ],
  [
    'more than 250 commits, where a plan is required',
    async () => {
      await dropped(SMALL)
      for (let more = 0; more < 251; more++) github().push({})
      return push(STRICT)
    },
    refused(/`require-plan` needs every pull request since the last deploy.*more than 250 commits/),
  ],
  [
    'more than 250 commits, where none is',
    async () => {
      await dropped(SMALL)
      for (let more = 0; more < 251; more++) github().push({})
      return push()
    },
    tolerated(/more than 250 commits ago: only the newest 250 were looked at/),
  ],
  [
    'a person who has nothing to do',
    () => {
      github().push({ 'README.md': 'x' })
      return push(STRICT)
    },
    { code: 0, changed: 'false' },
  ],
  [
    'the release of an older commit',
    async () => {
      await dropped(SMALL)
      const old = github().releaseEvent('v1')
      await push(STRICT)
      await dropped(MEDIUM)
      await push(STRICT)
      write(file(SMALL))
      return run(old, { inputs: { command: 'deploy' } })
    },
    refused(/looked at #1; dev was last deployed from .* not among the commits before this one/),
  ],
]

describe.each([
  ['event', EVENTS],
  ['evidence', EVIDENCE],
])('by %s', (_, situations) => {
  test.each(situations)('%s', async (_situation, arrange, { code, changed, says, isQuiet }) => {
    await deployDirectly(file('{}'))
    const result = await arrange()
    expect(result.code, result.log).toBe(code)
    if (changed !== undefined) expect(result.outputs['changed']).toBe(changed)
    if (says !== undefined) expect(result.log).toMatch(says)
    if (isQuiet) expect(saidOfReview(result)).toEqual([])
  })
})

test('each carried pull request gets the result', async () => {
  await deployDirectly(file('{}'))
  const first = await dropped(SMALL)
  aside()
  expect((await push(STRICT)).errors).toEqual([])
  expect(headers(first)[0]?.carried).toEqual({ dev: 'done' })
})

test('a deploy of one pull request costs at most 8 calls of GitHub', async () => {
  await deployDirectly(file('{}'))
  await dropped(SMALL)
  github().resetCalls()
  expect((await push()).code).toBe(0)
  expect(github().calls().length).toBeLessThanOrEqual(8)
})
