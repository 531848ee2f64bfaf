import { NOTHING_ELSEWHERE } from '../../src/plan/facts.ts'
/** The templates of every example, as the golden test compares and scripts/golden.ts writes them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseConfig } from '../../src/config/index.ts'
import type { ResolvedConfig } from '../../src/config/resolved.ts'
import { renderStage } from '../../src/template/index.ts'

const root = new URL('../../', import.meta.url)

export const GOLDEN_DIRECTORY = fileURLToPath(new URL('__tests__/template/golden/', root))

export type Golden = { readonly file: string; readonly body: string }

/** The folders of examples/ whose tinystacks.yml is such a file: in workflows/ it is a workflow. */
export function exampleNames(): readonly string[] {
  return readdirSync(new URL('examples/', root)).filter(
    (name) => name !== 'workflows' && existsSync(new URL(`examples/${name}/tinystacks.yml`, root)),
  )
}

/** One golden a stage: `quickstart-dev.json`. Throws where an example is not valid. */
export function goldensOf(example: string): readonly Golden[] {
  const path = `examples/${example}/tinystacks.yml`
  return validConfig(path).stages.map((stage) => ({
    file: `${example}-${stage.name}.json`,
    body: renderStage(stage, {
      repository: 'acme/shop',
      config: path,
      deployed: null,
      known: NOTHING_ELSEWHERE,
    }).body,
  }))
}

function validConfig(path: string): ResolvedConfig {
  const parsed = parseConfig(readFileSync(new URL(path, root), 'utf8'), path)
  if (parsed.kind === 'valid') return parsed.config
  const problems = parsed.problems.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  )
  throw new Error(`${path} is not valid:\n${problems.join('\n')}`)
}
