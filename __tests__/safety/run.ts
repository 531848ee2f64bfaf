import type { CommandResult, Context } from '../../src/commands/shared/context.ts'
import { deploy } from '../../src/commands/deploy.ts'
import { reboot } from '../../src/commands/reboot.ts'
import { destroy } from '../../src/commands/destroy.ts'
import { plan } from '../../src/commands/plan.ts'
import { missingConsent } from '../../src/plan/index.ts'
import type { Plan } from '../../src/plan/model/types.ts'
import { DESTROY_WORD } from '../../src/plan/messages/deploy/destroy.ts'
import { TinystacksError } from '../../src/errors.ts'
import { contextOf } from '../builders/context.ts'
import { fileOf, type Operation } from './operations.ts'

/** A command as somebody typed it: the file, and the consents they read from its plan. */
export type Command = Pick<Operation, 'after' | 'destroys' | 'reboots'> & {
  readonly allow: readonly string[]
}

/** What a run came to: its exit code, and why where that is not 0. */
export type Ended = { readonly exit: number; readonly failure: string | null }

type World = Partial<Pick<Context, 'connect' | 'clock'>>

/** Runs the command in this process, against the AWS of the environment. Only what no run may throw is thrown. */
export async function run(
  { after, destroys, reboots, allow }: Command,
  world: World = {},
): Promise<Ended> {
  const text = fileOf(after)
  try {
    const { exit, failure } =
      reboots !== undefined
        ? await reboot(contextOf(text, { words: [reboots], allow }, world))
        : destroys === undefined
          ? await deploy(contextOf(text, { allow }, world))
          : await destroy(contextOf(text, { stages: [destroys], confirm: DESTROY_WORD }, world))
    return { exit, failure }
  } catch (error) {
    if (!(error instanceof TinystacksError)) throw error
    return { exit: error.exit, failure: error.message }
  }
}

/** What a person sees before they run it. */
export async function planned(after: string): Promise<Plan> {
  const { json } = await plan(contextOf(fileOf(after)))
  return json as Plan
}

/** The command that carries the plan of `after` out as it is now, with all that it asks consent for. */
export async function agreed({
  after,
  destroys,
  reboots,
}: Omit<Command, 'allow'>): Promise<Command> {
  if (reboots !== undefined) {
    // Its stage asks, so that this restarts nothing.
    const { json } = await reboot(contextOf(fileOf(after), { words: [reboots] }))
    return { after, reboots, allow: missingConsent(json as Plan).map(({ words }) => words) }
  }
  const allow =
    destroys === undefined ? missingConsent(await planned(after)).map(({ words }) => words) : []
  return { after, allow, ...(destroys !== undefined && { destroys }) }
}

/** Deploys these stages as a first file, and fails where that fails. */
export async function deployed(before: string): Promise<CommandResult> {
  const result = await deploy(contextOf(fileOf(before)))
  if (result.failure !== null) throw new Error(`the stages before: ${result.failure}`)
  return result
}
