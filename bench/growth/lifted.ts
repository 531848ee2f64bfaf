/** The built program, with its limit of 100 stages lifted. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** `maxProperties` of the schema's `stages`, as the validator asks for it. */
const LIMIT = /(Object\.keys\(\w+\)\.length>)100\b/g

/** Copies `dist` into a folder and lifts the limit there. Returns the CLI. Throws unless exactly one place has it. */
export function liftedCli(folder: string): string {
  const dist = join(folder, 'dist')
  cpSync(join(import.meta.dirname, '../../dist'), dist, { recursive: true })
  const chunks = join(dist, 'chunks')
  const lifted = readdirSync(chunks).flatMap((name) => {
    const path = join(chunks, name)
    const text = readFileSync(path, 'utf8')
    const places = [...text.matchAll(LIMIT)]
    if (places.length > 0) writeFileSync(path, text.replaceAll(LIMIT, '$11e6'))
    return places
  })
  if (lifted.length !== 1)
    throw new Error(`the limit of stages is in ${String(lifted.length)} places of dist, not in one`)
  return join(dist, 'cli/index.js')
}
