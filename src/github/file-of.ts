import type { ConfigFile, Files } from '../ports/ports.ts'

/** The file that a failure is about; null = it cannot be read. */
export function fileOf({ config }: Pick<Files, 'config'>, named: string | null): ConfigFile | null {
  try {
    return config(named)
  } catch {
    return null
  }
}
