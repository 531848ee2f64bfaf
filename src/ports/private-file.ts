/**
 * Writes a file that its owner alone can read, or none: git would take it along where it does not ignore it.
 * `src/local/private-file.ts` fulfils this.
 *
 * @throws TinystacksError file-in-repository, file-not-written
 */
export type KeepPrivate = (file: string, text: string) => Promise<void>
