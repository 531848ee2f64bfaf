/** Runs the built action and kills it at one of its calls, as a runner dies: nothing of it is done any more. */
import { afterEach, beforeEach } from 'vitest'
import { runBuiltAction, type Program } from './built.ts'
import { startInBetween, type Call, type InBetween } from '../stand-ins/aws/in-between.ts'
import type { ActionEvent } from './runner.ts'

/** The last call of a run. */
export type Death = {
  /** Where it goes to. */
  readonly of: 'aws' | 'github'
  /** Which: an action of AWS, or the method and path of a call of GitHub. */
  readonly call: string | RegExp
  /** Which of those, from 1. Default: the first. */
  readonly nth?: number
  /** `before`: it never arrives. `after`: it is carried out. */
  readonly when: 'before' | 'after'
}

/** The program of a run under way, and how often the last call came so far. */
type Dying = { readonly death: Death; count: number; program: Program | null }

/** `run` kills the action at its last call. Throws if the run ends without it. */
export function useDeaths(targets: () => Readonly<Record<Death['of'], string>>) {
  let dying: Dying | null = null
  const stands: InBetween[] = []
  const urls = { aws: '', github: '' }
  const standBefore = async (of: Death['of']): Promise<void> => {
    const stand = await startInBetween(targets()[of], (call) => isLast(of, call))
    stands.push(stand)
    urls[of] = stand.url
  }
  const isLast = (of: Death['of'], call: Call): boolean => {
    const last = dying
    if (last === null || last.death.of !== of || !isCall(last.death, call)) return false
    last.count += 1
    if (last.count !== (last.death.nth ?? 1)) return false
    const die = (): void => {
      last.program?.kill('SIGKILL')
    }
    if (last.death.when === 'before') die()
    else void call.carryOut().then(die)
    return true
  }
  beforeEach(async () => {
    await Promise.all([standBefore('aws'), standBefore('github')])
  })
  afterEach(async () => {
    await Promise.all(stands.splice(0).map((stand) => stand.close()))
  })
  return async (
    death: Death,
    cwd: string,
    environment: Readonly<Record<string, string>>,
    inputs: Readonly<Record<string, string>>,
    event: ActionEvent,
  ): Promise<void> => {
    const own: Dying = { death, count: 0, program: null }
    dying = own
    const through = { ...environment, AWS_ENDPOINT_URL: urls.aws, GITHUB_API_URL: urls.github }
    const { code, log } = await runBuiltAction(cwd, through, inputs, event, (program) => {
      own.program = program
      return Promise.resolve()
    })
    dying = null
    if (code !== undefined) throw new Error(`it ended with ${String(code)}: ${log}`)
  }
}

function isCall({ of, call }: Death, { action, request }: Call): boolean {
  const text = of === 'aws' ? action : request
  return typeof call === 'string' ? text === call : call.test(text)
}
