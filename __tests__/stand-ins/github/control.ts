import type { Call, Violation } from './protocol/api.ts'
import {
  commentEvent,
  dispatchEvent,
  mergeGroupEvent,
  pullRequestEvent,
  pushEvent,
  releaseEvent,
  type WorkflowEvent,
} from './repository/events.ts'
import { addComment } from './handlers/comments.ts'
import { addDeployment } from './handlers/deployments.ts'
import { ensureLabel, setLabels } from './handlers/labels.ts'
import type { Disturbance, Limits } from './protocol/limits.ts'
import {
  enqueue,
  merge,
  openPull,
  PERSON,
  pushToPull,
  testMerged,
  type Files,
  type NewPull,
} from './repository/pull-requests.ts'
import { pull as pullView } from './views/pull.ts'
import type {
  Comment,
  Deployment,
  Environment,
  Identity,
  Label,
  MergeMethod,
  Permissions,
  Pull,
  Release,
  Role,
  State,
  Token,
} from './repository/model.ts'
import { ago, EVERYTHING, nextId, NOTHING, pushCommit, WORKFLOW } from './repository/state.ts'

/** What the server writes down beside the repository's state. */
export type Log = { calls: Call[]; violations: Violation[]; latency: number }

export type NewToken = {
  readonly token: string
  readonly login: string
  readonly kind?: Token['kind']
  /** What is left out is as for a token that may everything. */
  readonly permissions?: Partial<Permissions>
}

/**
 * What a test does to GitHub, and asks of it, beside the API. In another process each of them is
 * `POST /_standin/<name>` with a JSON array of the arguments.
 */
export function controlOf(state: State, limits: Limits, log: Log, workflowToken: string) {
  const pullNumbered = (number: number): Pull => {
    const found = state.pulls.get(number)
    if (found === undefined) throw new Error(`there is no pull request ${number}`)
    return found
  }
  return {
    /** Calls of the API since the start or `resetCalls`, oldest first. */
    calls: (): readonly Call[] => log.calls,
    resetCalls: (): void => {
      log.calls = []
    },
    /** Every request and answer that was not as GitHub describes it. */
    violations: (): readonly Violation[] => log.violations,

    /** A commit on a branch (default: the default branch), with these files over those before; its sha. */
    push: (files: Files, branch = state.defaultBranch, sha?: string, message?: string): string =>
      pushCommit(state, branch, files, sha, message),
    openPull: (asked: NewPull = {}): number => openPull(state, asked),
    /** A further commit on a pull request; its sha. */
    pushToPull: (number: number, files: Files = {}, sha?: string): string =>
      pushToPull(state, pullNumbered(number), files, sha),
    /** Exactly these labels; the repository gets those that it does not have. */
    setLabels: (number: number, names: readonly string[]): void => {
      setLabels(state, pullNumbered(number), names)
    },
    addLabel: (name: string): Label => ensureLabel(state, name),
    /** What the test merge of an open one is called in a clone. */
    testMerged: (number: number, sha: string): void => {
      testMerged(state, pullNumbered(number), sha)
    },
    /** Locks its conversation. */
    lock: (number: number): void => {
      pullNumbered(number).locked = true
    },
    /** Into the merge queue, whose group is one commit (default: any). */
    enqueue: (number: number, sha?: string): { sha: string; ref: string } =>
      enqueue(state, pullNumbered(number), sha),
    /** Gives the new head of the default branch (default: any; of a queue that of its group). */
    merge: (number: number, method: MergeMethod = 'squash', sha?: string): string =>
      merge(state, pullNumbered(number), method, sha),

    /** A comment of somebody, by login (default `octocat`); of the workflow itself: `github-actions[bot]`. */
    comment: (number: number, body: string, login = PERSON.login): number =>
      addComment(state, { issue: number, author: identityOf(login), body }).id,
    /** So many comments of people, `Comment 1` and on, written so many seconds ago. */
    seedComments: (number: number, count: number, secondsAgo = 0): void => {
      const time = ago(secondsAgo)
      for (let index = 1; index <= count; index++)
        addComment(state, { issue: number, author: PERSON, body: `Comment ${index}` }, time)
    },
    /** What somebody may in the repository from now on. */
    setRole: (login: string, role: Role): void => {
      state.collaborators.set(login, role)
    },
    /** The checks that are required of the default branch; null: no rule, or no protection of the branch's own. */
    requireChecks: (by: 'rules' | 'protection', names: readonly string[] | null): void => {
      state.settings[by] = names
    },
    setEnvironment: (name: string, environment: Environment): void => {
      state.settings.environments.set(name, environment)
    },
    /** Of the repository, or of an environment: `prod/NAME`. */
    setVariable: (name: string, value: string): void => {
      state.settings.variables.set(name, value)
    },
    unsetVariable: (name: string): boolean => state.settings.variables.delete(name),
    removeEnvironment: (name: string): boolean => state.settings.environments.delete(name),
    /** The form of the subject in tokens: with ids; made of other claims. */
    setSubject: (isImmutable: boolean, claims: readonly string[] | null = null): void => {
      Object.assign(state.settings, { immutableSubject: isImmutable, subjectClaims: claims })
    },
    deleteComment: (id: number): boolean => state.comments.delete(id),

    /** Everything on a pull request, oldest first. */
    comments: (number: number): readonly Comment[] =>
      [...state.comments.values()].filter(({ issue }) => issue === number),
    /** As the API shows it. */
    pull: (number: number) => pullView(state, pullNumbered(number)),
    labels: (): readonly Label[] => [...state.labels.values()],
    /** Newest first, with their statuses, newest first. */
    deployments: (): readonly Deployment[] => state.deployments,
    /** The event that starts a workflow for a pull request. */
    pullRequestEvent: (number: number, action = 'synchronize'): WorkflowEvent =>
      pullRequestEvent(state, pullNumbered(number), action),
    /** By default an hour ago: nobody waits for the index then. */
    pushEvent: (branch = state.defaultBranch, secondsAgo = 3600): WorkflowEvent =>
      pushEvent(state, branch, secondsAgo),
    /** Of the default branch's head, unless another commit was tagged. */
    releaseEvent: (
      tag: string,
      sha = state.branches.get(state.defaultBranch) ?? '',
      action = 'published',
    ): WorkflowEvent => releaseEvent(state, { tag, sha, action }),
    /** For so many answers, the index does not know which pull requests a commit came with. */
    delayIndex: (answers: number): void => {
      state.indexLag = answers
    },
    /** A deployment of another tool, or of an earlier version. */
    addDeployment: (given: Partial<Deployment> & Pick<Deployment, 'sha' | 'environment'>): void => {
      addDeployment(state, given)
    },
    /** A tag on a commit (default: the default branch's head), as a push makes it. */
    tag: (name: string, sha = state.branches.get(state.defaultBranch) ?? ''): string => {
      state.tags.set(name, sha)
      return sha
    },
    /** Tag -> sha. */
    tags: (): Readonly<Record<string, string>> => Object.fromEntries(state.tags),
    /** Newest first. */
    releases: (): readonly Release[] => state.releases,
    /** Whether what is published from now on is immutable (default true). */
    setImmutableReleases: (immutable: boolean): void => {
      state.immutableReleases = immutable
    },
    /** The event of a comment that somebody (default `octocat`) writes on a pull request. */
    commentEvent: (number: number, login = PERSON.login, body = '/plan'): WorkflowEvent =>
      commentEvent(
        state,
        pullNumbered(number),
        addComment(state, { issue: number, author: identityOf(login), body }),
      ),
    dispatchEvent: (branch = state.defaultBranch): WorkflowEvent => dispatchEvent(state, branch),
    mergeGroupEvent: (number: number): WorkflowEvent =>
      mergeGroupEvent(state, pullNumbered(number)),

    /** Somebody's token (default kind: fine-grained). */
    addToken: ({ token, login, kind = 'fine-grained', permissions = {} }: NewToken): void => {
      const identity = identityOf(login)
      state.tokens.set(token, {
        ...{ kind, identity: { ...identity, id: nextId(state) } },
        permissions: { ...EVERYTHING, ...permissions },
      })
    },
    /** What the workflow's token may, as its `permissions:` say: what is not named here, it may not. */
    permit: (permissions: Partial<Permissions>): void => {
      const token = state.tokens.get(workflowToken)
      if (token) token.permissions = { ...NOTHING, ...permissions }
    },
    disturb: (disturbance: Disturbance): void => {
      limits.disturb(disturbance)
    },
    /** How many calls are left in this hour. */
    setRemaining: (calls: number): void => {
      limits.remaining = calls
    },
    /** Milliseconds that every answer of the API takes. */
    setLatency: (milliseconds: number): void => {
      log.latency = milliseconds
    },
    /** Whether a check of each commit still runs (default true), which a deployment waits for. */
    setChecksPending: (pending: boolean): void => {
      state.checksPending = pending
    },
  }
}

export type Control = ReturnType<typeof controlOf>

function identityOf(login: string): Identity {
  return login === WORKFLOW.login ? WORKFLOW : { ...PERSON, login }
}
