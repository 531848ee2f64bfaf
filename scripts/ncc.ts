import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const NCC = createRequire(import.meta.url).resolve('@vercel/ncc/dist/ncc/cli.js')

/**
 * Runs ncc over ES modules whose entry is `index.js`; gives the files it makes, by name. `directory`
 * is used for both and left empty; ncc numbers its chunks by the paths below the project, so it must
 * lie there for the same sources to give the same bytes.
 */
export function runNcc(
  modules: ReadonlyMap<string, string>,
  directory: string,
): ReadonlyMap<string, string> {
  const [input, output] = [join(directory, 'in'), join(directory, 'out')]
  rmSync(directory, { recursive: true, force: true })
  for (const [name, code] of [...modules, ['package.json', '{ "type": "module" }']] as const) {
    const file = join(input, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, code)
  }
  try {
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        NCC,
        'build',
        join(input, 'index.js'),
        '--out',
        output,
        '--no-cache',
        '--quiet',
        '--target',
        'es2022',
      ],
      { encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(`ncc: ${stderr}`)
    return new Map(
      readdirSync(output)
        .filter((name) => name.endsWith('.js'))
        .toSorted()
        .map((name) => [name, readFileSync(join(output, name), 'utf8')]),
    )
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
