/** What `init` says. Paths are of the repository: whoever prints them escapes them. */
import { ENGINES, type DatabaseKind } from '../engines/table.ts'
import { VARIANTS } from '../engines/variants.ts'
import { listed } from '../text/phrases.ts'
import type { Doubt, Remark } from './choose.ts'
import type { Seen } from './detect/clue.ts'

const DOCS = 'https://github.com/tinystacks/tinystacks/blob/v1/docs'

const titleOf = (kind: DatabaseKind): string => ENGINES[kind].title

/** `compose.yml:4`, of what was seen of a database; the first ones. */
function places(seen: readonly Seen[], isMeant: (one: Seen) => boolean): string {
  const all = seen.filter(isMeant).map(({ file, line }) => `${file}:${line}`)
  return all.length > 3 ? `${all.slice(0, 3).join(', ')} and ${all.length - 3} more` : listed(all)
}

const ofKind =
  (kind: DatabaseKind) =>
  ({ product }: Seen): boolean =>
    product.kind === kind

export const initMessages = {
  /** A line for everything that was seen. */
  seen: (seen: readonly Seen[]): readonly string[] =>
    seen.length === 0
      ? ['found no database in the files of this folder']
      : [
          'found',
          ...seen.map(
            ({ product, version, name, file, line }) =>
              `  ${[product.title, ...(version === null ? [] : [version])].join(' ')}  ${file}:${line}  (${name})`,
          ),
        ],
  unread: (files: readonly string[]) =>
    `not read, because too large or not readable: ${listed(files)}`,
  cut: 'not all folders were searched: there are too many files, or too many folders in each other',
  doubt: (doubt: Doubt, seen: readonly Seen[]): string => {
    switch (doubt.kind) {
      case 'none':
        return 'no database was found'
      case 'engines':
        return `${listed(doubt.kinds.map((kind) => `${titleOf(kind)} (${places(seen, ofKind(kind))})`))}: which of them does production need?`
      case 'versions':
        return `${titleOf(doubt.of)} has the versions ${listed(doubt.versions)} (${places(seen, (one) => ofKind(doubt.of)(one) && one.version !== null)})`
      case 'too-new':
        return `${titleOf(doubt.of)} ${doubt.used} is not offered: the newest is ${doubt.newest} (${places(seen, (one) => ofKind(doubt.of)(one) && one.version === doubt.used)})`
      case 'like':
        return `${doubt.title} is not offered (${places(seen, ({ product }) => product.title === doubt.title)}): many of its applications work with ${titleOf(doubt.like)}`
    }
  },
  remark: (remark: Remark): string => {
    switch (remark.kind) {
      case 'newer':
        return `${titleOf(remark.of)} ${remark.used} is not offered for new databases: the file has ${remark.version}`
      case 'becomes':
        return `the file has ${VARIANTS[remark.to].title}, which speaks the protocol of ${titleOf(remark.of)}. For ${VARIANTS[remark.from].title}: --databases ${remark.from}:${VARIANTS[remark.from].newVersion}`
      case 'not-offered':
        return `${remark.title} cannot be in the file`
    }
  },
  /** What the flag is for that settles all doubts, by example. */
  settle: (kinds: readonly string[]) => `write for example --databases ${kinds.join(',')}`,
  questions: {
    stack: 'Name of the application, which begins the name of each CloudFormation stack',
    stages: 'Stages, in the order of deployment, separated by commas',
    region: 'AWS region (where stages differ: us-east-1, prod=eu-west-1)',
    account:
      'AWS account, 12 digits (empty: any; where stages differ: dev=111111111111, prod=222222222222)',
    databases: 'Which databases does a stage have?',
    version: (kind: DatabaseKind) => `Which version of ${titleOf(kind)}?`,
    bastion: 'Should people reach the databases from their machines, by Session Manager?',
    replace: (file: string) => `${file} exists. Replace it?`,
    write: 'Write these files?',
  },
  needed: (flags: readonly string[]) => `without questions, init needs ${listed(flags)}`,
  exists: (files: readonly string[]) =>
    `${listed(files)} ${files.length === 1 ? 'exists' : 'exist'}, and nothing was written`,
  existsHint: 'look at the difference in a copy, or write --overwrite to replace what is there',
  notInWorkflow: (file: string) => `a workflow cannot name the path ${file}`,
  notInWorkflowHint: 'name a file in a folder of letters, digits and . _ - + @ with --config',
  noRepository: (folder: string) =>
    `${folder} is in no Git repository: it is taken to be the root, where the workflow belongs`,
  /** Where the files go, where that is not the working directory. */
  workflowAtRoot: (workflow: string) =>
    `the workflow belongs to the root of the repository: ${workflow}`,
  file: {
    create: (file: string) => `${file} (new)`,
    replace: (file: string) => `${file} (replaces what is there)`,
    extend: (file: string) => `${file} (these lines are added)`,
  },
  same: (file: string) => `${file} is as it should be`,
  nothing: 'Every file is as it should be. Nothing was written.',
  declined: 'nothing was written',
  written: (files: readonly string[]) => `Wrote ${listed(files)}.`,
  /** `config`, the branch and the files: words for a shell. */
  next: (
    {
      config,
      repository,
      branch,
      accounts,
    }: Record<'config' | 'repository' | 'branch', string | null> & {
      /** Of the roles that the file names, with the stages of each; empty = it names none. */
      readonly accounts: readonly { readonly account: string; readonly stages: readonly string[] }[]
    },
    files: readonly string[],
  ) => {
    const flag = config === null ? '' : ` --config ${config}`
    const bootstrap = (more: string): string =>
      `  npx tinystacks bootstrap${flag}${more} --repo ${repository ?? 'OWNER/NAME'}${branch === null ? '' : ` --branch ${branch}`}`
    return [
      'Next:',
      `  npx tinystacks validate${flag}`,
      `  npx tinystacks sandbox --state .sandbox -- tinystacks deploy${flag}   # without an AWS account`,
      `  git switch --create databases && git add ${files.join(' ')} && git commit --message "Add databases"`,
      '  git push --set-upstream origin databases   # then open a pull request: it shows the plan',
      '',
      ...(accounts.length === 0
        ? [
            'Before that, the repository needs the variables PLAN_ROLE and DEPLOY_ROLE: the ARNs of roles. They are made by',
            bootstrap(''),
          ]
        : [
            'Before that, the accounts need the roles that the file names. They are made by',
            ...accounts.map(
              ({ account, stages }) =>
                `${bootstrap(accounts.length === 1 ? '' : ` --stage ${stages.join(',')}`)} --profile NAME   # of ${account}`,
            ),
          ]),
      `which asks before it does: ${DOCS}/bootstrap.md`,
    ]
  },
}
