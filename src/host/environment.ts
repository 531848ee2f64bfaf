import type { Connection } from '../aws/clients.ts'
import type { Context, Options } from '../commands/shared/context.ts'
import { baseFileOf } from './base-file.ts'
import { systemClock } from './clock.ts'
import { runnerPaths } from './checkout.ts'
import { readConfigFile, writeConfigFile } from './config-file.ts'
import { repositoryName } from './repository.ts'
import { workflowRun } from './workflow-run.ts'

/** The ports that the action and the CLI share: files, clock, repository, AWS. */
export function localPorts(
  stop: AbortSignal,
  { serviceRole = null, profile = null }: Pick<Options, 'serviceRole' | 'profile'>,
  watch: Pick<Connection, 'onCall' | 'detail' | 'onThrottled' | 'onLeft'> = {},
): Pick<
  Context,
  'files' | 'baseFile' | 'clock' | 'repository' | 'homeRegion' | 'workflowRun' | 'connect'
> {
  const directory = process.cwd()
  const run = workflowRun(process.env)
  const runner = runnerPaths(process.env)
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
    connect: async (region) =>
      (await import('../aws/index.ts')).connect(region, { serviceRole, profile, stop, ...watch }),
  }
}
