import { AwsError, type Properties, type ResourceHandler, type World } from '../../contract.ts'
import { entries, requiredText, structure, structures, text, texts } from '../params.ts'

/** A document that Systems Manager keeps applied to instances. */
type Association = {
  readonly id: string
  readonly document: string
  name: string | null
  /** Instance ids. */
  targets: string[]
  /** Parameter -> values. */
  parameters: Record<string, string[]>
  /** ISO 8601. */
  changed: string
}

type AssociationState = { associations: Record<string, Association> }

export function associationState(world: World, region: string): AssociationState {
  return world.state.of('ssm-associations', region, () => ({ associations: {} }))
}

/** AWS's documents that the sandbox knows what to make of. */
const DOCUMENTS = new Set(['AWS-RunShellScript'])
/** Seconds until an agent has taken an association up. */
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
          ...read(world, properties),
        }
        await context.takes(APPLY)
        return id
      },
      update: async (context, id, _before, after) => {
        const association = associationState(world, context.region).associations[id]
        if (association !== undefined) Object.assign(association, read(world, after))
        await context.takes(APPLY)
      },
      remove: async (context, id) => {
        delete associationState(world, context.region).associations[id]
        await context.takes(1)
      },
      attributes: (_context, id) => ({ AssociationId: id }),
    },
  ]
}

function read(world: World, properties: Properties): Omit<Association, 'id' | 'document'> {
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
