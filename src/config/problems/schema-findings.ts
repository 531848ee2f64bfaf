import type { ErrorObject } from 'ajv'
import type { ConfigPath } from '../resolved.ts'
import { nodeAt } from '../yaml/locate.ts'
import type { YamlNode } from '../yaml/nodes.ts'
import type { Finding } from './finding.ts'
import { findingOf } from './keyword-findings.ts'
import { nodeOfPath } from './schema-lookup.ts'

/** The validator's errors in words: at most one finding for each place and reason. */
export function schemaFindings(
  errors: readonly ErrorObject[],
  root: YamlNode,
  value: unknown,
): Finding[] {
  const findings = errors
    .filter(({ propertyName }) => propertyName === undefined) // repeated by `propertyNames` itself
    .map((error) => toFinding(error, root, value))
  const misspelt = new Set(findings.flatMap(({ meant }) => (meant ? [JSON.stringify(meant)] : [])))
  const misplaced = findings.filter(({ code }) => code === 'not-in-defaults')
  return findings.filter(
    (finding) =>
      !misspelt.has(JSON.stringify(finding.path)) &&
      !misplaced.some((whole) => whole !== finding && isAtOrBelow(finding.path, whole.path)),
  )
}

function isAtOrBelow(path: ConfigPath, parent: ConfigPath): boolean {
  return parent.every((part, index) => path[index] === part)
}

function toFinding(error: ErrorObject, root: YamlNode, file: unknown): Finding {
  const path = segments(error.instancePath, file)
  const node = nodeAt(root, path)
  return findingOf(error.keyword, {
    path,
    schema: nodeOfPath(path) ?? {},
    value: valueAt(file, path),
    raw: node?.kind === 'scalar' ? node.raw : undefined,
    rawOf: (key) => {
      const entry = nodeAt(root, [...path, key])
      return entry?.kind === 'scalar' ? entry.raw : undefined
    },
    params: error.params as Record<string, unknown>,
  })
}

/** ajv's JSON pointer as a path; indexes of lists become numbers. */
function segments(pointer: string, file: unknown): ConfigPath {
  const path: (string | number)[] = []
  let value = file
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    path.push(Array.isArray(value) ? Number(key) : key)
    value = (value as Record<string, unknown>)[key]
  }
  return path
}

function valueAt(file: unknown, path: ConfigPath): unknown {
  return path.reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], file)
}
