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

/** `uses`: the workflow that it calls; it has no steps then. */
type Job = {
  readonly permissions?: Permissions
  readonly uses?: string
  readonly needs?: string
  readonly steps?: readonly { readonly uses?: string }[]
}

type Parsed = {
  readonly on: Readonly<Record<string, Trigger>>
  readonly permissions?: Permissions
  readonly jobs: Readonly<Record<string, Job>>
}

/** What GitHub starts a pull request's workflow for where it names no types; other events have no such default. */
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
    const steps = Object.values(this.#parsed.jobs).flatMap((job) => job.steps ?? [])
    return new Set(steps.flatMap(({ uses }) => uses ?? []))
  }

  /**
   * Of the job, or of the workflow: what neither names, the token may not. A job of a called workflow asks for no more
   * than the job that calls it grants.
   */
  permissions(job: string, called: readonly Workflow[] = []): Permissions {
    const { jobs, permissions } = this.#parsed
    if (jobs[job] !== undefined) return askedFor(job, jobs[job].permissions ?? permissions)
    const [inside] = called.filter((one) => job in one.#parsed.jobs)
    const [caller, ...others] = Object.entries(jobs).filter(([, { uses }]) => uses !== undefined)
    if (inside === undefined || caller === undefined || others.length > 0)
      throw new Error(`there is no job ${job}, or more than one calls it`)
    const granted = this.permissions(caller[0])
    const asked = inside.permissions(job)
    for (const [name, level] of Object.entries(asked))
      if (granted[name] !== level) throw new Error(`${caller[0]} does not grant ${name}: ${level}`)
    return asked
  }

  /** The jobs that have to end before this one begins. */
  needs(job: string): readonly string[] {
    const needed = this.#parsed.jobs[job]?.needs
    return needed === undefined ? [] : [needed, ...this.needs(needed)]
  }

  /** Whether it is started by an event that is about a change of these paths. */
  startsOn({ payload, environment }: WorkflowEvent, changed: readonly string[]): boolean {
    const name = environment['GITHUB_EVENT_NAME'] ?? ''
    const trigger = this.#parsed.on[name]
    if (trigger === undefined) return false
    const byDefault = name === 'pull_request' ? DEFAULT_TYPES : undefined
    const { types = byDefault, branches, paths } = trigger ?? {}
    const branch = environment['GITHUB_REF']?.replace('refs/heads/', '') ?? ''
    return (
      (types === undefined || types.includes(String(payload['action']))) &&
      (branches === undefined || branches.includes(branch)) &&
      (paths === undefined || paths.some((path) => changed.includes(path)))
    )
  }
}

function askedFor(job: string, permissions: Permissions | undefined): Permissions {
  if (permissions === undefined) throw new Error(`${job} leaves its permissions to the repository`)
  return permissions
}
