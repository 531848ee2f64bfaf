import { commandVariables, LEADS_ELSEWHERE, secretsIn } from '../connect/command-variables.ts'
import {
  commandMissing,
  execWords as words,
  noCommand,
  notForRunners,
  oneStageNeeded,
} from '../connect/messages/exec.ts'
import { targetName, type ConnectTarget } from '../connect/target.ts'
import { isThisMachine } from '../engines/this-machine.ts'
import { isReachedDirectly } from '../engines/bastion-kinds.ts'
import { LOCAL_HOST } from '../engines/local-ports.ts'
import type { Connecting } from '../ports/connecting.ts'
import { loginsOf } from './shared/connect/logins.ts'
import { openPassages } from './shared/connect/passages.ts'
import { foundTargets } from './shared/connect/targets.ts'
import { withWayOut } from './shared/connect/way-out.ts'
import { wayTo } from './shared/connect/way-to.ts'
import { done, failedFor, type Command, type Context } from './shared/context.ts'
import { load, type Loaded } from './shared/load.ts'

type Result = Awaited<ReturnType<Command<'exec'>>>

/** exec: a command that reaches every database of a stage, once it is proved who answers. */
export const exec: Command<'exec'> = async (context) => {
  const [program, ...argv] = context.options.rest ?? []
  if (program === undefined) throw noCommand()
  const loaded = load(context)
  const targets = await targetsOfOneStage(context, loaded)
  if (context.connecting === undefined) throw new Error('nobody can connect from here')
  const connecting = await context.connecting()
  const [first] = targets
  if (first === undefined) throw new Error('a stage without targets was found')
  if (connecting.isHostedRunner) mustTakeRunners(loaded, targets)
  const wayOut = withWayOut(context, loaded, connecting)
  try {
    return await run(context, connecting, targets, { program, argv })
  } catch (error) {
    return wayOut(failing(targets, error) ?? first, () => Promise.reject(error as Error))
  }
}

/** The one that the message is about. */
function failing(targets: readonly ConnectTarget[], error: unknown): ConnectTarget | undefined {
  const { message } = error as Error
  return targets.find((target) => message.startsWith(`${targetName(target)}: `))
}

/** Every database of the one stage, or the one that is named, and their readers. */
async function targetsOfOneStage(
  context: Context,
  loaded: Loaded,
): Promise<readonly ConnectTarget[]> {
  const [word = ''] = context.options.words ?? []
  const isNamed = loaded.config.stages.some(
    ({ name }) => word === name || word.startsWith(`${name}/`),
  )
  if (loaded.stages.length > 1 && !isNamed) throw oneStageNeeded('exec', loaded.stages)
  return (await foundTargets(context, loaded)).flatMap(({ targets }) => targets)
}

function mustTakeRunners({ config, file }: Loaded, targets: readonly ConnectTarget[]): void {
  const barred = targets.find(
    ({ bastion, host }) =>
      bastion !== null && isReachedDirectly(bastion.access) && !isThisMachine(host),
  )
  if (barred === undefined) return
  const { stage } = barred
  const { line } = config.locate(['stages', stage, 'bastion'])
  throw notForRunners(stage, `${file.name}:${line}`)
}

async function run(
  context: Context,
  connecting: Connecting,
  targets: readonly ConnectTarget[],
  command: { readonly program: string; readonly argv: readonly string[] },
): Promise<Result> {
  const { clock, reporter, options } = context
  const [first] = targets
  if (first === undefined) throw new Error('there is nothing to reach')
  // Both are read before a tunnel opens: nobody waits for it in vain.
  const [logins, way] = await Promise.all([loginsOf(context, targets), wayTo(context, first)])
  // A command that is not led to its database could find another one by itself.
  const means = { ...connecting, clock, reporter, ca: options.ca ?? null, all: true }
  const passage = await openPassages(means, targets, way)
  try {
    const reached = passage.entrances.flatMap((entrance) => {
      const login = logins.get(entrance.target)
      const near = { host: LOCAL_HOST, port: entrance.port }
      return login === undefined ? [] : [{ ...entrance, near, login }]
    })
    for (const secret of secretsIn(reached)) context.mask?.(secret)
    reporter.line(words.running(command.program, targets))
    const environment = commandVariables(reached)
    const status = await connecting.runCommand({
      ...command,
      environment,
      without: LEADS_ELSEWHERE,
    })
    const result = done({ text: '', json: {} })
    if (status !== null) return { ...result, status }
    const failed = failedFor(result, 1, 'no-such-command', commandMissing(command.program))
    return { ...failed, status: NOT_FOUND }
  } finally {
    await passage.close()
  }
}

/** As shells tell it (POSIX, "Exit Status for Commands"). */
const NOT_FOUND = 127
