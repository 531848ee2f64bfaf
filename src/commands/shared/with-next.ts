import type { Called } from '../../render/next.ts'
import type { CommandResult, Context } from './context.ts'

/** How the verb was called. */
export function calledBy({ options: { config, stages } }: Pick<Context, 'options'>): Called {
  return { config, stages }
}

/**
 * The result, with what to do next as its last lines. In a workflow the comment and the annotations say how to go on:
 * its log has `everywhere` alone.
 */
export function withNext<Json>(
  { terminal }: Pick<Context, 'terminal'>,
  result: CommandResult<Json>,
  lines: readonly string[],
  everywhere: readonly string[] = [],
): CommandResult<Json> {
  const own = terminal.annotated === true ? [] : lines
  const all = [...own, ...everywhere]
  if (all.length === 0) return result
  const gap = result.text.includes('\n') ? [''] : []
  return { ...result, text: [result.text, ...gap, ...all].join('\n') }
}
