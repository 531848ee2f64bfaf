/** The input `run`, which `exec` runs as a runner runs a step with `shell: bash`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TinystacksError } from '../errors.ts'
import { execInWorkflow as words } from '../render/messages/github.ts'
import type { PullRequestContext } from './pull-request-context.ts'

/** GitHub docs, "Workflow syntax", jobs.<job_id>.steps[*].shell: what `bash` stands for. */
const BASH = ['bash', '--noprofile', '--norc', '-eo', 'pipefail'] as const

export type RunScript = {
  /** The command, with all of its arguments. */
  readonly argv: readonly string[]
  readonly remove: () => void
}

/**
 * Writes the script into a file of its own, as bash reads it while it runs.
 *
 * @throws TinystacksError invalid-input where there is none
 */
export function runScript(run: string): RunScript {
  if (run === '')
    throw new TinystacksError('invalid-input', words.needsRun, { exit: 2, hint: words.runExample })
  const directory = mkdtempSync(join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'tinystacks-run-'))
  const file = join(directory, 'run.sh')
  writeFileSync(file, `${run}\n`, { mode: 0o600 })
  return {
    argv: [...BASH, file],
    remove: () => {
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/**
 * What a fork has written is given no password, whoever started the workflow. The event of a comment says nothing of
 * what is checked out: that has to be the default branch, or the commit of a pull request that counts.
 *
 * @throws TinystacksError not-for-forks
 */
export async function refuseForks({
  workflow,
  checkedOut,
  targets,
}: Pick<PullRequestContext, 'workflow' | 'checkedOut' | 'targets'>): Promise<void> {
  if (workflow.isOfFork) throw refused(words.ofFork)
  if (workflow.comment === null) return
  const { sha } = await checkedOut()
  if (sha === workflow.sha) return
  const read = await targets()
  if (read.kind === 'none') throw refused(words.unknownCode)
}

function refused(why: string): TinystacksError {
  return new TinystacksError('not-for-forks', why, { exit: 3, hint: words.afterMerge })
}
