/**
 * `node scripts/certificates.ts`: makes `certificates/` of the bundle of RDS's authorities that AWS publishes.
 * `--file BUNDLE.pem --from WHERE --taken DATE` makes it of a file. docs/adr/0039 says what is believed and why.
 * Node's own modules alone: the workflow that runs it installs nothing.
 */
import { readFileSync } from 'node:fs'
import { rootCertificates } from 'node:tls'
import { parseArgs } from 'node:util'
import { CERTIFICATES, regionsIn, writeCertificates } from './certificates/folder.ts'
import { amazonRoots, rdsRoots } from './certificates/roots.ts'

/** AWS, "Using SSL/TLS to encrypt a connection to a DB instance": for all Regions of the partition `aws`. */
const PUBLISHED = 'https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem'

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: PUBLISHED },
    file: { type: 'string' },
    from: { type: 'string' },
    taken: { type: 'string' },
    into: { type: 'string', default: CERTIFICATES },
  },
})

async function download(url: string): Promise<string> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(60_000), redirect: 'error' })
  if (!answer.ok) throw new Error(`${url} answers ${String(answer.status)}`)
  return answer.text()
}

const { url, file, into } = values
const now = new Date()
const bundle = file === undefined ? await download(url) : readFileSync(file, 'utf8')
const { regions, leftOut } = rdsRoots(bundle, now)
const before = regionsIn(into)
const lost = before.filter((region) => !regions.has(region))
if (lost.length > 0)
  throw new Error(`no authority is left of ${lost.join(', ')}: look at the bundle`)
const source = {
  rds: values.from ?? url,
  taken: values.taken ?? now.toISOString().slice(0, 10),
}
writeCertificates({ rds: regions, amazon: amazonRoots(rootCertificates), source }, into)
const added = [...regions.keys()].filter((region) => !before.includes(region))
console.log(
  `${String(regions.size)} regions, new: ${added.length === 0 ? 'none' : added.join(', ')}`,
)
console.log(`left out:\n${leftOut.map((line) => `  ${line}\n`).join('')}`)
