/** Workflows read from their text. */
import { positionsIn } from '../../config/yaml/lines.ts'
import { keyOffset } from '../../config/yaml/locate.ts'
import { valueOf } from '../../config/yaml/nodes.ts'
import { readYaml } from '../../config/yaml/read.ts'
import { isRecord, recordOf } from '../../text/record.ts'
import type { Concurrency, Lined, Permissions, Workflow, WorkflowJob } from './facts.ts'

/** The action, by the name of its repository. */
const ACTION = /^tinystacks\/tinystacks@/
const CREDENTIALS = /^aws-actions\/configure-aws-credentials@/
const CHECKOUT = /^actions\/checkout@/

/** Whether the text has anything to do with the action: most workflows have not. */
export function mayUseAction(text: string): boolean {
  return text.includes('tinystacks/')
}

type At = (...path: readonly (string | number)[]) => number

/** null = it is no YAML that GitHub would take. */
export function readWorkflow(file: string, text: string): Workflow | null {
  const read = readYaml(text)
  if (read.kind === 'unreadable') return null
  const position = positionsIn(text)
  const at: At = (...path) => position(keyOffset(read.root, path)).line
  const whole = recordOf(valueOf(read.root))
  const jobs = recordOf(whole['jobs'])
  return {
    file,
    ...{ triggers: triggersIn(whole['on'], at), triggersLine: at('on') },
    permissions: permissionsIn(whole, () => at('permissions')),
    concurrency: concurrencyIn(whole, () => at('concurrency')),
    jobs: Object.entries(jobs).flatMap(([id, job]) => jobIn(id, recordOf(job), at) ?? []),
    calls: Object.entries(jobs).flatMap(([id, job]) => {
      const { uses, name } = recordOf(job)
      const workflow = typeof uses === 'string' ? /^\.\/(.+)$/.exec(uses)?.[1] : undefined
      return workflow === undefined ? [] : [{ workflow, checkName: literal(name ?? id) }]
    }),
  }
}

/** `on: push`, `on: [push]` or `on: { push: .. }`. */
function triggersIn(on: unknown, at: At): Workflow['triggers'] {
  const names = typeof on === 'string' ? [on] : Array.isArray(on) ? on.map(String) : []
  const all = isRecord(on) ? Object.entries(on) : names.map((name) => [name, {}] as const)
  return Object.fromEntries(
    all.map(([name, settings]) => [
      name,
      { value: recordOf(settings), line: isRecord(on) ? at('on', name) : at('on') },
    ]),
  )
}

type Mapping = Readonly<Record<string, unknown>>

function permissionsIn(of: Mapping, line: () => number): Lined<Permissions> | null {
  const given = of['permissions']
  if (given === undefined) return null
  if (given === 'read-all' || given === 'write-all') return { value: given, line: line() }
  const scopes = Object.entries(recordOf(given)).map(([scope, level]) => [scope, String(level)])
  return { value: Object.fromEntries(scopes) as Readonly<Record<string, string>>, line: line() }
}

function concurrencyIn(of: Mapping, line: () => number): Lined<Concurrency> | null {
  const given = of['concurrency']
  if (given === undefined) return null
  const cancels = recordOf(given)['cancel-in-progress'] ?? false
  return { value: { cancels: typeof cancels === 'boolean' ? cancels : null }, line: line() }
}

function jobIn(id: string, job: Mapping, at: At): WorkflowJob | null {
  const { steps: given } = job
  const steps = (Array.isArray(given) ? given : []).map(recordOf)
  const indexOf = (pattern: RegExp) =>
    steps.findIndex(({ uses }) => typeof uses === 'string' && pattern.test(uses))
  const own = indexOf(ACTION)
  if (own === -1) return null
  const within = (...path: readonly (string | number)[]) => at('jobs', id, ...path)
  const input = (step: number, name: string): Lined<string> | null => {
    const value = recordOf(steps[step]?.['with'])[name]
    if (typeof value !== 'string' || value.trim() === '') return null
    return { value: value.trim(), line: within('steps', step, 'with', name) }
  }
  const { strategy } = job
  return {
    ...{ id, line: within(), checkName: literal(job['name'] ?? id) },
    hasMatrix: recordOf(strategy)['matrix'] !== undefined,
    permissions: permissionsIn(job, () => within('permissions')),
    concurrency: concurrencyIn(job, () => within('concurrency')),
    environment: environmentIn(job['environment']),
    action: { value: String(steps[own]?.['uses']), line: within('steps', own, 'uses') },
    comments: !isFalse(recordOf(steps[own]?.['with'])['comment']),
    checksOut: indexOf(CHECKOUT) !== -1,
    role: input(indexOf(CREDENTIALS), 'role-to-assume'),
    serviceRole: input(own, 'cloudformation-role'),
  }
}

function environmentIn(given: unknown): WorkflowJob['environment'] {
  const name = isRecord(given) ? given['name'] : given
  if (typeof name !== 'string' || name === '') return null
  return { name, isOfStage: name.includes('${{') }
}

/** As YAML has it, or as the text that an input is. */
function isFalse(value: unknown): boolean {
  return value === false || value === 'false'
}

/** null = an expression says. */
function literal(value: unknown): string | null {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.includes('${{') ? null : text
}
