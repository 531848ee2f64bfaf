/** The file as it was before the change, and its stages. */
import { parseConfig } from '../../config/index.ts'
import type { ResolvedStage } from '../../config/resolved.ts'
import { offlineMessages as words } from '../../plan/messages/offline.ts'
import type { Context } from './context.ts'
import type { Loaded } from './load.ts'
import { placeOf } from './place.ts'

export type EarlierFile =
  /** `ref`: where it was read, for people. */
  | { readonly kind: 'read'; readonly ref: string; readonly stages: readonly ResolvedStage[] }
  | { readonly kind: 'absent'; readonly ref: string }
  /** It cannot be read, or is not valid; `why` for people. */
  | { readonly kind: 'unread'; readonly why: string }

/** Reads it through the context. */
export async function earlierFile(
  { baseFile }: Pick<Context, 'baseFile'>,
  { file }: Pick<Loaded, 'file'>,
): Promise<EarlierFile> {
  const base = await baseFile(placeOf(file))
  if (base.kind !== 'read') return base
  const parsed = parseConfig(base.text, file.name)
  return parsed.kind === 'invalid'
    ? { kind: 'unread', why: words.invalidBefore(base.ref, parsed.problems.length) }
    : { kind: 'read', ref: base.ref, stages: parsed.config.stages }
}
