import type { Permission } from '../contract/operations.ts'

/** What the stand-in remembers: one repository, the tokens that know it, and the log of its calls. */

export type Identity = {
  readonly id: number
  readonly login: string
  readonly type: 'Bot' | 'User'
}
type Level = 'none' | 'read' | 'write'
export type Permissions = Readonly<Record<Permission, Level>>

/**
 * `installation`: a workflow's GITHUB_TOKEN; the other two are a person's, with fine-grained permissions or with
 * scopes.
 */
export type Token = {
  readonly identity: Identity
  readonly kind: 'installation' | 'fine-grained' | 'classic'
  permissions: Permissions
}

export type Label = {
  readonly id: number
  readonly name: string
  readonly color: string
  readonly description: string | null
}

export type Comment = {
  readonly id: number
  /** The number of the issue or pull request that it stands on. */
  readonly issue: number
  readonly author: Identity
  body: string
  readonly createdAt: string
  updatedAt: string
}

export type Commit = {
  readonly sha: string
  /** The first one, of a merge that of the base; undefined of the repository's first commit. */
  readonly parent: string | undefined
  /** Of a merge: the commit that was merged. */
  readonly merged?: string
  readonly message: string
  /** By path, the whole text; of a link what `linkTo` gives. */
  readonly files: Readonly<Record<string, string>>
}

/** What somebody may in the repository. */
export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read'

export type MergeMethod = 'merge' | 'squash' | 'rebase' | 'queue'

export type Pull = {
  readonly number: number
  readonly id: number
  readonly title: string
  readonly author: Identity
  /** `mallory/shop` where the branch is in a fork; else the repository itself. */
  readonly headRepository: string
  readonly headRef: string
  readonly baseRef: string
  /** Oldest first; the last is the head. */
  readonly commits: string[]
  baseSha: string
  /** Names of labels, as they were written. */
  labels: string[]
  /** Its conversation: nobody comments but who may write. */
  locked: boolean
  readonly createdAt: string
  updatedAt: string
  /** While it is open: the commit that `refs/pull/N/merge` points to. */
  mergeCommitSha: string
  mergedAt: string | null
  /** Waiting in a merge queue: the commit of its group. */
  queued: string | null
}

export type DeploymentStatus = {
  readonly id: number
  readonly state: string
  readonly creator: Identity
  readonly description: string
  readonly environment: string
  readonly environmentUrl: string
  readonly logUrl: string
  readonly createdAt: string
}

export type Deployment = {
  readonly id: number
  readonly sha: string
  readonly ref: string
  readonly task: string
  readonly environment: string
  readonly description: string | null
  readonly payload: unknown
  readonly transient: boolean
  readonly production: boolean
  readonly creator: Identity
  readonly createdAt: string
  /** Newest first. */
  readonly statuses: DeploymentStatus[]
}

export type Asset = {
  readonly id: number
  readonly name: string
  readonly size: number
  /** `sha256:` and hex. */
  readonly digest: string
  readonly createdAt: string
}

export type Release = {
  readonly id: number
  readonly tag: string
  readonly name: string
  readonly body: string
  readonly author: Identity
  readonly createdAt: string
  readonly assets: Asset[]
  prerelease: boolean
  publishedAt: string | null
  /** Published while the repository's releases were immutable. */
  immutable: boolean
}

/** An environment, as far as its protection goes. */
export type Environment = {
  readonly reviewers?: number
  readonly waitMinutes?: number
  /** Which branches may deploy to it; absent: any. */
  readonly branches?: 'protected' | 'custom'
}

/** What an administrator sets. */
type Settings = {
  /** The checks that rulesets require of the default branch; null: no rule does. */
  rules: readonly string[] | null
  /** Those of the branch's own protection; null: it has none. */
  protection: readonly string[] | null
  readonly environments: Map<string, Environment>
  /** `NAME`, or `environment/NAME` -> its value. */
  readonly variables: Map<string, string>
  /** Which claims the subject of a token has; null: GitHub's own form. */
  subjectClaims: readonly string[] | null
  immutableSubject: boolean
}

export type State = {
  readonly settings: Settings
  /** The API's address, without a slash at its end. */
  url: string
  readonly owner: string
  readonly name: string
  readonly id: number
  readonly private: boolean
  readonly defaultBranch: string
  readonly tokens: Map<string, Token>
  readonly commits: Map<string, Commit>
  /** Branch -> sha. */
  readonly branches: Map<string, string>
  /** The default branch's commits that a pull request brought -> its number. */
  readonly introduced: Map<string, number>
  /** By login; the repository's owner is an admin. */
  readonly collaborators: Map<string, Role>
  /** By name in lower case: GitHub's labels know no case. */
  readonly labels: Map<string, Label>
  readonly pulls: Map<number, Pull>
  readonly comments: Map<number, Comment>
  /** Newest first. */
  readonly deployments: Deployment[]
  /** Tag -> sha. */
  readonly tags: Map<string, string>
  /** Newest first. */
  readonly releases: Release[]
  /** Whether a release that is published becomes immutable: a setting of the repository. */
  immutableReleases: boolean
  /** The tags of all immutable releases there ever were. */
  readonly usedTags: Set<string>
  /** A check of every commit is still running, as that of the job which calls is. */
  checksPending: boolean
  /** For so many more answers of GraphQL the index has no pull requests of commits. */
  indexLag: number
  lastId: number
}
