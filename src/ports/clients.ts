/** Programs that are given passwords. `src/local/run-program/` fulfils this. */

/** A program to start. What is secret stands in its environment alone, which no list of processes shows. */
export type ClientCall = {
  readonly program: string
  readonly argv: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  /** Which variables of our own environment it must not get: they would lead it elsewhere. */
  readonly without: RegExp
}

/** Runs it on this terminal until it ends; gives its exit code, and null where it is not installed. */
export type RunClient = (call: ClientCall) => Promise<number | null>

/**
 * Runs a command that is somebody else's until it ends, and hands on to it what ends us; gives its exit code, and null
 * where there is none of that name. It does not outlive us: where we are killed, it is ended as well.
 */
export type RunCommand = (call: ClientCall) => Promise<number | null>
