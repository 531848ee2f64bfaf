/** `certificates/`, the authorities that ship. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const CERTIFICATES = join(import.meta.dirname, '..', '..', 'certificates')

/** Where they are from. */
export type Source = {
  readonly rds: string
  /** The day, `2026-11-30`. */
  readonly taken: string
}

const SOURCE = 'source.json'

/** The regions with authorities, sorted. */
export function regionsIn(folder: string): readonly string[] {
  const rds = join(folder, 'rds')
  if (!existsSync(rds)) return []
  return readdirSync(rds)
    .map((name) => name.replace(/[.]pem$/, ''))
    .sort()
}

/** Replaces all of them. `rds`: region -> PEM. */
export function writeCertificates(
  { rds, amazon, source }: { rds: ReadonlyMap<string, string>; amazon: string; source: Source },
  folder: string,
): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'rds'), { recursive: true })
  for (const [region, pem] of rds) writeFileSync(join(folder, 'rds', `${region}.pem`), pem)
  writeFileSync(join(folder, 'amazon-trust-services.pem'), amazon)
  writeFileSync(join(folder, SOURCE), `${JSON.stringify(source, null, 2)}\n`)
}

/** Days. An authority that AWS adds is known to the next release. */
const OLDEST = 30

/** Throws if they are too old for a release. */
export function refuseOld(now: Date, folder = CERTIFICATES): void {
  const { rds, taken } = JSON.parse(readFileSync(join(folder, SOURCE), 'utf8')) as Source
  const days = Math.floor((now.getTime() - Date.parse(taken)) / 86_400_000)
  if (!(days <= OLDEST))
    throw new Error(
      `certificates/ was taken from ${rds} on ${taken}, ${String(days)} days ago, and a release takes no older ones ` +
        `than ${String(OLDEST)} days: merge the newest pull request of the workflow "certificates", or run it by hand`,
    )
}
