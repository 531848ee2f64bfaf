/** `cdk deploy` and `cdk diff` of a cloud assembly: one process for all stacks. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Program } from './program.ts'

/** `executable`: the CDK's command line. */
export function cdk(executable: string, version: string): Program {
  return {
    name: 'aws-cdk',
    version,
    isOneProcess: true,
    prepare: (folder, stacks, { template }) => {
      const assembly = join(folder, 'assembly')
      mkdirSync(assembly, { recursive: true })
      writeFileSync(join(assembly, 'stack.template.json'), template)
      const artifacts = stacks.map((stackName) => [stackName, artifact(stackName)] as const)
      writeFileSync(
        join(assembly, 'manifest.json'),
        JSON.stringify({ version: '36.0.0', artifacts: Object.fromEntries(artifacts) }),
      )
    },
    starts: (folder, verb, stacks) => [
      {
        command: executable,
        args: [
          ...(verb === 'plan' ? ['diff'] : deploy(stacks.length)),
          ...['--app', join(folder, 'assembly'), '--no-notices', '--ci'],
        ],
        environment: { CDK_DISABLE_VERSION_CHECK: '1', CDK_DISABLE_CLI_TELEMETRY: 'true' },
      },
    ],
  }
}

function deploy(stacks: number): readonly string[] {
  return ['deploy', '--all', '--require-approval', 'never', '--concurrency', String(stacks)]
}

/** The sandbox's account and region. */
function artifact(stackName: string): object {
  return {
    type: 'aws:cloudformation:stack',
    environment: 'aws://123456789012/us-east-1',
    properties: { templateFile: 'stack.template.json', stackName },
  }
}
