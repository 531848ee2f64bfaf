/** What is said of the snapshots that are taken before a loss. */
import { note, warning } from '../coded.ts'
import { restoreCommand, restoreLine, type FinalSnapshot } from '../restore.ts'

export const snapshotMessages = {
  notListed: 'not listed',
  stillCreating: 'still creating after 8 hours',
  planned: (name: string) =>
    note(
      'snapshot-first',
      `${name}: the deploy will wait for its snapshot, and stop if it cannot be taken`,
    ),
  begun: (name: string, snapshot: string) => `${name}: taking the snapshot ${snapshot}`,
  again: (name: string, snapshot: string) =>
    `${name}: reusing the snapshot ${snapshot}, which an earlier run of this plan took`,
  taken: (name: string, of: FinalSnapshot) =>
    `${name}: the snapshot ${of.snapshot} was taken before anything changed, and stays; to restore it, write ${of.engine === undefined ? '' : `engine: ${of.engine} and `}${restoreLine(of.snapshot)}, or run ${restoreCommand(of)}`,
  gone: (name: string, identifier: string) =>
    warning(
      'nothing-to-snapshot',
      `${name}: ${identifier} no longer exists, so there is nothing to take a snapshot of`,
    ),
  notTaken: (name: string, why: string) =>
    `${name}: the snapshot that is required first could not be taken (${why}), and nothing was changed; deploy again when the database is available`,
  notAvailable: (name: string, snapshot: string, status: string) =>
    `${name}: the snapshot ${snapshot} that is required first did not become available (${status}), and nothing was changed; deploy again, which takes another one`,
}
