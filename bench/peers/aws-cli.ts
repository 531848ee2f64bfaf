/** `aws cloudformation deploy`: a process for each stack. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Program } from './program.ts'

/** `executable`: of version 1. */
export function awsCli(executable: string, version: string): Program {
  return {
    name: 'aws cloudformation deploy',
    version,
    isOneProcess: false,
    prepare: (folder, _stacks, { template }) => {
      writeFileSync(join(folder, 'template.json'), template)
    },
    starts: (folder, verb, stacks) =>
      stacks.map((stack) => ({
        command: executable,
        args: [
          'cloudformation',
          'deploy',
          '--no-fail-on-empty-changeset',
          ...['--stack-name', stack, '--template-file', join(folder, 'template.json')],
          ...(verb === 'plan' ? ['--no-execute-changeset'] : []),
        ],
      })),
  }
}
