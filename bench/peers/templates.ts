/** The template that all programs deploy, and the file that it is made of. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { templateOf } from './tinystacks.ts'

/** Of PostgreSQL: what a change changes, in place. */
export type BackupDays = 7 | 8 | 9

export type Templates = { readonly of: (backupDays: BackupDays) => Form }

/** One form of what is deployed: our program takes the file, the others its template. */
export type Form = { readonly backupDays: BackupDays; readonly template: string }

/** Made once, by our own program. */
export function makeTemplates(): Templates {
  const folder = mkdtempSync(join(tmpdir(), 'tinystacks-bench-'))
  try {
    const forms = {
      7: { backupDays: 7, template: templateOf(folder, 7) },
      8: { backupDays: 8, template: templateOf(folder, 8) },
      9: { backupDays: 9, template: templateOf(folder, 9) },
    } as const
    return { of: (backupDays) => forms[backupDays] }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
