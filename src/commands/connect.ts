import { clientCall } from '../connect/clients/call.ts'
import { installLine } from '../connect/clients/install.ts'
import { MARIADB_OPTIONS } from '../connect/clients/mysql.ts'
import { PSQLRC } from '../connect/clients/psql.ts'
import { clientMissing, connectWords as words, readOnlyRedis } from '../connect/messages/words.ts'
import type { ConnectTarget } from '../connect/target.ts'
import { ENGINES } from '../engines/table.ts'
import { LOCAL_HOST } from '../engines/local-ports.ts'
import { usageError } from '../errors.ts'
import type { Connecting } from '../ports/connecting.ts'
import { holdOpen } from './shared/connect/hold-open.ts'
import { loginOf } from './shared/connect/logins.ts'
import { openPassage } from './shared/connect/passage.ts'
import { printedLines } from './shared/connect/printed-lines.ts'
import { foundTargets, oneStage, oneTarget } from './shared/connect/targets.ts'
import { withWayOut } from './shared/connect/way-out.ts'
import { wayTo } from './shared/connect/way-to.ts'
import { done, type Command, type Context } from './shared/context.ts'
import { load } from './shared/load.ts'

type Result = Awaited<ReturnType<Command<'connect'>>>

/** connect: a prompt on the database that is meant, or tunnels to all of a stage, once it is proved who answers. */
export const connect: Command<'connect'> = async (context) => {
  const mode = modeOf(context)
  const loaded = load(context)
  const found = await foundTargets(context, loaded)
  if (mode === 'print') return printedLines((await oneStage(context, found)).outputs)
  const connecting = await machineOf(context)
  const wayOut = withWayOut(context, loaded, connecting)
  if (mode === 'client') {
    const target = await oneTarget(context, found)
    return wayOut(target, () => startClient(context, connecting, target))
  }
  const stage = await oneStage(context, found)
  const [first] = stage.targets
  if (first === undefined) throw new Error('a stage without targets was chosen')
  return wayOut(first, () => holdOpen(context, connecting, stage, wayOut))
}

/** What is wanted of it, where the flags agree. */
function modeOf({ options, isJson }: Context): 'client' | 'tunnel' | 'print' {
  const { tunnel = false, print = false, url = false, password = false, copy = false } = options
  if (tunnel && print)
    throw usageError('--tunnel and --print contradict each other', 'write one of them')
  if ((url || password || copy) && !tunnel)
    throw usageError(
      '--url, --password and --copy tell what a client of your own needs at an open tunnel',
      'add --tunnel',
    )
  if (options.readOnly === true && (tunnel || print))
    throw usageError('--read-only holds for the session that connect starts', 'leave it out')
  if (tunnel) return 'tunnel'
  if (print) return 'print'
  if (isJson === true)
    throw usageError('a prompt is no JSON document', 'add --tunnel or --print, or leave --json out')
  return 'client'
}

async function machineOf({ connecting }: Context): Promise<Connecting> {
  if (connecting === undefined) throw new Error('nobody can connect from here')
  return connecting()
}

async function startClient(
  context: Context,
  connecting: Connecting,
  target: ConnectTarget,
): Promise<Result> {
  const { options, clock, reporter } = context
  const isReadOnly = options.readOnly === true
  if (isReadOnly && ENGINES[target.database].readOnlyEndedBy === null) throw readOnlyRedis()
  // Both are read before a tunnel opens: nobody waits for it in vain.
  const [login, way] = await Promise.all([loginOf(context, target), wayTo(context, target)])
  const passage = await openPassage(
    { ...connecting, clock, reporter, ca: options.ca ?? null },
    [target],
    way,
  )
  try {
    const [entrance] = passage.entrances
    if (entrance === undefined) throw new Error('there is no entrance')
    const { isInteractive, psqlrc } = connecting
    reporter.line(words.starting(target))
    if (isReadOnly) reporter.notice(words.readOnly(target))
    const call = clientCall(
      target,
      login,
      { host: LOCAL_HOST, port: entrance.port, caFile: entrance.caFile },
      {
        ...{ isReadOnly, isInteractive },
        mariadbOptions: connecting.keep('mariadb.cnf', MARIADB_OPTIONS),
        psqlrc: { ours: connecting.keep('psqlrc', PSQLRC), own: psqlrc },
      },
    )
    const status = await connecting.runClient(call)
    if (status === null)
      throw clientMissing(call.program, installLine(target.database, connecting.platform))
    return { ...done({ text: '', json: { databases: [] } }), status }
  } finally {
    await passage.close()
  }
}
