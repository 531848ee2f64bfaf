import type { Connection, Shared } from '../aws/clients.ts'
import type { Context, Options } from '../commands/shared/context.ts'
import { baseFileOf } from './base-file.ts'
import { systemClock } from './clock.ts'
import { runnerPaths } from './checkout.ts'
import { idTokens } from './id-token.ts'
import { readConfigFile, writeConfigFile } from './config-file.ts'
import { repositoryName } from './repository.ts'
import { workflowRun } from './workflow-run.ts'
import type { Verb } from '../verbs/verb.ts'

type Watch = Pick<Connection, 'onCall' | 'detail' | 'onThrottled' | 'onLeft'>

/** By which of a stage's roles a verb is run here; a run that names a profile is by that one. */
export function assumedFor(
  role: Verb['role'],
  { profile = null, withSecrets = false }: Pick<Options, 'profile' | 'withSecrets'>,
): Verb['role'] {
  if (process.env['GITHUB_ACTIONS'] !== 'true' || profile !== null) return null
  return withSecrets && role !== null ? 'deploy' : role
}

/** The ports that the action and the CLI share: files, clock, repository, AWS. `assumes`: see `assumedFor`. */
export function localPorts(
  stop: AbortSignal,
  { profile = null, assumes = null }: Pick<Options, 'profile'> & Pick<Context, 'assumes'>,
  watch: Watch & { readonly mask?: Context['mask'] } = {},
): Pick<
  Context,
  | 'files'
  | 'baseFile'
  | 'clock'
  | 'repository'
  | 'homeRegion'
  | 'workflowRun'
  | 'assumes'
  | 'connect'
> {
  const directory = process.cwd()
  const run = workflowRun(process.env)
  const runner = runnerPaths(process.env)
  const { mask, ...watched } = watch
  const shared: Shared = { sessions: new Map(), gates: new Map() }
  const web = {
    token: idTokens(process.env),
    sessionName: run === undefined ? 'tinystacks' : `tinystacks-${run.id}-${run.attempt}`,
    mask,
  }
  return {
    files: {
      config: (named) => readConfigFile(named, directory, runner),
      write: (file, text) => {
        writeConfigFile(file, text, directory)
      },
    },
    baseFile: (inRepository) => baseFileOf(inRepository, directory),
    clock: systemClock(stop),
    repository: repositoryName(process.env, directory),
    ...(run && { workflowRun: run }),
    homeRegion: process.env['AWS_REGION'] || process.env['AWS_DEFAULT_REGION'] || null,
    assumes,
    connect: async (region, { role, service } = { role: null, service: null }) =>
      (await import('../aws/index.ts')).connect(region, {
        ...{ serviceRole: service, role, profile, stop, ...watched },
        ...{ shared, web },
      }),
  }
}
