import { MARIADB_OPTIONS } from '../../../connect/clients/mysql.ts'
import type { ConnectTarget } from '../../../connect/target.ts'
import { connectWords as words } from '../../../connect/messages/words.ts'
import { openDatabase, tunnelScreen, type OpenDatabase } from '../../../connect/screen.ts'
import { connectionUrl } from '../../../connect/url.ts'
import { LOCAL_HOST } from '../../../engines/local-ports.ts'
import { Interrupted } from '../../../errors.ts'
import type { Connecting } from '../../../ports/connecting.ts'
import type { Clock } from '../../../ports/ports.ts'
import type { Results } from '../../../render/json/results.ts'
import { done, type CommandResult, type Context } from '../context.ts'
import { loginOf } from './logins.ts'
import type { PassageEntrance } from './let-in.ts'
import { openPassages } from './passages.ts'
import type { Found } from './targets.ts'
import { messageOf } from './again.ts'
import type { WithWayOut } from './way-out.ts'
import { wayTo } from './way-to.ts'

/** 128 and the signal's number, as shells tell it. */
const STOPPED = { SIGINT: 130, SIGTERM: 143 }

/** Keeps tunnels to all targets open, tells what a client needs, and ends when it is stopped. */
export async function holdOpen(
  context: Context,
  connecting: Connecting,
  { targets }: Found,
  wayOut: WithWayOut,
): Promise<CommandResult<Results['connect']>> {
  const { clock, reporter, options } = context
  const [first] = targets
  if (first === undefined) throw new Error('a stage without targets was chosen')
  const way = await wayTo(context, first)
  const means = {
    ...{ ...connecting, clock, reporter, ca: options.ca ?? null },
    explain: (target: ConnectTarget, error: unknown) =>
      wayOut(target, () => Promise.reject(error as Error)).catch((told: unknown) => told),
    late: (entrance: PassageEntrance) => void tellLate(context, connecting, entrance),
  }
  const passage = await openPassages(means, targets, way)
  try {
    const databases = await Promise.all(
      passage.entrances.map((entrance) =>
        wayOut(entrance.target, () => described(context, connecting, entrance)),
      ),
    )
    if (options.copy === true) await copied(context, connecting, databases)
    const shown = options.copy === true ? databases.map(withoutSecrets) : databases
    const result = done({ text: tunnelScreen(shown), json: { databases: shown } })
    context.announce?.(result)
    reporter.line(words.ready)
    const status = STOPPED[await stopped(clock)]
    reporter.line(words.closed)
    return { ...result, status }
  } finally {
    await passage.close()
  }
}

/** One that was not reached when the others were told. A document is printed once: there it is a line. */
async function tellLate(
  context: Context,
  connecting: Connecting,
  entrance: PassageEntrance,
): Promise<void> {
  const { reporter, announce, isJson = false } = context
  reporter.line(words.late(entrance.target, entrance.port))
  if (isJson) return
  try {
    const told = await described(context, connecting, entrance)
    const shown = context.options.copy === true ? withoutSecrets(told) : told
    announce?.(done({ text: tunnelScreen([shown]), json: { databases: [shown] } }))
  } catch (error) {
    reporter.warning(messageOf(error))
  }
}

/** What a client needs. The secret is read only where it is asked for. */
async function described(
  context: Context,
  { keep }: Connecting,
  { target, port, caFile }: PassageEntrance,
): Promise<OpenDatabase> {
  const { url = false, password = false, copy = false } = context.options
  const told = openDatabase(target, { port, caFile }, keep('mariadb.cnf', MARIADB_OPTIONS))
  if (!url && !password && !copy) return told
  const login = await loginOf(context, target)
  return {
    ...told,
    ...((password || (copy && !url)) && login.password !== null && { password: login.password }),
    ...(url && { url: connectionUrl(target, login, { host: LOCAL_HOST, port, caFile }) }),
  }
}

function withoutSecrets({ password: _password, url: _url, ...told }: OpenDatabase): OpenDatabase {
  return told
}

/** What is copied is not printed as well. */
async function copied(
  { reporter }: Context,
  { copy }: Connecting,
  databases: readonly OpenDatabase[],
): Promise<void> {
  const [only, ...others] = databases
  if (only === undefined || others.length > 0) {
    reporter.warning(words.copyOne)
    return
  }
  const what = only.url === undefined ? 'the password' : 'the URL'
  const done = await copy(only.url ?? only.password ?? '')
  if (done) reporter.notice(words.copied(what))
  else reporter.warning(words.notCopied)
}

/** A day at a time: no timer takes longer than 24 days. */
async function stopped(clock: Clock): Promise<'SIGINT' | 'SIGTERM'> {
  for (;;)
    try {
      await clock.sleep(86_400_000)
    } catch (error) {
      if (error instanceof Interrupted) return error.signal
      throw error
    }
}
