/** Where a checkout begins, with and without `.git`: the same file has the same path on every runner. */
import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'

/** What a workflow's runner says of its checkout; nothing of it on a laptop. */
export type RunnerPaths = {
  /** GITHUB_WORKSPACE, with no link in it; null = none, or it is not there. */
  readonly workspace: string | null
  /** `.github/workflows/db.yml`: the workflow that runs, which its repository has at this path; null = not known. */
  readonly workflow: string | null
}

/** Outside of a workflow. */
export const NO_RUNNER: RunnerPaths = { workspace: null, workflow: null }

/**
 * What the environment of a step says. GITHUB_WORKFLOW_REF is `acme/shop/.github/workflows/db.yml@refs/heads/main`
 * (variables reference on docs.github.com).
 */
export function runnerPaths(
  environment: Readonly<Record<string, string | undefined>>,
): RunnerPaths {
  const workspace = environment['GITHUB_WORKSPACE'] ?? ''
  const repository = environment['GITHUB_REPOSITORY'] ?? ''
  const [path = ''] = (environment['GITHUB_WORKFLOW_REF'] ?? '').split('@')
  return {
    workspace: workspace !== '' && existsSync(workspace) ? realpathSync(workspace) : null,
    workflow:
      repository !== '' && path.startsWith(`${repository}/`)
        ? path.slice(repository.length + 1)
        : null,
  }
}

/**
 * The path of a file that exists in its repository, with `/`; null = no repository is known. A link counts
 * where it stands, not where it leads.
 */
export function pathInRepository(path: string, runner: RunnerPaths): string | null {
  const real = join(realpathSync(dirname(path)), basename(path))
  // A folder may have two names: one of them is below the workspace.
  const within = !isBelow(path, runner) && isBelow(real, runner) ? real : path
  const root = checkoutRoot(dirname(within), runner)
  return root === null ? null : relative(root, within).split(sep).join('/')
}

/**
 * The root of the checkout that `directory` is in: the folder with `.git`. actions/checkout makes none where the
 * runner has no git (its README: "the REST API will be used to download the files"): then the folder with the
 * workflow that runs, as its repository has it, or else the workspace. null = none is known.
 */
export function checkoutRoot(directory: string, runner: RunnerPaths): string | null {
  const folders = [...upTo(directory, runner)]
  const has = (name: string) => folders.find((folder) => existsSync(join(folder, name)))
  const { workflow } = runner
  return (
    has('.git') ??
    (workflow === null ? undefined : has(workflow)) ??
    folders.find((folder) => isWorkspace(folder, runner)) ??
    null
  )
}

/** `directory` and what is above it. Nothing above the workspace is of its checkout. */
export function upTo(directory: string, runner: RunnerPaths): readonly string[] {
  const folders = upwards(directory)
  const top = folders.findIndex((folder) => isWorkspace(folder, runner))
  return top === -1 ? folders : folders.slice(0, top + 1)
}

function isBelow(path: string, runner: RunnerPaths): boolean {
  return upwards(dirname(path)).some((folder) => isWorkspace(folder, runner))
}

function isWorkspace(folder: string, { workspace }: RunnerPaths): boolean {
  return workspace !== null && existsSync(folder) && realpathSync(folder) === workspace
}

function upwards(directory: string): readonly string[] {
  const folders = [resolve(directory)]
  for (;;) {
    const last = folders.at(-1) ?? ''
    const parent = dirname(last)
    if (parent === last) return folders
    folders.push(parent)
  }
}
