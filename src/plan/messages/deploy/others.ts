/** What is said where somebody else is at work on a stack. */
export const othersMessages = {
  deleted: (stack: string) =>
    `somebody has deleted the stack ${stack} meanwhile, or is deleting it`,
  busy: (stack: string, status: string) =>
    `another operation is in progress on the stack ${stack} (${status})`,
  changed: (stack: string) => `somebody has changed the stack ${stack} meanwhile`,
  deleting: (stack: string) =>
    `somebody has turned the termination protection of the stack ${stack} off, as a destroy does`,
  underway: (stack: string) => `another deploy of the stack ${stack} is under way`,
  waits: (stack: string, status: string) =>
    `waiting for the other operation on ${stack} to end (${status}), before deletion protection is turned on again`,
  /** `names`: logical ids. */
  protectionLeft: (names: string, why: string) =>
    `deletion protection of ${names} was left as it is, since ${why}; once that has ended, deploy again, which turns it on where it should be`,
  busyDatabase: (identifier: string) =>
    `${identifier} was busy with something else, as a snapshot: the rollback goes on when that has ended`,
}
