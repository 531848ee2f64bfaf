import type { Context } from '../commands/shared/context.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * In the step of a workflow, has the runner hide a secret wherever the log has it. stdout is the result's, which a
 * shell may send to a file; the runner reads this line on stderr as well, and does not show it.
 */
export function maskHere(
  environment: Environment,
  log: Pick<NodeJS.WriteStream, 'write'>,
): Pick<Context, 'mask'> {
  if (environment['GITHUB_ACTIONS'] !== 'true') return {}
  return {
    mask: (secret) => {
      log.write(`::add-mask::${escaped(secret)}\n`)
    },
  }
}

/** As `@actions/core` writes the data of a command. */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
