/** The folder that stands for ECS has a file a service: the task definition that it runs. */
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

function input(name: string): string {
  const value = process.env[`INPUT_${name.toUpperCase()}`]?.trim() ?? ''
  if (value === '') throw new Error(`Input required and not supplied: ${name}`)
  return value
}

type Named = { readonly name: string }
type TaskDefinition = {
  readonly containerDefinitions: readonly {
    readonly environment?: readonly Named[]
    readonly secrets?: readonly Named[]
  }[]
}

/** As ECS itself does when the task definition is registered (SEEN dagster-io/dagster#11622). */
const task = JSON.parse(readFileSync(input('task-definition'), 'utf8')) as TaskDefinition
for (const { environment = [], secrets = [] } of task.containerDefinitions)
  for (const { name } of secrets)
    if (environment.some((variable) => variable.name === name))
      throw new Error(
        `The secret name must be unique and not shared with any new or existing environment variables set on the container, such as '${name}'.`,
      )

const service = `${input('cluster')}-${input('service')}.json`
copyFileSync(input('task-definition'), join(process.env['ECS_STAND_IN'] ?? '', service))
process.stdout.write(`Deployed ${service}\n`)
