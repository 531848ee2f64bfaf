import { NOTHING_ELSEWHERE, type ExistingFacts, type Known } from '../../src/plan/facts.ts'
/** The templates of every example, as the golden test compares and scripts/golden.ts writes them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseConfig } from '../../src/config/index.ts'
import type { ResolvedConfig, ResolvedExisting, ResolvedStage } from '../../src/config/resolved.ts'
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
      known: { ...NOTHING_ELSEWHERE, existing: existingOf(stage) },
    }).body,
  }))
}

/** What AWS would tell of the databases that an example uses and does not make. */
function existingOf({ existing }: ResolvedStage): Known['existing'] {
  const facts = (one: ResolvedExisting): ExistingFacts => ({
    identifier: one.identifier,
    account: '123456789012',
    resource: one.resource ?? 'instance',
    engine: one.kind,
    host: `${one.identifier}.c0ffee.${one.region}.example.com`,
    port: { postgres: 5432, mysql: 3306, redis: 6379 }[one.kind],
    readerHost: null,
    database: one.kind === 'redis' ? '0' : 'orders',
    tls: true,
    vpc: 'vpc-0abc1234def567890',
    securityGroups: ['sg-0abc1234def567890'],
  })
  return Object.fromEntries(
    Object.values(existing).map((one) => [one.kind, { kind: 'read', value: facts(one) }]),
  )
}

function validConfig(path: string): ResolvedConfig {
  const parsed = parseConfig(readFileSync(new URL(path, root), 'utf8'), path)
  if (parsed.kind === 'valid') return parsed.config
  const problems = parsed.problems.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  )
  throw new Error(`${path} is not valid:\n${problems.join('\n')}`)
}
