/** What `bootstrap` says. */
import type { Jobs } from '../../template/bootstrap/jobs.ts'
import type { NamedRoles } from '../../template/bootstrap/roles-of-stages.ts'
import type { RoleVariable } from '../../template/bootstrap/variables.ts'
import type { ResourceChange } from '../../facts/stack/change-set.ts'

/** What becomes of a resource of the stack. */
export type RoleChange = Pick<ResourceChange, 'logicalId' | 'type' | 'action'> & {
  readonly properties: readonly string[]
}

const MARKS: Readonly<Record<string, string>> = { Add: '+', Remove: '-' }

export const bootstrapMessages = {
  // No policy for the stacks of `shop`, which begin with `shop-`, is one for this stack.
  stackName: (application: string) => `tinystacks-${application}`,
  /** `why`: why GitHub was not asked for them; null = nobody could. */
  needsIds: (why: string | null) =>
    `the ids of the repository and of its owner are needed: --repo-id and --owner-id${why === null ? '' : ` (${why})`}`,
  idsOf: (repo: string) =>
    `gh api repos/${repo} --jq '"--repo-id \\(.id) --owner-id \\(.owner.id)"'`,
  tooLarge: (bytes: number, most: number) =>
    `the template has ${String(bytes)} bytes, and CloudFormation takes ${String(most)} from a call`,
  printIt:
    'take --jobs one, whose template does not grow; or --print it, and deploy it by way of S3 (docs/bootstrap.md)',
  questions: {
    repository: 'Whose workflows get the roles? OWNER/NAME',
    jobs: {
      question: 'How does the workflow deploy?',
      choices: {
        one: "one job deploys every stage, as README's: the role trusts the branch",
        each: 'a job a stage: the role of each trusts the environment of its name',
      } as const satisfies Readonly<Record<Jobs, string>>,
    },
    variables: (repo: string) => `Set the variables of ${repo} with gh?`,
  },
  notRead: (action: string, region: string) =>
    `AWS denies ${action} in ${region}: whether stacks need the roles is not known`,
  readFirst: 'use the credentials of an administrator: --profile',
  isSet: ({ environment, name }: RoleVariable, repo: string) =>
    `${name} is set in ${repo}${environment === null ? '' : `, environment ${environment}`}.`,
  notSet: ({ name }: RoleVariable, why: string) => `${name} was not set: ${why}`,
  variable: ({ environment, name, value }: RoleVariable, repo: string) =>
    `  gh variable set ${name} --repo ${repo}${environment === null ? '' : ` --env ${environment}`} --body ${value}`,
  isNamed: 'The file names them: a workflow assumes them by itself, and needs no variables.',
  /** The lines of the file that say the same: for all stages where they have the same. */
  inFile: (stages: readonly { readonly name: string; readonly made: NamedRoles | null }[]) => {
    const lines = stages.map(({ made }) =>
      made === null ? [] : Object.entries(made).map(([use, arn]) => `    ${use}: ${arn}`),
    )
    const isOne = new Set(lines.map((some) => some.join())).size === 1
    const blocks = isOne
      ? ['  roles:', ...(lines[0] ?? [])]
      : stages.flatMap(({ name }, at) => [`  # ${name}`, '  roles:', ...(lines[at] ?? [])])
    return [
      'Or name them in the file, in `defaults` or in the stage, and use no variables:',
      ...blocks,
    ]
  },
  waiting: (stack: string) => `${stack}: making the roles`,
  nothing: (stack: string) => `${stack} is as the file needs it`,
  will: (stack: string, region: string, isNew: boolean) =>
    `${stack} in ${region} will be ${isNew ? 'created' : 'updated'}:`,
  change: ({ action, logicalId, properties, type }: RoleChange) =>
    `  ${MARKS[action] ?? '~'} ${logicalId} (${type})${properties.length === 0 ? '' : `: ${properties.join(', ')}`}`,
  removes: (ids: readonly string[]) =>
    `  ${ids.join(', ')}: jobs that act by what is removed will fail`,
  usesProvider: (arn: string) => `  uses the identity provider that is there: ${arn}`,
  noAudience: (arn: string, audience: string) =>
    `  no job will get a role before it takes ${audience}: aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${arn} --client-id ${audience}`,
  audienceNotRead: (audience: string) => `  not verified: that it takes ${audience}`,
  providersNotRead: (action: string) =>
    `AWS denies ${action}: whether the account has GitHub's identity provider is not known`,
  providerByHand:
    'use the credentials of an administrator (--profile), or give its ARN: --provider',
  stays: (ids: readonly string[]) =>
    `  ${ids.join(', ')}: unchanged, as the stage has a stack, or is in the file`,
  trusts: (repo: string, branch: string, jobs: Jobs) =>
    `  for ${repo}, branch ${branch}, ${jobs === 'one' ? 'one job for all stages' : 'a job a stage'}`,
  question: (stack: string) => `Change ${stack}? [y/N] `,
  done: (stack: string) =>
    `${stack} is complete. It is protected from deletion: CloudFormation needs its service role.`,
  variables: 'Let the workflow know the roles:',
  unchanged: (stack: string) => `${stack} was not changed.`,
  declined: 'it was not agreed to',
  nobody: 'nobody could be asked: --yes answers',
  failed: (stack: string, status: string, cause: string | null) =>
    `${stack} failed: ${cause ?? status}`,
  notReady: (stack: string, status: string) => `${stack} cannot be changed: it is in ${status}`,
  wayOut: (stack: string, region: string, isFailedCreate: boolean) =>
    isFailedCreate
      ? `nothing of it is in use; delete it: aws cloudformation delete-stack --stack-name ${stack} --region ${region}`
      : 'see its events in CloudFormation, and try again once it is complete',
  exists: 'the account has the provider already: give its ARN with --provider',
}
