import type { ProblemCode } from '../../codes/problems.ts'
import type { Family } from '../../engines/families.ts'
import { ENGINES, familyOf, type DatabaseKind } from '../../engines/table.ts'
import type { Finding } from '../problems/finding.ts'
import { databaseArn } from '../resolve/databases.ts'
import { SERVERLESS } from '../serverless-cache.ts'
import type { ConfigPath } from '../resolved.ts'
import type { Existing, Stage, TinystacksFile } from '../types.generated.ts'
import { stagesOf, writtenDatabases } from './check.ts'
import { accountOfStage } from './roles.ts'

/** Existing databases: whether their ARN fits, and whether the stage's clients can be admitted. */
export function checkExisting(file: TinystacksFile): readonly Finding[] {
  return [
    ...writtenDatabases(file).flatMap(({ kind, stage, path, value }) =>
      value.existing === undefined
        ? []
        : [
            ...arnProblems(
              [...path, 'existing'],
              kind,
              value.existing,
              accountOfStage(file, stage),
            ),
            ...ruleProblems([...path, 'existing'], value.existing, file, stage),
          ],
    ),
    ...stagesOf(file).flatMap(([name, stage]) => withoutNetwork(name, stage)),
  ]
}

const ARN_HINT: Readonly<Record<Family, { readonly what: string; readonly example: string }>> = {
  sql: {
    what: 'an instance or a cluster',
    example: 'arn:aws:rds:REGION:ACCOUNT:db:NAME, or ...:cluster:NAME',
  },
  cache: {
    what: 'a replication group or a cache cluster',
    example: 'arn:aws:elasticache:REGION:ACCOUNT:replicationgroup:NAME, or ...:cluster:NAME',
  },
}

function arnProblems(
  path: ConfigPath,
  kind: DatabaseKind,
  { arn, region }: Existing,
  account: string | null,
): Finding[] {
  if (arn === undefined) return []
  const at = (code: ProblemCode, message: string, hint: string): Finding => ({
    code,
    path: [...path, 'arn'],
    at: 'value',
    message,
    hint,
  })
  const written = databaseArn(arn)
  if (written.resource === 'serverless-cache' && ENGINES[kind].family === 'cache')
    return [
      at('serverless-cache', `${arn} is a serverless cache: ${SERVERLESS.why}`, SERVERLESS.instead),
    ]
  if (written.resource === null || !familyOf(kind).resources.includes(written.resource)) {
    const { what, example } = ARN_HINT[ENGINES[kind].family]
    return [at('wrong-resource', `${arn} is not the ARN of ${what}`, `for example ${example}`)]
  }
  const problems: Finding[] = []
  if (region !== undefined && region !== written.region) {
    const message = `the ARN is in ${written.region}, but \`region\` says ${region}`
    problems.push(
      at('region-contradicts-arn', message, 'remove `region`: the ARN already contains it'),
    )
  }
  if (account !== null && account !== written.account) {
    const message = `the ARN is of account ${written.account}, but the stage belongs to ${account}`
    problems.push(at('arn-of-another-account', message, `name a database of ${account}`))
  }
  return problems
}

function ruleProblems(
  path: ConfigPath,
  existing: Existing,
  file: TinystacksFile,
  stage: string,
): Finding[] {
  if (existing.allowFrom !== true) return []
  const { network, region: own } = file.stages[stage] ?? {}
  const at = (code: ProblemCode, message: string, hint: string): Finding[] => [
    { code, path: [...path, 'allowFrom'], at: 'value', message, hint },
  ]
  const stageRegion = own ?? file.region ?? ''
  const named = existing.arn === undefined ? undefined : databaseArn(existing.arn).region
  const region = existing.region ?? named ?? stageRegion
  if (region !== stageRegion) {
    const message = `a security group in ${region} cannot admit clients in ${stageRegion}`
    return at(
      'rule-across-regions',
      message,
      'remove `allowFrom`, and admit the addresses between the two networks by hand',
    )
  }
  if (network?.vpc !== undefined) return []
  const message =
    'a security group can only admit groups of its own VPC, and this stage has another VPC'
  const hint = "write `network: { vpc: .., subnets: [..] }` with the database's VPC"
  return at('rule-across-vpcs', message, `${hint}, or remove \`allowFrom\``)
}

/** A VPC of the stage's own would be empty, with no path to the databases. */
function withoutNetwork(name: string, { databases, network }: Stage): Finding[] {
  const all = Object.values(databases ?? {})
  if (network !== undefined || all.length === 0) return []
  if (!all.every((database) => database?.existing !== undefined)) return []
  return [
    {
      code: 'existing-without-network',
      path: ['stages', name, 'network'],
      at: 'key',
      message: `\`${name}\` has only existing databases, and no \`network\` says where its clients are`,
      hint: "add `network: { vpc: .., subnets: [..] }` with the databases' VPC, or `network: { zones: 2 }` for a VPC of its own",
      about: [['stages', name, 'databases']],
    },
  ]
}
