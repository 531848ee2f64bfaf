import type { ConfigPath } from './resolved.ts'

/** `stages.dev.databases.postgres`: how a path is written in messages. */
export function dotted(path: ConfigPath): string {
  return path.join('.')
}
