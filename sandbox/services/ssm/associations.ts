import { AwsError, type Properties, type ResourceHandler, type World } from '../../contract.ts'
import { inBackground } from '../background.ts'
import { isRegistered } from '../hosts/agent.ts'
import { tagWithHostKey } from '../hosts/host-key.ts'
import { hostState } from '../hosts/state.ts'
import { writtenFiles } from '../hosts/written-files.ts'
import { entries, requiredText, structure, structures, text, texts } from '../params.ts'

/** A document that Systems Manager keeps applied to instances. */
export type Association = {
  readonly id: string
  readonly document: string
  name: string | null
  /** Instance ids. */
  targets: string[]
  /** Parameter -> values. */
  parameters: Record<string, string[]>
  /** ISO 8601. */
  changed: string
  /** Counts up with each change. */
  version: number
  /** What the agent of an instance has applied, by instance id. */
  applied: Record<string, Applied>
}

type Applied = {
  readonly version: number
  readonly parameters: Readonly<Record<string, readonly string[]>>
}

type AssociationState = { associations: Record<string, Association> }

export function associationState(world: World, region: string): AssociationState {
  return world.state.of('ssm-associations', region, () => ({ associations: {} }))
}

/** AWS's documents that the sandbox knows what to make of. */
const DOCUMENTS = new Set(['AWS-RunShellScript'])
/** Seconds until the resource is created; by default CloudFormation does not wait for the agent. */
const QUICK = 2
/** Seconds until an agent that is registered has applied an association. */
const APPLY = 15

/** Associations as CloudFormation resources (SSM-5). */
export function associationHandlers(world: World): readonly ResourceHandler[] {
  return [
    {
      type: 'AWS::SSM::Association',
      create: async (context, properties) => {
        const document = requiredText(properties, 'Name')
        if (!DOCUMENTS.has(document)) {
          throw new AwsError('InvalidDocument', `Document with name ${document} does not exist.`)
        }
        const random = [8, 4, 4, 4, 12].map((count) => world.id(count)).join('-')
        const id = random.replace(/[g-z]/g, (letter) => String(letter.charCodeAt(0) % 10))
        associationState(world, context.region).associations[id] = {
          id,
          document,
          version: 1,
          applied: {},
          ...read(world, properties),
        }
        await context.takes(QUICK)
        agentsReport(world, context.region)
        return id
      },
      update: async (context, id, _before, after) => {
        const association = associationState(world, context.region).associations[id]
        if (association !== undefined) {
          Object.assign(association, read(world, after), { version: association.version + 1 })
        }
        await context.takes(QUICK)
        agentsReport(world, context.region)
      },
      remove: async (context, id) => {
        delete associationState(world, context.region).associations[id]
        await context.takes(1)
      },
      attributes: (_context, id) => ({ AssociationId: id }),
    },
  ]
}

/** Lets the agents that are registered by then apply what they have not yet (SSM-5). */
export function agentsReport(world: World, region: string): void {
  const reported = world.takes(APPLY).then(() => {
    for (const association of Object.values(associationState(world, region).associations)) {
      applyTo(world, region, association)
    }
  })
  inBackground(reported, () => undefined)
}

function applyTo(world: World, region: string, association: Association): void {
  const { applied, parameters, targets, version } = association
  const { instances } = hostState(world, region)
  for (const id of targets) {
    const instance = instances[id]
    if (instance === undefined || applied[id]?.version === version) continue
    if (!isRegistered(world, region, instance)) continue
    const script = (parameters['commands'] ?? []).join('\n')
    Object.assign(instance.files, writtenFiles(script))
    tagWithHostKey(world, region, instance, script)
    applied[id] = { version, parameters }
  }
}

function read(
  world: World,
  properties: Properties,
): Omit<Association, 'id' | 'document' | 'version' | 'applied'> {
  const single = text(properties, 'InstanceId')
  const targets = structures(properties, 'Targets')
    .filter((target) => text(target, 'Key') === 'InstanceIds')
    .flatMap((target) => texts(target, 'Values'))
  const parameters = structure(properties, 'Parameters') ?? {}
  return {
    name: text(properties, 'AssociationName') ?? null,
    targets: single === undefined ? targets : [single],
    parameters: Object.fromEntries(
      Object.keys(parameters).map((name) => [name, entries(parameters, name).map(String)]),
    ),
    changed: world.now().toISOString(),
  }
}
