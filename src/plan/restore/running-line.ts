import type { ResolvedRedis } from '../../config/resolved.ts'
import type { RedisFacts } from '../../facts/databases.ts'

/** The version that a Redis runs as the file says one, `8.1` of 8.1.0; null = AWS does not tell. */
export function lineOf(facts: RedisFacts | undefined): string | null {
  const line = facts?.nodesTell?.engineVersion.split('.').slice(0, 2).join('.') ?? ''
  return line === '' ? null : line
}

/** The same, where it is the engine that the file has: Valkey and Redis OSS count their versions apart. */
export function runningLine(
  { engine }: Pick<ResolvedRedis, 'engine'>,
  facts: RedisFacts | undefined,
): string | null {
  return facts?.engine === engine ? lineOf(facts) : null
}
