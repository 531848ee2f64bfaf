import { note, refusal } from './coded.ts'
import { NOT_VERIFIED } from './plan.ts'

/** Windows that do not overlap; null = there is none next to the other. */
type Apart = { readonly backup: string | null; readonly maintenance: string | null }

type Key = 'backupWindow' | 'maintenanceWindow'

/** What is said of windows that AWS chose or kept, beside those of the file. */
export const windowMessages = {
  overlap: (key: Key, backup: string, maintenance: string, apart: Apart) =>
    overlaps(key, backup, maintenance, apart, 'of the running database'),
  sourceOverlap: (key: Key, backup: string, maintenance: string, apart: Apart) =>
    overlaps(key, backup, maintenance, apart, 'that it takes from what it is restored from'),
  /** A replica has its primary's backup window, whatever the file says. */
  primaryOverlap: (_: Key, backup: string, maintenance: string, { maintenance: free }: Apart) =>
    refusal(
      'window-meets-running',
      `${pair('maintenanceWindow', backup, maintenance, 'that it takes from its primary')}; write ${line('maintenanceWindow', free)}`,
    ),
  notVerified: (database: string, key: Key, window: string) => {
    const [own, other] = WORDS[key]
    return note(
      'windows-not-verified',
      `${database}: whether the ${own} window ${window} overlaps the ${other} window that it takes from what it is restored from is ${NOT_VERIFIED}, since AWS does not tell that one; where they overlap, the deploy fails; write both`,
    )
  },
  /** The file has no key for a reader's backup window. */
  readerOverlap: (_: Key, backup: string, maintenance: string, { maintenance: free }: Apart) =>
    refusal(
      'window-meets-running',
      `${pair('maintenanceWindow', backup, maintenance, 'of its reader')}; write ${line('maintenanceWindow', free)}`,
    ),
}

/** The window of a key, and the other one. */
const WORDS = {
  backupWindow: ['backup', 'maintenance'],
  maintenanceWindow: ['maintenance', 'backup'],
} as const

function overlaps(key: Key, backup: string, maintenance: string, apart: Apart, of: string) {
  const own = key === 'backupWindow' ? line(key, apart.backup) : line(key, apart.maintenance)
  const other =
    key === 'backupWindow'
      ? line('maintenanceWindow', apart.maintenance)
      : line('backupWindow', apart.backup)
  return refusal(
    'window-meets-running',
    `${pair(key, backup, maintenance, of)}; write ${own}, or add ${other}`,
  )
}

function pair(key: Key, backup: string, maintenance: string, of: string): string {
  return key === 'backupWindow'
    ? `the backup window ${backup} overlaps the maintenance window ${of}, ${maintenance}`
    : `the maintenance window ${maintenance} overlaps the backup window ${of}, ${backup}`
}

function line(key: Key, free: string | null): string {
  return free === null ? `another \`${key}\`` : `\`${key}: "${free}"\``
}
