type Environment = Readonly<Record<string, string | undefined>>

/**
 * Whether to write colors to a stream: `--no-color`, then FORCE_COLOR (force-color.org), then NO_COLOR
 * (no-color.org), each with any value but the empty one; without them, on a terminal that is not dumb.
 */
export function wantsColor(
  stream: { readonly isTTY?: boolean },
  environment: Environment,
  noColor: boolean,
): boolean {
  if (noColor) return false
  if (environment['FORCE_COLOR']) return true
  if (environment['NO_COLOR']) return false
  return stream.isTTY === true && environment['TERM'] !== 'dumb'
}
