import { parseConfig, selectStages } from '../../config/index.ts'
import type { ResolvedConfig, ResolvedStage } from '../../config/resolved.ts'
import { TinystacksError, type Problem } from '../../errors.ts'
import type { ConfigFile } from '../../ports/ports.ts'
import { details } from '../../plan/messages/details.ts'
import type { Context } from './context.ts'
import { mustBeInRegion } from './right-region.ts'
import { mustAgreeOnService } from './service-role.ts'

export type Loaded = {
  readonly file: ConfigFile
  readonly config: ResolvedConfig
  /** Those asked for, in the file's order. */
  readonly stages: readonly ResolvedStage[]
}

/** Reads and validates the file, and selects the stages. Throws with every problem at once. */
export function load({
  files,
  options,
  onLoaded,
  reporter,
}: Pick<Context, 'files' | 'options' | 'onLoaded'> & {
  readonly reporter?: Pick<Context['reporter'], 'detail'>
}): Loaded {
  const { file, config } = validFile({ files, options })
  const selection = selectStages(config, options.stages)
  if (selection.kind === 'unknown')
    throw new TinystacksError('unknown-stage', selection.message, {
      exit: 2,
      file: file.name,
      hint: selection.hint,
    })
  const { stages } = selection
  mustBeInRegion(options.region, stages, file.name)
  mustAgreeOnService(options, stages, config.locate, file.name)
  const names = stages.map(({ name }) => name)
  reporter?.detail?.(details.file(file.name, names, config.stages.length))
  onLoaded?.()
  return { file, config, stages }
}

/** The last file, since a verb reads again what was looked at before it was loaded. */
let last: (ConfigFile & { readonly parsed: ReturnType<typeof parseConfig> }) | null = null

/** The file, once it has no problems. Throws with every problem at once. */
export function validFile({ files, options }: Pick<Context, 'files' | 'options'>): {
  readonly file: ConfigFile
  readonly config: ResolvedConfig
} {
  const file = files.config(options.config)
  if (last?.name !== file.name || last.text !== file.text)
    last = { ...file, parsed: parseConfig(file.text, file.name) }
  const { parsed } = last
  if (parsed.kind === 'invalid') throw invalidFile(file, parsed.problems)
  return { file, config: parsed.config }
}

/** What is thrown for a file with problems (exit 2). */
export function invalidFile(file: ConfigFile, problems: readonly Problem[]): TinystacksError {
  const message = `${file.name} is not valid`
  return new TinystacksError('invalid-file', message, { exit: 2, file: file.name, problems })
}
