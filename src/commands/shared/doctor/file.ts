/** The file, as far as there is one. */
import { parseConfig, selectStages } from '../../../config/index.ts'
import type { ResolvedConfig, ResolvedStage } from '../../../config/resolved.ts'
import { ok, unverified, wrong, type Finding } from '../../../doctor/finding.ts'
import { TinystacksError } from '../../../errors.ts'
import type { ConfigFile } from '../../../ports/ports.ts'
import { count, listed } from '../../../text/phrases.ts'
import type { Context } from '../context.ts'

export type FileLook = {
  readonly finding: Finding
  /** null = there is none, or it is not valid: then nothing is known of stages. */
  readonly known: {
    readonly file: ConfigFile
    readonly config: ResolvedConfig
    /** Those asked for. */
    readonly stages: readonly ResolvedStage[]
  } | null
}

/** Throws unknown-stage (exit 2) alone: what is wrong with the file itself is a finding. */
export function fileLook({ files, options }: Pick<Context, 'files' | 'options'>): FileLook {
  const found = fileOf({ files, options })
  if (found.kind === 'none') return { finding: found.finding, known: null }
  const { file } = found
  const parsed = parseConfig(file.text, file.name)
  if (parsed.kind === 'invalid') {
    const [first] = parsed.problems
    const more = parsed.problems.length - 1
    const others = more === 0 ? '' : `, and ${count(more, 'more problem')}`
    const finding = wrong(
      'file',
      `${file.name} is not valid: ${first?.message ?? ''}${others}`,
      'npx tinystacks validate',
      first === undefined ? null : { file: file.name, line: first.line },
    )
    return { finding, known: null }
  }
  const { config } = parsed
  const selection = selectStages(config, options.stages)
  if (selection.kind === 'unknown')
    throw new TinystacksError('unknown-stage', selection.message, {
      ...{ exit: 2, file: file.name, hint: selection.hint },
    })
  const { stages } = selection
  const finding = ok('file', `${file.name} is valid: ${listed(stages.map(({ name }) => name))}`)
  return { finding, known: { file, config, stages } }
}

type Found =
  | { readonly kind: 'file'; readonly file: ConfigFile }
  | { readonly kind: 'none'; readonly finding: Finding }

function fileOf({ files, options }: Pick<Context, 'files' | 'options'>): Found {
  try {
    return { kind: 'file', file: files.config(options.config) }
  } catch (error) {
    if (!(error instanceof TinystacksError)) throw error
    const { message, hint, code } = error
    const finding =
      code === 'file-not-found'
        ? unverified('file', `which databases there are to be: ${message}`, 'npx tinystacks init')
        : wrong('file', message, hint ?? 'npx tinystacks validate')
    return { kind: 'none', finding }
  }
}
