import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'

const root = fileURLToPath(new URL('../', import.meta.url))

export type GeneratedFile = {
  /** From the repository's root: `docs/file.md`. */
  readonly path: string
  readonly content: string
}

/**
 * Writes generated files, formatted as the rest of the project is. With `check` nothing is written:
 * every file that differs is named on stderr. Gives the exit code: 1 where `check` found one, else 0.
 */
export async function writeOrCheck(
  files: readonly GeneratedFile[],
  check: boolean,
): Promise<0 | 1> {
  let stale = false
  for (const { path, content } of files) {
    const target = root + path
    const wanted = await format(content, {
      ...(await resolveConfig(target)),
      filepath: target,
    })
    if (existing(target) === wanted) continue
    if (check) {
      console.error(`${path} is stale: run the generator again and commit what it writes`)
      stale = true
    } else {
      writeFileSync(target, wanted)
      console.log(`wrote ${path}`)
    }
  }
  return stale ? 1 : 0
}

function existing(target: string): string | null {
  try {
    return readFileSync(target, 'utf8')
  } catch {
    return null
  }
}
