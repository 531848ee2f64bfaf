import type { Wanted } from './choose.ts'

/** What the first file and its workflow are made of. */
export type Answers = {
  readonly stack: string
  /** Of every stage that has none of its own. */
  readonly region: string
  /** By stage, where it is another. */
  readonly regions: Readonly<Record<string, string>>
  /** In the order of deployment. */
  readonly stages: readonly string[]
  /** 12 digits, of every stage that has none of its own; null = any. */
  readonly account: string | null
  /** By stage, where it is another. */
  readonly accounts: Readonly<Record<string, string>>
  /** Whether the file names the roles that `bootstrap` makes: a workflow then needs no variables for them. */
  readonly roles: boolean
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

/** Where a stage is. `account`: null = any. */
export function placeOfStage(
  {
    region,
    regions,
    account,
    accounts,
  }: Pick<Answers, 'region' | 'regions' | 'account' | 'accounts'>,
  stage: string,
): { readonly region: string; readonly account: string | null } {
  return { region: regions[stage] ?? region, account: accounts[stage] ?? account }
}

/** The accounts that stages name, each with its stages, in the order of the file. */
export function stagesByAccount(
  answers: Answers,
): readonly { readonly account: string; readonly stages: readonly string[] }[] {
  const accountOf = (stage: string) => placeOfStage(answers, stage).account
  const accounts = new Set(answers.stages.flatMap((stage) => accountOf(stage) ?? []))
  return [...accounts].map((account) => ({
    account,
    stages: answers.stages.filter((stage) => accountOf(stage) === account),
  }))
}

/** Whether stages are in different accounts: no one role is for all of them. */
export function hasSeveralAccounts(answers: Answers): boolean {
  return new Set(answers.stages.map((stage) => placeOfStage(answers, stage).account)).size > 1
}
