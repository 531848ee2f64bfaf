import { refusal } from './coded.ts'

/** Windows that do not overlap; null = there is none next to the other. */
type Apart = { readonly backup: string | null; readonly maintenance: string | null }

type Key = 'backupWindow' | 'maintenanceWindow'

/** What is said of windows that AWS chose or kept, beside those of the file. */
export const windowMessages = {
  overlap: (key: Key, backup: string, maintenance: string, apart: Apart) => {
    const own = key === 'backupWindow' ? line(key, apart.backup) : line(key, apart.maintenance)
    const other =
      key === 'backupWindow'
        ? line('maintenanceWindow', apart.maintenance)
        : line('backupWindow', apart.backup)
    return refusal(
      'window-meets-running',
      `${pair(key, backup, maintenance, 'of the running database')}; write ${own}, or add ${other}`,
    )
  },
  /** The file has no key for a reader's backup window. */
  readerOverlap: (_: Key, backup: string, maintenance: string, { maintenance: free }: Apart) =>
    refusal(
      'window-meets-running',
      `${pair('maintenanceWindow', backup, maintenance, 'of its reader')}; write ${line('maintenanceWindow', free)}`,
    ),
}

function pair(key: Key, backup: string, maintenance: string, of: string): string {
  return key === 'backupWindow'
    ? `the backup window ${backup} overlaps the maintenance window ${of}, ${maintenance}`
    : `the maintenance window ${maintenance} overlaps the backup window ${of}, ${backup}`
}

function line(key: Key, free: string | null): string {
  return free === null ? `another \`${key}\`` : `\`${key}: "${free}"\``
}
