import { secretsIn, secretVariables, type Reached } from '../connect/command-variables.ts'
import { oneStageNeeded } from '../connect/messages/exec.ts'
import { ENGINES, isCache } from '../engines/table.ts'
import { isThisMachine } from '../engines/this-machine.ts'
import { usageError } from '../errors.ts'
import { envWords, formatEnv, takesValues, type EnvFormat } from '../outputs/index.ts'
import { loginsOf } from './shared/connect/logins.ts'
import { foundTargets, type Found } from './shared/connect/targets.ts'
import { done, type Command, type Context } from './shared/context.ts'
import { load } from './shared/load.ts'

type Variables = Readonly<Record<string, string>>

/** env: the variables of a stage for the tool that is to read them; secrets are references unless values are wanted. */
export const env: Command<'env'> = async (context) => {
  const { envFormat: format = 'dotenv', withSecrets = false, out = null } = context.options
  if (withSecrets && !takesValues(format)) throw referencesOnly(format)
  const loaded = load(context)
  if (loaded.stages.length !== 1) throw oneStageNeeded('env', loaded.stages)
  const [found] = await foundTargets(context, loaded)
  if (found === undefined) throw new Error('no stage was found')
  const values = withSecrets || isOfSandbox(found, format) ? await valuesOf(context, found) : null
  const text = formatEnv(format, found.outputs, values)
  const names = Object.keys(found.outputs.secrets)
  if (values === null && names.length > 0 && takesValues(format))
    context.reporter.notice(envWords.references(names))
  if (out === null) return done({ text, json: {} })
  if (context.keepPrivate === undefined) throw new Error('nobody can write a file from here')
  await context.keepPrivate(out, text)
  context.reporter.line(envWords.written(out))
  return done({ text: '', json: {} })
}

/** Its passwords protect nothing, and are of use on this machine alone. */
function isOfSandbox({ targets }: Found, format: EnvFormat): boolean {
  return takesValues(format) && targets.every(({ host }) => isThisMachine(host))
}

async function valuesOf(context: Context, { targets, outputs }: Found): Promise<Variables> {
  const { environment } = outputs
  // A database whose secret the file does not name hands nothing on but its address.
  const known = targets.filter(({ database, secretArn }) => secretArn !== null || isCache(database))
  const logins = await loginsOf(context, known)
  const reached = known.flatMap((target): readonly Reached[] => {
    const login = logins.get(target)
    const { host, port } = target
    if (login === undefined) return []
    const own = { target, login, near: { host, port }, caFile: null }
    return [own, ...primaryOf(own, environment)]
  })
  for (const secret of secretsIn(reached)) context.mask?.(secret)
  return { ...environment, ...secretVariables(reached) }
}

/** Where the application of a replica's stage writes, with the same login. Nothing connects to it here. */
function primaryOf(own: Reached, environment: Variables): readonly Reached[] {
  const { database, isReader, isReplica } = own.target
  if (!isReplica || isReader) return []
  const { prefix } = ENGINES[database].variables
  const { [`${prefix}_HOST`]: host, [`${prefix}_PORT`]: port } = environment
  if (host === undefined || port === undefined) return []
  const near = { host, port: Number(port) }
  return [{ ...own, target: { ...own.target, isReplica: false }, near }]
}

function referencesOnly(format: EnvFormat): Error {
  return usageError(
    `--format ${format} takes references alone: values would stand where others may read them`,
    'leave --with-secrets out',
  )
}
