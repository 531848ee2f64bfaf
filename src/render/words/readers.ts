/** What is said of the reader beside a primary. */

export const readerReasons = {
  made: 'a reader is made beside it: a single-AZ primary pauses for up to a minute while RDS copies it',
  removed: 'its reader is removed, which holds no rows of its own: whoever reads there moves first',
  replaced: 'its reader is made anew, under another host',
  restarted: 'its reader restarts',
  changed: 'its reader changes while it runs',
  first: 'its reader is upgraded first, in an update of its own',
  goes: 'its reader goes with it',
  planChanged: 'the plan changed while the reader was upgraded; nothing else was done: plan again',
  notVerified: 'what its reader does is not verified',
}

export const readerRefusals = {
  promoted: (identifier: string) =>
    `${identifier} is no longer a reader: it was promoted outside of this file and has rows of its own; save what it holds and delete it by hand, it is not touched`,
  mysqlMajor: (asked: string) =>
    `MySQL wants every reader on ${asked} before its primary, which needs another parameter group; write readReplica: false, deploy that, and put the reader back after the upgrade`,
  removedWithUpgrade:
    'RDS refuses to upgrade a primary before its reader, and a reader that goes is removed last; deploy readReplica: false first, the version after it',
}
