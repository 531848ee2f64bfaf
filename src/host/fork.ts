/** Whether an event is about the code of a fork, or of a repository that is gone. A comment's does not say. */
import { isRecord } from '../text/record.ts'

type Payload = Readonly<Record<string, unknown>>

/** `payload`: what GitHub tells of the event. */
export function isOfFork(payload: Payload): boolean {
  const { pull_request: pull, workflow_run: run } = payload
  if (pull !== undefined)
    return isAnother(at(at(pull, 'head'), 'repo'), at(at(pull, 'base'), 'repo'))
  return run !== undefined && isAnother(at(run, 'head_repository'), payload['repository'])
}

function isAnother(one: unknown, other: unknown): boolean {
  const id = at(one, 'id')
  return typeof id !== 'number' || id !== at(other, 'id')
}

function at(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined
}
