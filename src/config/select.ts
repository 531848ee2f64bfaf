import { listed, printable } from './problems/show.ts'
import { didYouMean } from './problems/suggest.ts'
import type { ResolvedConfig, ResolvedStage } from './resolved.ts'

export type SelectedStages =
  | { readonly kind: 'selected'; readonly stages: readonly ResolvedStage[] }
  | {
      readonly kind: 'unknown'
      /** The names of no stage, as given. */
      readonly names: readonly string[]
      /** A message that names them, safe to print. */
      readonly message: string
      /** What to write instead. */
      readonly hint: string
    }

/** The stages with these names, in the file's order; without names, every stage. */
export function selectStages(config: ResolvedConfig, names: readonly string[]): SelectedStages {
  const known = config.stages.map(({ name }) => name)
  const unknown = [...new Set(names)].filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    const message = `there is no stage ${listed(
      unknown.map((name) => `"${printable(name)}"`),
      'or',
    )} in ${config.file}`
    const meant = unknown.map((name) => didYouMean(name, known)).find((hint) => hint !== null)
    const hint = meant ?? `the stages are ${listed(known)}`
    return { kind: 'unknown', names: unknown, message, hint }
  }
  const stages = config.stages.filter(({ name }) => names.length === 0 || names.includes(name))
  return { kind: 'selected', stages }
}
