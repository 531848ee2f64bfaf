/** The workflow. */
import { WORKFLOW } from '../world.ts'
import { inWorkflow, without, type Fault } from './seeds.ts'

export const OF_WORKFLOW: readonly Fault[] = [
  {
    title: 'no workflow uses the action',
    seed: (world) => {
      world.workflows = {
        '.github/workflows/test.yml': 'on: push\njobs: { test: { steps: [] } }\n',
      }
    },
    lines: ['wrong workflow: no file in .github/workflows uses tinystacks/tinystacks'],
  },
  {
    title: 'there are no workflows',
    seed: (world) => {
      world.workflows = null
    },
    lines: ['wrong workflow: no file in .github/workflows uses tinystacks/tinystacks'],
  },
  {
    title: 'a workflow is no YAML',
    seed: (world) => {
      inWorkflow(world, 'jobs:', 'jobs: [')
    },
    lines: [`wrong workflow: ${WORKFLOW} is no YAML that GitHub takes`],
  },
  ...(['id-token', 'contents', 'pull-requests'] as const).map((scope): Fault => ({
    title: `a job lacks ${scope}`,
    seed: (world) => {
      const text = world.workflows?.[WORKFLOW] ?? ''
      world.workflows = { [WORKFLOW]: without(text, new RegExp(`^ +${scope}: `)) }
    },
    lines: [
      `wrong workflow: ${WORKFLOW}: the job databases ${
        {
          'id-token': 'gets no credentials of AWS: its token lacks `id-token: write`',
          contents: 'cannot check out a private repository: its token lacks `contents: read`',
          'pull-requests':
            'cannot write the plan to the pull request: its token lacks `pull-requests: write`',
        }[scope]
      }`,
    ],
  })),
  {
    title: 'a job may only read pull requests',
    seed: (world) => {
      inWorkflow(world, 'pull-requests: write', 'pull-requests: read')
    },
    lines: [`wrong workflow: ${WORKFLOW}: the job databases cannot write the plan`],
  },
  {
    title: 'a job names no permissions',
    seed: (world) => {
      inWorkflow(world, /^permissions: .*\n/m, '')
      inWorkflow(world, / {4}permissions:\n(?: {6}.*\n)+/, '')
    },
    lines: [
      `wrong workflow: ${WORKFLOW}: the job databases names no permissions, and gets no credentials of AWS`,
    ],
  },
  {
    title: 'a workflow runs on pull_request_target',
    seed: (world) => {
      inWorkflow(world, 'merge_group:', 'pull_request_target:')
    },
    lines: [`wrong workflow: ${WORKFLOW} runs on pull_request_target`],
  },
  {
    title: 'no label plans again',
    seed: (world) => {
      inWorkflow(world, ', labeled, unlabeled]', ']')
    },
    lines: [`wrong workflow: ${WORKFLOW} does not run when a label is set or taken away`],
  },
  {
    title: 'nothing plans pull requests',
    seed: (world) => {
      inWorkflow(world, / {2}pull_request:\n.*\n/, '')
    },
    lines: ['wrong workflow: no workflow runs on `pull_request`'],
  },
  {
    title: 'nothing deploys',
    seed: (world) => {
      inWorkflow(world, / {2}push:\n.*\n/, '')
    },
    lines: ['wrong workflow: no workflow runs on `push`'],
  },
  {
    title: 'another branch is deployed',
    seed: (world) => {
      inWorkflow(world, 'branches: [main]', 'branches: [release]')
    },
    lines: [`wrong workflow: ${WORKFLOW} runs for pushes to release, and not to main`],
  },
  {
    title: 'the action is a branch',
    seed: (world) => {
      inWorkflow(world, 'tinystacks/tinystacks@v1', 'tinystacks/tinystacks@main')
    },
    lines: [
      `wrong workflow: ${WORKFLOW}: the job databases uses \`tinystacks/tinystacks@main\`, which is no version`,
    ],
  },
  {
    title: 'two runs may deploy at once',
    seed: (world) => {
      inWorkflow(world, /^concurrency:\n.*\n/m, '')
    },
    lines: [`wrong workflow: ${WORKFLOW}: two runs of the job databases may deploy at once`],
  },
  {
    title: 'a newer run cancels one half-way',
    seed: (world) => {
      inWorkflow(world, /^(concurrency:\n.*\n)/m, '$1  cancel-in-progress: true\n')
    },
    lines: [`wrong workflow: ${WORKFLOW}: a newer run cancels the job databases half-way`],
  },
  {
    title: 'an expression says whether a newer run cancels',
    seed: (world) => {
      inWorkflow(world, /^(concurrency:\n.*\n)/m, '$1  cancel-in-progress: ${{ vars.CANCEL }}\n')
    },
    lines: [
      `not-verified workflow: ${WORKFLOW}: whether a newer run cancels the job databases half-way`,
    ],
  },
]
