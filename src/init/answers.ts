import type { Wanted } from './choose.ts'

/** What the first file and its workflow are made of. */
export type Answers = {
  readonly stack: string
  readonly region: string
  /** In the order of deployment. */
  readonly stages: readonly string[]
  /** 12 digits; null = any. */
  readonly account: string | null
  /** In the order of the table; at least one. */
  readonly databases: readonly Wanted[]
  /** Whether people reach the databases from their machines. */
  readonly bastion: boolean
}

/** Where both files are in the repository. */
export type Place = {
  /** The path of tinystacks.yml in the repository, with `/`. */
  readonly file: string
  /** The branch whose pushes are deployed. */
  readonly branch: string
}
