import { shellWord } from '../text/shell.ts'
import type { Answers, Place } from './answers.ts'
import { yamlText } from './yaml-text.ts'

const FILE = 'tinystacks.yml'

/** What a file of one application is called by: several in a repository have a workflow each. */
function nameOf({ stack }: Answers, { file }: Place): string {
  return file === FILE ? 'databases' : `databases-${stack}`
}

/** The workflow's path in the repository. */
export function workflowPath(answers: Answers, place: Place): string {
  return `.github/workflows/${nameOf(answers, place)}.yml`
}

/** A path that stands in a workflow as it is: GitHub reads `\${{` anywhere, and a folded block ends with its line. */
const PLAIN_PATH = /^[\w./@+ ,()-]+$/

/** Whether a workflow can name this path. */
export function canBeNamed(path: string): boolean {
  return PLAIN_PATH.test(path)
}

/**
 * The workflow of README.md: plans on the pull request, deploys what is merged. Without its steps for credentials where
 * the file names the roles.
 */
export function workflowText(answers: Answers, place: Place): string {
  const name = nameOf(answers, place)
  const { branch } = place
  return `name: ${name}
on:
  pull_request:
    types: [opened, synchronize, reopened, labeled, unlabeled] # a label gives consent
  merge_group:
  push:
    branches: [${yamlText(branch)}]
permissions: {} # the job names its own
concurrency:
  group: ${name}-\${{ github.ref }} # one run at a time, and none is cancelled half-way
jobs:
  ${name}:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      id-token: write # AWS credentials by OpenID Connect, no stored keys
      pull-requests: write # the plan, as a comment
      issues: write # the labels that give consent
      deployments: write # a GitHub deployment for each stage
    steps:
${answers.roles ? stepsByFile(place) : stepsByVariables(answers, place)}`
}

/** The file names the roles, which the run assumes: what AWS is asked for, and by whom, is its own to decide. */
function stepsByFile({ file }: Place): string {
  return `\
      - uses: actions/checkout@v5
        with:
          fetch-depth: 0 # a plan without credentials, as for a fork, compares with the base
          persist-credentials: false
      - uses: tinystacks/tinystacks@v1
        id: databases
${file === FILE ? '' : `        with:\n          config: ${yamlText(file)}\n`}`
}

function stepsByVariables(answers: Answers, place: Place): string {
  const { file } = place
  return `\
      - uses: actions/checkout@v5
        with:
          fetch-depth: 0 # for the next step
          persist-credentials: false
      - id: changes
        run: >-
          git diff --quiet "\${BASE:-HEAD^1}" -- ${shellWord(file)} ${workflowPath(answers, place)} ||
          echo files=true >>"$GITHUB_OUTPUT"
        env:
          BASE: \${{ github.event.merge_group.base_sha }}
      - uses: aws-actions/configure-aws-credentials@v5
        # A fork gets no credentials, and what leaves both files alone needs none.
        if: >-
          github.event_name == 'push' || (steps.changes.outputs.files && (github.event_name == 'merge_group' ||
          github.event.pull_request.head.repo.full_name == github.repository))
        with:
          role-to-assume: \${{ github.event_name == 'push' && vars.DEPLOY_ROLE || vars.PLAN_ROLE }}
          aws-region: ${answers.region}
          # Some changes take hours. The maximum session duration of the role has to allow it; a plan takes minutes.
          role-duration-seconds: \${{ github.event_name == 'push' && 14400 || 3600 }}
      - uses: tinystacks/tinystacks@v1
        id: databases
        with:
${file === FILE ? '' : `          config: ${yamlText(file)}\n`}\
          cloudformation-role: \${{ vars.SERVICE_ROLE }} # by which CloudFormation acts; nothing, if you have none
`
}
