import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const NCC = createRequire(import.meta.url).resolve('@vercel/ncc/dist/ncc/cli.js')

/**
 * Runs ncc over one ES module without imports of its own; gives the one that it makes of it, minified.
 * `directory` is used for both and left empty; ncc numbers modules by the paths below the project, so it
 * must lie there for the same sources to give the same bytes.
 */
export function runNcc(code: string, directory: string): string {
  const [input, output] = [join(directory, 'in'), join(directory, 'out')]
  rmSync(directory, { recursive: true, force: true })
  mkdirSync(input, { recursive: true })
  writeFileSync(join(input, 'index.js'), code)
  writeFileSync(join(input, 'package.json'), '{ "type": "module" }')
  try {
    const options = ['--minify', '--no-cache', '--quiet', '--target', 'es2022']
    const { status, stderr } = spawnSync(
      process.execPath,
      [NCC, 'build', join(input, 'index.js'), '--out', output, ...options],
      { encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(`ncc: ${stderr}`)
    const others = readdirSync(output).filter(
      (name) => !['index.js', 'package.json'].includes(name),
    )
    if (others.length > 0) throw new Error(`ncc made more than a module: ${others.join(', ')}`)
    return readFileSync(join(output, 'index.js'), 'utf8')
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
