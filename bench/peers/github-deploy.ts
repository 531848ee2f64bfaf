/** `aws-actions/aws-cloudformation-github-deploy`: a process for each stack, as GitHub's runner starts it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Program } from './program.ts'

/** `directory`: a checkout of the action. */
export function githubDeploy(directory: string, version: string): Program {
  let starts = 0
  return {
    name: 'aws-cloudformation-github-deploy',
    version,
    isOneProcess: false,
    prepare: (folder, stacks, { template }) => {
      writeFileSync(join(folder, 'template.json'), template)
      for (const stack of stacks)
        for (const file of FILES) writeFileSync(of(folder, stack, file), '')
    },
    starts: (folder, verb, stacks) =>
      stacks.map((stack) => ({
        command: process.execPath,
        args: [join(directory, 'dist/index.js')],
        environment: {
          GITHUB_WORKSPACE: folder,
          GITHUB_OUTPUT: of(folder, stack, 'output'),
          GITHUB_STEP_SUMMARY: of(folder, stack, 'summary'),
          INPUT_NAME: stack,
          // One name for all would have each plan fail at what the plan before it has left.
          'INPUT_CHANGE-SET-NAME': `bench-${String((starts += 1))}`,
          INPUT_TEMPLATE: 'template.json',
          INPUT_CAPABILITIES: 'CAPABILITY_IAM',
          INPUT_MODE: 'create-and-execute',
          'INPUT_NO-EXECUTE-CHANGESET': verb === 'plan' ? '1' : '0',
          'INPUT_NO-DELETE-FAILED-CHANGESET': '0',
          'INPUT_FAIL-ON-EMPTY-CHANGESET': '0',
          'INPUT_DISABLE-ROLLBACK': '0',
          'INPUT_TERMINATION-PROTECTION': '0',
          'INPUT_INCLUDE-NESTED-STACKS-CHANGE-SET': '0',
        },
      })),
  }
}

const FILES = ['output', 'summary'] as const

function of(folder: string, stack: string, file: (typeof FILES)[number]): string {
  return join(folder, `${stack}.${file}`)
}
