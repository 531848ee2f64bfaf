/** What is said of stages that a workflow run leaves alone because it is run again. */
import type { Note } from '../../model/types.ts'
import type { WhyLeftAlone } from '../../ownership/rerun.ts'
import { note } from '../coded.ts'

const NEW_RUN = 'To apply this commit all the same, start a new workflow run.'

/** Why a deploy left the stage alone. */
export function notDeployedAgain(stage: string, why: WhyLeftAlone): Note {
  return note('left-to-newer-run', reasonNotToDeploy(stage, why))
}

function reasonNotToDeploy(stage: string, why: WhyLeftAlone): string {
  switch (why.kind) {
    case 'newer-run':
      return `${stage} was left alone: a newer workflow run (${String(why.run)}) has worked on it. ${NEW_RUN}`
    case 'finished':
      return `${stage} was left alone: an earlier attempt of this workflow run has already deployed it.`
    case 'changed-since':
      return `${stage} was left alone: an earlier attempt of this workflow run deployed it, and it has been changed since. ${NEW_RUN}`
  }
}

/** Why a destroy left the stage alone. */
export function notDestroyedAgain(stage: string, why: WhyLeftAlone): string {
  const reason =
    why.kind === 'newer-run'
      ? `a newer workflow run (${String(why.run)}) has worked on it`
      : 'it has been created or changed since an earlier attempt of this workflow run'
  return `${stage} was not destroyed: ${reason}. To destroy it all the same, start a new workflow run.`
}

/** Why a stage cannot be judged: what was done to it since the first attempt could not be read. */
export const rerunNotVerified = {
  message: (stage: string, action: string, why: string) =>
    `${stage}: whether it was changed after the first attempt of this workflow run is not verified (${action} ${why})`,
  hint: (action: string) => `allow ${action}, or start a new workflow run`,
}
