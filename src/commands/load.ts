import { parseConfig, selectStages } from '../config/index.ts'
import type { ResolvedConfig, ResolvedStage } from '../config/resolved.ts'
import { TinystacksError } from '../errors.ts'
import type { ConfigFile } from '../ports.ts'
import type { Context } from './context.ts'

export type Loaded = {
  readonly file: ConfigFile
  readonly config: ResolvedConfig
  /** Those asked for, in the file's order. */
  readonly stages: readonly ResolvedStage[]
}

/** Reads and validates the file, and picks the stages asked for. Throws with every problem at once. */
export function load({ files, options }: Pick<Context, 'files' | 'options'>): Loaded {
  const file = files.config(options.config)
  const parsed = parseConfig(file.text, file.name)
  if (parsed.kind === 'invalid')
    throw new TinystacksError('CONFIG_INVALID', `${file.name} is not valid`, {
      exit: 2,
      file: file.name,
      problems: parsed.problems,
    })
  const selection = selectStages(parsed.config, options.stages)
  if (selection.kind === 'unknown')
    throw new TinystacksError('UNKNOWN_STAGE', selection.message, {
      exit: 2,
      file: file.name,
      hint: selection.hint,
    })
  return { file, config: parsed.config, stages: selection.stages }
}
