/**
 * What aws-actions/amazon-ecs-render-task-definition makes of a task definition, by its documentation and its source
 * (action.yml, index.js): lines NAME=value, of which the first `=` counts; what has a name already is changed where it
 * stands; secrets are only looked at beside variables; and what DescribeTaskDefinition adds is taken out.
 */

type Named = { readonly name: string }
type Variable = Named & { readonly value: string }
type Secret = Named & { readonly valueFrom: string }
type Container = Named & {
  readonly image?: string
  readonly environment?: readonly Variable[]
  readonly secrets?: readonly Secret[]
}
export type TaskDefinition = { readonly containerDefinitions?: readonly Container[] }

export type Inputs = {
  readonly containerName: string
  readonly image: string
  readonly environmentVariables: string
  readonly secrets: string
}

const NOT_REGISTERED = [
  ...['compatibilities', 'taskDefinitionArn', 'requiresAttributes', 'revision', 'status'],
  ...['registeredAt', 'deregisteredAt', 'registeredBy'],
]

/** @throws where the action fails */
export function render<T extends TaskDefinition>(task: T, inputs: Inputs): T {
  const { containerDefinitions } = task
  if (!Array.isArray(containerDefinitions))
    throw new Error(
      'Invalid task definition format: containerDefinitions section is not present or is not an array',
    )
  const containers = containerDefinitions as readonly Container[]
  const wanted = containers.find(({ name }) => name === inputs.containerName)
  if (wanted === undefined)
    throw new Error(
      'Invalid task definition: Could not find container definition with matching name',
    )
  const kept = Object.entries(task).filter(([name]) => !NOT_REGISTERED.includes(name))
  return {
    ...(Object.fromEntries(kept) as T),
    containerDefinitions: containers.map((one) => (one === wanted ? filled(one, inputs) : one)),
  }
}

function filled(container: Container, { image, environmentVariables, secrets }: Inputs): Container {
  const withImage = { ...container, image }
  if (environmentVariables === '') return withImage
  const environment = over(
    container.environment,
    pairs(environmentVariables, 'environment variable').map(([name, value]) => ({ name, value })),
  )
  if (secrets === '') return { ...withImage, environment }
  const added = pairs(secrets, 'secret').map(([name, valueFrom]) => ({ name, valueFrom }))
  return { ...withImage, environment, secrets: over(container.secrets, added) }
}

function pairs(text: string, what: string): readonly (readonly [string, string])[] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const end = line.indexOf('=')
      if (end === -1) throw new Error(`Cannot parse the ${what} '${line}'.`)
      return [line.slice(0, end), line.slice(end + 1)]
    })
}

/** The new ones in the place of those of the same name, and behind them. */
function over<T extends Named>(before: readonly T[] = [], added: readonly T[]): readonly T[] {
  const all = new Map(before.map((one) => [one.name, one]))
  for (const one of added) all.set(one.name, { ...all.get(one.name), ...one })
  return [...all.values()]
}
