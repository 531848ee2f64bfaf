/** The templates of `bootstrap` that tests compare and checks read; scripts/golden.ts writes them. */
import { fileURLToPath } from 'node:url'
import { parseConfig } from '../../../src/config/index.ts'
import type { Partition } from '../../../src/permissions/permission.ts'
import {
  bootstrapTemplate,
  type BootstrapTemplate,
} from '../../../src/template/bootstrap/bootstrap.ts'
import type { Jobs } from '../../../src/template/bootstrap/jobs.ts'
import { exampleText } from '../examples.ts'

export const BOOTSTRAP_GOLDENS = fileURLToPath(new URL('golden/', import.meta.url))

/** The template for all stages of a file. */
export function accountOf(
  text: string,
  jobs: Jobs,
  trusted: Partial<Parameters<typeof bootstrapTemplate>[2]> = {},
): BootstrapTemplate {
  const parsed = parseConfig(text, 'tinystacks.yml')
  if (parsed.kind !== 'valid') throw new Error(JSON.stringify(parsed.problems))
  const { stages, stack } = parsed.config
  const repository = { owner: 'acme', repository: 'shop', branch: 'main' }
  const partition: Partition = 'aws'
  return bootstrapTemplate(stages, stack, { ...repository, partition, ...trusted }, jobs)
}

const EXAMPLES = [
  ['quickstart', 'one'],
  ['bastion', 'each'],
  ['regions', 'one'],
] as const satisfies readonly (readonly [string, Jobs])[]

export function bootstrapGoldens(): readonly { readonly file: string; readonly body: string }[] {
  return EXAMPLES.map(([example, jobs]) => ({
    file: `bootstrap-${example}-${jobs}.json`,
    body: `${JSON.stringify(accountOf(exampleText(example), jobs), null, 2)}\n`,
  }))
}
