/** The folder that stands for ECS has a file a service: the task definition that it runs. */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'

function input(name: string): string {
  const value = process.env[`INPUT_${name.toUpperCase()}`]?.trim() ?? ''
  if (value === '') throw new Error(`Input required and not supplied: ${name}`)
  return value
}

const service = `${input('cluster')}-${input('service')}.json`
copyFileSync(input('task-definition'), join(process.env['ECS_STAND_IN'] ?? '', service))
process.stdout.write(`Deployed ${service}\n`)
