/**
 * Situations in which something starts a deploy or a plan, as tables: what is there, the start that is judged, and
 * what has to come of it. What is there is made in this process. The start runs in it too, or with
 * `TINYSTACKS_BUILT=1` by the built action, as CI has it.
 */
import { expect, test } from 'vitest'
import { runBuiltAction } from '../built.ts'
import { saidOfReview, useChanges } from '../on-github.ts'
import { runAction, useSandbox, type ActionRun } from '../support.ts'

/** What a situation comes to: exit code, whether anything was changed, and what the log says. */
export type Outcome = {
  readonly code: 0 | 2 | 3
  readonly changed?: 'true' | 'false'
  readonly says?: RegExp
  /** Whether nothing may be said of reviews. */
  readonly isQuiet?: true
}

/** What is judged. */
export type Start = () => Promise<ActionRun>

/** Its name, what is there before, and the outcome. */
export type Situation = readonly [string, () => Start | Promise<Start>, Outcome]

/** As reviewed: applied without a word. */
export const AS_REVIEWED: Outcome = { code: 0, changed: 'true', isQuiet: true }

export const refused = (says: RegExp): Outcome => ({ code: 3, says })
export const tolerated = (says: RegExp): Outcome => ({ code: 0, changed: 'true', says })

export const SMALL = '{ instance: db.t4g.small }'
export const MEDIUM = '{ instance: db.t4g.medium }'
export const STRICT = { 'require-plan': 'true' }

const IS_BUILT = process.env['TINYSTACKS_BUILT'] !== undefined

export function useSituations() {
  const sandbox = useSandbox()
  let isJudged = false
  const act: typeof runAction = (...given) =>
    isJudged && IS_BUILT ? runBuiltAction(...given) : runAction(...given)
  const changes = useChanges(sandbox, act)
  const { github, config, write, file, run, propose, deployDirectly, headers } = changes
  return {
    ...changes,
    sandbox,

    /** A pull request that changes something else, merged; its run was dropped. */
    aside: (): number => {
      const number = github().openPull({ files: { 'README.md': 'x' } })
      github().merge(number)
      return number
    },

    /** A pull request with a planned file, merged; its run was dropped. */
    dropped: async (postgres: string): Promise<number> => {
      const { number } = await propose(file(postgres))
      github().merge(number)
      return number
    },

    /** A direct push of this file. */
    pushed: (postgres: string): void => {
      write(file(postgres))
      github().push({ [config()]: file(postgres) })
    },

    /** Gives the consent that its plan asks for. */
    withLabel: (number: number): void => {
      const [label = ''] = headers(number)[0]?.labels ?? []
      github().setLabels(number, [label])
    },

    push: (inputs = {}): Promise<ActionRun> => changes.deploy({ inputs }),
    release: (inputs = {}): Promise<ActionRun> =>
      run(github().releaseEvent('v1'), { inputs: { command: 'deploy', ...inputs } }),
    dispatch: (inputs = {}): Promise<ActionRun> =>
      run(github().dispatchEvent(), { inputs: { command: 'deploy', ...inputs } }),

    /** A test for each situation, in each of which a stage with a Postgres and a Redis is deployed. */
    each: (situations: readonly Situation[]): void => {
      test.each(situations)(
        '%s',
        async (_, arrange, { code, changed, says, isQuiet }) => {
          await deployDirectly(file('{}'))
          const start = await arrange()
          isJudged = true
          const result = await start().finally(() => {
            isJudged = false
          })
          expect(result.code, result.log).toBe(code)
          if (changed !== undefined) expect(result.outputs['changed']).toBe(changed)
          if (says !== undefined) expect(result.log).toMatch(says)
          if (isQuiet) expect(saidOfReview(result)).toEqual([])
        },
        60_000,
      )
    },
  }
}
