import { createHash } from 'node:crypto'
import { appendFileSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const pattern = process.env['INPUT_SUBJECT-PATH'] ?? ''
const sbom = process.env['INPUT_SBOM-PATH'] ?? ''
const subjects = globSync(pattern).map((file) => ({
  name: basename(file),
  sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
}))
if (subjects.length === 0) throw new Error(`there is no file ${pattern}`)
const predicate = sbom === '' ? 'provenance' : (JSON.parse(readFileSync(sbom, 'utf8')) as object)
const kept = join(process.env['RELEASE_STAND_IN'] ?? '', 'attestations')
appendFileSync(kept, `${JSON.stringify({ subjects, predicate })}\n`)
