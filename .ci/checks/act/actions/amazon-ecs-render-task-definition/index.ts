/**
 * By the documentation of the action it stands for, and like it in what it demands: an image; lines
 * NAME=value, of which the first `=` counts; and secrets are only looked at beside variables.
 */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Named = { readonly name: string }
type Variable = Named & { readonly value: string }
type Secret = Named & { readonly valueFrom: string }
type Container = Named & {
  readonly image?: string
  readonly environment?: readonly Variable[]
  readonly secrets?: readonly Secret[]
}
type TaskDefinition = { readonly containerDefinitions: readonly Container[] }

function input(name: string, required = true): string {
  const value = process.env[`INPUT_${name.toUpperCase()}`]?.trim() ?? ''
  if (required && value === '') throw new Error(`Input required and not supplied: ${name}`)
  return value
}

function pairs(text: string): readonly (readonly [string, string])[] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const end = line.indexOf('=')
      if (end === -1)
        throw new Error(`Cannot parse '${line}': pairs must be of the form NAME=value`)
      return [line.slice(0, end), line.slice(end + 1)]
    })
}

/** The new ones over those of the same name. */
function over<T extends Named>(before: readonly T[] = [], added: readonly T[]): readonly T[] {
  const names = new Set(added.map(({ name }) => name))
  return [...before.filter(({ name }) => !names.has(name)), ...added]
}

function rendered(container: Container): Container {
  const image = input('image')
  const variables = pairs(input('environment-variables', false))
  if (variables.length === 0) return { ...container, image }
  const secrets = pairs(input('secrets', false))
  return {
    ...container,
    image,
    environment: over(
      container.environment,
      variables.map(([name, value]) => ({ name, value })),
    ),
    secrets: over(
      container.secrets,
      secrets.map(([name, valueFrom]) => ({ name, valueFrom })),
    ),
  }
}

const source = join(process.env['GITHUB_WORKSPACE'] ?? '', input('task-definition'))
const task = JSON.parse(readFileSync(source, 'utf8')) as TaskDefinition
const wanted = input('container-name')
if (!task.containerDefinitions.some(({ name }) => name === wanted))
  throw new Error('Invalid task definition: Could not find container definition with matching name')
const containerDefinitions = task.containerDefinitions.map((container) =>
  container.name === wanted ? rendered(container) : container,
)
const path = join(process.env['RUNNER_TEMP'] ?? '', `task-definition-${String(process.pid)}.json`)
writeFileSync(path, JSON.stringify({ ...task, containerDefinitions }, null, 2))
appendFileSync(process.env['GITHUB_OUTPUT'] ?? '', `task-definition=${path}\n`)
