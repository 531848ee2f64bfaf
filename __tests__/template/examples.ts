/** The templates of every example, as the golden test compares and scripts/golden.ts writes them. */
import { readFileSync, readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseConfig } from '../../src/config/index.ts'
import type { ResolvedConfig, ResolvedExisting, ResolvedStage } from '../../src/config/resolved.ts'
import {
  NO_EXTERNAL_FACTS,
  type ExistingFacts,
  type ExternalFacts,
} from '../../src/facts/external.ts'
import { renderStage } from '../../src/template/index.ts'
import { inPrimaryNetwork } from '../../src/template/network/primary-network.ts'
import { SOURCE } from '../builders/source.ts'
import { secretArn } from '../builders/stage.ts'

const root = new URL('../../', import.meta.url)

export const GOLDEN_DIRECTORY = fileURLToPath(new URL('__tests__/template/golden/', root))

export type Golden = {
  readonly file: string
  readonly body: string
  readonly stage: ResolvedStage
}

/** `quickstart`, `monorepo/shop`: the folders with such a file; the tinystacks.yml of workflows/ is a workflow. */
export function exampleNames(): readonly string[] {
  return readdirSync(new URL('examples/', root), { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(path) === 'tinystacks.yml' && dirname(path) !== 'workflows')
    .map((path) => dirname(path))
    .toSorted()
}

/** One golden a stage: `quickstart-dev.json`, `monorepo-shop-prod.json`. Throws where an example is not valid. */
export function goldensOf(example: string): readonly Golden[] {
  return goldensOfText(example, exampleText(example))
}

/** The text of an example's file. */
export function exampleText(example: string): string {
  return readFileSync(new URL(pathOf(example), root), 'utf8')
}

function pathOf(example: string): string {
  return `examples/${example}/tinystacks.yml`
}

/** The same for another text of that file. */
export function goldensOfText(example: string, text: string): readonly Golden[] {
  const path = pathOf(example)
  return validConfig(text, path).stages.map((stage) => {
    const external = externalOf(stage)
    return {
      stage,
      file: `${example.replace('/', '-')}-${stage.name}.json`,
      body: renderStage(inPrimaryNetwork(stage, external, null), {
        repository: 'acme/shop',
        config: path,
        deployed: null,
        external,
      }).body,
    }
  })
}

/** What AWS would tell of what the stage needs and does not make. */
export function externalOf(stage: ResolvedStage): ExternalFacts {
  return {
    ...NO_EXTERNAL_FACTS,
    existing: existingOf(stage),
    sources: besideSources(stage),
  }
}

/** The primaries that a stage follows in its own region: without them nobody knows where it lives. */
function besideSources({ databases, region }: ResolvedStage): ExternalFacts['sources'] {
  const { postgres, mysql } = databases
  return Object.fromEntries(
    [postgres, mysql].flatMap((sql) => {
      if (sql?.replicaOf?.kind !== 'stage' || sql.replicaOf.region !== region) return []
      const { stackName } = sql.replicaOf
      const identifier = `${stackName}-${sql.kind}`
      const value = {
        ...SOURCE,
        arn: `arn:aws:rds:${region}:123456789012:db:${identifier}`,
        identifier,
        region,
        engine: sql.kind,
        host: `${identifier}.c0ffee.${region}.rds.amazonaws.com`,
        stack: stackName,
        secretArn: secretArn('prod-shop-postgres-AbCdEf'),
        vpc: 'vpc-0abc1234def567890',
        subnets: ['subnet-0abc1234def567891', 'subnet-0abc1234def567892'],
        databaseSubnets: ['subnet-0abc1234def567893', 'subnet-0abc1234def567894'],
        clientSecurityGroup: 'sg-0abc1234def567890',
      }
      return [[sql.kind, { kind: 'read', value }]]
    }),
  )
}

/** What AWS would tell of the databases that an example uses and does not make. */
function existingOf({ existing }: ResolvedStage): ExternalFacts['existing'] {
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

function validConfig(text: string, path: string): ResolvedConfig {
  const parsed = parseConfig(text, path)
  if (parsed.kind === 'valid') return parsed.config
  const problems = parsed.problems.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  )
  throw new Error(`${path} is not valid:\n${problems.join('\n')}`)
}
