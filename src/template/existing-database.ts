import { ENGINES, isCache, isSql, type DatabaseKind } from '../engines/table.ts'
import type { ResolvedExisting, ResolvedStage } from '../config/resolved.ts'
import type { ExistingFacts, ExternalFacts } from '../facts/external.ts'
import { EXISTING_RULE_IDS } from './logical-ids.ts'
import { ruleDescription } from './network/security-groups.ts'
import {
  CACHE_OUTPUTS,
  DATABASE_OUTPUTS,
  EXISTING_OUTPUT,
  READER_OUTPUTS,
} from './state/output-keys.ts'
import type { Placement, Section, SectionResource } from './section.ts'
import type { TemplateOutput } from './types.ts'

/** `us-east-1/legacy-orders`: the existing database of a stage, as its stack records it. */
export function existingId({ region, identifier }: ResolvedExisting): string {
  return `${region}/${identifier}`
}

/** A placeholder for when AWS was not asked. A plan whose facts could not be read is refused. */
const UNKNOWN = '(read from AWS when it is deployed)'

/**
 * An existing database that the stage uses: outputs, and with `allowFrom` one rule in its security group
 * that admits the stage's clients. Nothing else of it is in the template.
 */
export function existingDatabase(
  stage: ResolvedStage,
  existing: ResolvedExisting,
  placement: Placement,
  known: ExternalFacts,
): Section {
  const facts = factsOf(existing.kind, known)
  const path = ['stages', stage.name, 'databases', existing.kind, 'existing']
  const clients = {
    description: ruleDescription('Clients', stage),
    group: placement.clientSecurityGroupId,
  }
  return {
    part: existing.kind,
    path,
    resources: existing.allowFrom
      ? { [EXISTING_RULE_IDS[existing.kind]]: existingRule(stage, existing, known, clients) }
      : {},
    outputs: outputs(existing, facts),
  }
}

/** A rule in the existing database's security group that admits one source, on its own port. */
export function existingRule(
  stage: ResolvedStage,
  { kind }: ResolvedExisting,
  known: ExternalFacts,
  source: { readonly description: string; readonly group: unknown },
): SectionResource {
  const facts = factsOf(kind, known)
  return {
    resource: {
      Type: 'AWS::EC2::SecurityGroupIngress',
      Properties: {
        Description: source.description,
        GroupId: facts?.securityGroups[0] ?? UNKNOWN,
        IpProtocol: 'tcp',
        FromPort: facts?.port ?? 0,
        ToPort: facts?.port ?? 0,
        SourceSecurityGroupId: source.group,
      },
    },
    properties: { SourceSecurityGroupId: ['stages', stage.name, 'databases'] },
  }
}

function factsOf(kind: DatabaseKind, known: ExternalFacts): ExistingFacts | null {
  const fact = known.existing[kind]
  return fact?.kind === 'read' ? fact.value : null
}

function outputs(
  existing: ResolvedExisting,
  facts: ExistingFacts | null,
): Record<string, TemplateOutput> {
  const { kind, secret } = existing
  const keys = DATABASE_OUTPUTS[kind]
  const name = ENGINES[kind].title
  const port = facts === null ? UNKNOWN : String(facts.port)
  return {
    [EXISTING_OUTPUT[kind]]: {
      Description: `Existing database that is used as ${name}`,
      Value: existingId(existing),
    },
    [keys.host]: { Description: `Host of ${name}`, Value: facts?.host ?? UNKNOWN },
    [keys.port]: { Description: `Port of ${name}`, Value: port },
    ...(facts?.database != null && {
      [keys.database]: { Description: `Database name on ${name}`, Value: facts.database },
    }),
    ...(isSql(kind) &&
      facts?.readerHost != null && {
        [READER_OUTPUTS[kind].host]: {
          Description: `Host of the readers of ${name}`,
          Value: facts.readerHost,
        },
        [READER_OUTPUTS[kind].port]: { Description: `Port of the readers of ${name}`, Value: port },
      }),
    ...(isCache(kind) && {
      [CACHE_OUTPUTS[kind].tls]: {
        Description: `Whether ${name} demands TLS`,
        Value: String(facts?.tls ?? true),
      },
    }),
    ...(secret !== null && {
      [keys.secretArn]: { Description: `Secret with the credentials of ${name}`, Value: secret },
    }),
  }
}
