/** What a new stage makes for others to reach or to read: its network, its bastion, its secrets. */
import { BASTION_KINDS } from '../../engines/bastion-kinds.ts'
import { DATABASES } from '../../engines/table.ts'
import type { ResolvedStage } from '../../config/resolved.ts'
import { secretName } from '../../facts/secret-name.ts'
import { livesBesidePrimary } from '../../template/network/primary-network.ts'
import { DATABASE_OUTPUTS, URL_SECRET_OUTPUT } from '../../template/state/output-keys.ts'
import type { Template, TemplateResource } from '../../template/types.ts'
import { newStageMessages as words } from '../messages/around/new-stages.ts'
import { DATABASE_NAME } from '../messages/plan.ts'
import { isNewStack, type StageInput } from '../model/input.ts'
import type { Note } from '../model/types.ts'

/** Nothing of a stage that is deployed: what changes there is in its change set. */
export function newStageNotes(input: StageInput): readonly Note[] {
  if (!isNewStack(input)) return []
  const { stage, rendered } = input
  return [networkNote(stage), ...bastionNotes(stage), ...secretNotes(rendered.template)]
}

function networkNote(stage: ResolvedStage): Note {
  const { network } = stage
  if (network.kind === 'given') return words.givenNetwork(network.vpc, network.subnets)
  return livesBesidePrimary(stage)
    ? words.networkOfPrimary
    : words.ownNetwork(network.cidr, network.zones)
}

function bastionNotes({ bastion, network }: ResolvedStage): readonly Note[] {
  if (bastion === null) return []
  const { title, port } = BASTION_KINDS[bastion.access]
  const reached =
    port === null
      ? words.withoutPort(title)
      : words.direct(title, port, bastion.allow, bastion.keys.length)
  const given = network.kind === 'given' ? (network.subnets[0] ?? null) : null
  return [words.bastion(reached, bastion.subnet ?? given)]
}

/** Names alone: the template has no value of a secret either. */
function secretNotes(template: Template): readonly Note[] {
  const secrets = Object.values(template.Resources).flatMap((resource) => {
    const name = nameOf(resource)
    return name === null ? [] : [{ name, regions: copiesOf(resource) }]
  })
  const readable = readableIn(template)
  return [
    ...(secrets.length === 0 ? [] : [words.secrets(secrets.map(({ name }) => name))]),
    ...(readable.length === 0 ? [] : [words.readable(readable)]),
    ...secrets
      .filter(({ regions }) => regions.length > 0)
      .map(({ name, regions }) => words.copied(name, regions)),
  ]
}

/** What the printed statement grants: the secret that each database's output names. */
function readableIn({ Resources, Outputs }: Template): readonly string[] {
  const keys = DATABASES.flatMap((kind) => [
    [kind, DATABASE_OUTPUTS[kind].secretArn] as const,
    [kind, URL_SECRET_OUTPUT[kind]] as const,
  ])
  const names = keys.flatMap(([kind, key]) => {
    const value = Outputs[key]?.Value
    if (value === undefined) return []
    if (typeof value === 'string') return [secretName(value)]
    const made = Resources[referenceIn(value)]
    const name = made === undefined ? null : nameOf(made)
    return [name ?? words.ofPrimary(DATABASE_NAME[kind])]
  })
  return [...new Set(names)]
}

/** `dev-shop-postgres-*`: the rest comes from the id of the stack, which does not exist yet. */
function nameOf({ Type, Properties }: TemplateResource): string | null {
  if (Type !== 'AWS::SecretsManager::Secret') return null
  const [, parts] = (Properties['Name'] as { readonly 'Fn::Join': readonly [string, unknown[]] })[
    'Fn::Join'
  ]
  return parts.map((part) => (typeof part === 'string' ? part : '*')).join('-')
}

function copiesOf({ Properties }: TemplateResource): readonly string[] {
  const copies = (Properties['ReplicaRegions'] ?? []) as readonly { readonly Region: string }[]
  return copies.map(({ Region }) => Region)
}

function referenceIn(value: unknown): string {
  const { Ref } = value as Readonly<Record<string, unknown>>
  return typeof Ref === 'string' ? Ref : ''
}
