/**
 * `npm run build:dist`: bundles the action, the CLI and the sandbox into `dist/`; `--check` builds aside
 * and fails when `dist/` has other bytes. Why rolldown, and ncc for GitHub's client: docs/adr/0001.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { filesOfDist, LARGEST, sizeOf } from './build/bundle.ts'
import { differences } from './directories.ts'

const root = dirname(import.meta.dirname)
const dist = join(root, 'dist')

function write(directory: string, files: ReadonlyMap<string, string>): void {
  rmSync(directory, { recursive: true, force: true })
  for (const [name, content] of files) {
    const file = join(directory, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content, { mode: content.startsWith('#!') ? 0o755 : 0o644 })
  }
}

const files = await filesOfDist(root)
const size = sizeOf(files)
if (size > LARGEST) throw new Error(`dist would be ${String(size)} bytes, over ${String(LARGEST)}`)

if (process.argv.includes('--check')) {
  const fresh = mkdtempSync(join(tmpdir(), 'tinystacks-dist-'))
  try {
    write(fresh, files)
    const different = differences(dist, fresh)
    if (different.length > 0) {
      process.stderr.write(`dist is stale, run npm run build:dist:\n  ${different.join('\n  ')}\n`)
      process.exitCode = 1
    }
  } finally {
    rmSync(fresh, { recursive: true })
  }
} else {
  write(dist, files)
  process.stdout.write(
    `dist: ${String(files.size)} files, ${(size / 1e6).toFixed(2)} MB without the sandbox\n`,
  )
}
