/** What is said of the snapshots that are taken before something is lost. */
import { restoreCommand, restoreLine, type FinalSnapshot } from './restore.ts'

export const snapshotMessages = {
  notListed: 'not listed',
  stillCreating: 'still creating after 8 hours',
  planned: (name: string) =>
    `${name}: a snapshot is taken before anything is changed; the deploy waits for it, and stops where none can be taken`,
  begun: (name: string, snapshot: string) => `${name}: takes the snapshot ${snapshot}`,
  again: (name: string, snapshot: string) =>
    `${name}: an earlier run of this plan took the snapshot ${snapshot}, which serves again`,
  waiting: (snapshot: string, percent: number | null, minutes: number) =>
    `waits for the snapshot ${snapshot}: ${percent === null ? '' : `${percent} %, `}${minutes} min`,
  taken: (name: string, of: FinalSnapshot) =>
    `${name}: the snapshot ${of.snapshot} was taken before anything was changed, and stays; to make a database of it write ${of.engine === undefined ? '' : `engine: ${of.engine} and `}${restoreLine(of.snapshot)}, or: ${restoreCommand(of)}`,
  gone: (name: string, identifier: string) =>
    `${name}: ${identifier} is not there any more: there is nothing to take a snapshot of`,
  notTaken: (name: string, why: string) =>
    `${name}: the snapshot that has to be there first could not be taken (${why}); nothing was changed: when the database is available, deploy again`,
  notAvailable: (name: string, snapshot: string, status: string) =>
    `${name}: the snapshot ${snapshot} that has to be there first did not become available (${status}); nothing was changed: deploy again, which takes another one`,
}
