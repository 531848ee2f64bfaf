import { familyOf } from '../../engines/table.ts'
import type { Finding } from '../problems/finding.ts'
import type { TinystacksFile } from '../types.generated.ts'
import { DAY, daily, meet, weekly } from '../windows.ts'
import { writtenDatabases, type WrittenRedis, type WrittenSql } from './check.ts'

/**
 * Length and overlap of the backup and maintenance windows. RDS API CreateDBInstance: at least 30
 * minutes, no conflict; ElastiCache: at least 60 minutes, "must not overlap" (hashicorp/terraform
 * #17247, terraform-provider-aws #2153).
 */
export function checkWindows(file: TinystacksFile): readonly Finding[] {
  return writtenDatabases(file).flatMap(checkOne)
}

function checkOne({ kind, path, value }: WrittenSql | WrittenRedis): Finding[] {
  const least = familyOf(kind).shortestWindow
  const backup = value.backupWindow === undefined ? null : daily(value.backupWindow)
  const maintenance = value.maintenanceWindow === undefined ? null : weekly(value.maintenanceWindow)
  const windows = { backupWindow: backup, maintenanceWindow: maintenance }
  const short = Object.entries(windows).filter(
    ([, window]) => window !== null && window.length < least,
  )
  const findings: Finding[] = short.map(([key, window]) => ({
    code: 'window-too-short',
    path: [...path, key],
    at: 'value',
    message: `\`${key}\` lasts ${window?.length} minutes, but must last at least ${least}`,
    hint: 'write a later end',
  }))
  if (maintenance !== null && maintenance.length > DAY) {
    const message = '`maintenanceWindow` lasts longer than a day'
    const hint = 'write an end within 24 hours of the start'
    findings.push({
      code: 'window-too-long',
      path: [...path, 'maintenanceWindow'],
      at: 'value',
      message,
      hint,
    })
  } else if (backup !== null && maintenance !== null && meet(backup, maintenance)) {
    const message = `\`maintenanceWindow\` overlaps \`backupWindow\` (${value.backupWindow})`
    const hint = 'move one of the two'
    const about = [[...path, 'backupWindow']]
    findings.push({
      code: 'windows-overlap',
      path: [...path, 'maintenanceWindow'],
      at: 'value',
      message,
      hint,
      about,
    })
  }
  return findings
}
