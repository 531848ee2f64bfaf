/** The inputs that the example gives, to a file as the action writes it. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { render, type TaskDefinition } from './render.ts'

function input(name: string, required = true): string {
  const value = process.env[`INPUT_${name.toUpperCase()}`]?.trim() ?? ''
  if (required && value === '') throw new Error(`Input required and not supplied: ${name}`)
  return value
}

const file = input('task-definition')
const source = isAbsolute(file) ? file : join(process.env['GITHUB_WORKSPACE'] ?? '', file)
const rendered = render(JSON.parse(readFileSync(source, 'utf8')) as TaskDefinition, {
  containerName: input('container-name'),
  image: input('image'),
  environmentVariables: input('environment-variables', false),
  secrets: input('secrets', false),
})
const path = join(process.env['RUNNER_TEMP'] ?? '', `task-definition-${String(process.pid)}.json`)
writeFileSync(path, JSON.stringify(rendered, null, 2))
appendFileSync(process.env['GITHUB_OUTPUT'] ?? '', `task-definition=${path}\n`)
