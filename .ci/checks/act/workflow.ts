import { load } from 'js-yaml'
import type { WorkflowEvent } from '../../../__tests__/stand-ins/github/repository/events.ts'

type Level = 'read' | 'write' | 'none'

/** What the token of a job may, as `permissions:` says: `pull-requests` -> write. */
export type Permissions = Readonly<Record<string, Level>>

type Trigger = {
  readonly types?: readonly string[]
  readonly branches?: readonly string[]
  readonly paths?: readonly string[]
} | null

type Job = {
  readonly permissions?: Permissions
  readonly steps: readonly { readonly uses?: string }[]
}

type Parsed = {
  readonly on: Readonly<Record<string, Trigger>>
  readonly permissions?: Permissions
  readonly jobs: Readonly<Record<string, Job>>
}

/** What GitHub starts a pull request's workflow for where it names no types. */
const DEFAULT_TYPES = ['opened', 'synchronize', 'reopened']

/** What GitHub does with a workflow before a job begins, and act does not. */
export class Workflow {
  readonly text: string
  readonly #parsed: Parsed

  constructor(text: string) {
    this.text = text
    this.#parsed = load(text) as Parsed
  }

  /** `owner/name@ref` of every action that it uses. */
  actions(): ReadonlySet<string> {
    const steps = Object.values(this.#parsed.jobs).flatMap((job) => job.steps)
    return new Set(steps.flatMap(({ uses }) => uses ?? []))
  }

  /** Of the job, or of the workflow: what neither names, the token may not. */
  permissions(job: string): Permissions {
    const { jobs, permissions } = this.#parsed
    const asked = jobs[job]?.permissions ?? permissions
    if (asked === undefined) throw new Error(`${job} leaves its permissions to the repository`)
    return asked
  }

  /** Whether it is started by an event that is about a change of `path`. */
  startsOn({ payload, environment }: WorkflowEvent, path: string): boolean {
    const name = environment['GITHUB_EVENT_NAME'] ?? ''
    const trigger = this.#parsed.on[name]
    if (trigger === undefined) return false
    const { types = DEFAULT_TYPES, branches, paths } = trigger ?? {}
    const branch = environment['GITHUB_REF']?.replace('refs/heads/', '') ?? ''
    return (
      (name !== 'pull_request' || types.includes(String(payload['action']))) &&
      (branches === undefined || branches.includes(branch)) &&
      (paths === undefined || paths.includes(path))
    )
  }
}
