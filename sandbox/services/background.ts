/**
 * Lets an API call answer while its operation continues. A failure is kept where the resource's status
 * shows it; an exception here would end the sandbox.
 */
export function inBackground(work: Promise<unknown>, failed: (error: unknown) => void): void {
  work.catch(failed)
}
