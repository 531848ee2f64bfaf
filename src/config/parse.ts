import type { Problem } from '../errors.ts'
import { checkDefaults } from './checks/defaults.ts'
import { checkFile } from './checks/index.ts'
import { applyDefaults, type Applied } from './defaults/apply.ts'
import { asWritten } from './defaults/as-written.ts'
import { undoneIn } from './defaults/undone.ts'
import type { Finding } from './problems/finding.ts'
import { foreignFile } from './problems/foreign-file.ts'
import { toProblems, withoutConsequences } from './problems/problems.ts'
import { schemaFindings } from './problems/schema-findings.ts'
import { textFindings } from './problems/text-findings.ts'
import { namingSpaces } from './problems/unusual-spaces.ts'
import { without, withoutInvalid } from './prune.ts'
import { resolveFile } from './resolve/resolve.ts'
import { isRecord } from '../text/record.ts'
import type { ConfigPath, Position, ResolvedConfig } from './resolved.ts'
import { validate } from './validate.generated.js'
import { positionsIn } from './yaml/lines.ts'
import { keyOffset, nodeAt, linesAt, valueOffset } from './yaml/locate.ts'
import { valueOf, type YamlNode } from './yaml/nodes.ts'
import { readYaml } from './yaml/read.ts'

export type ParsedConfig =
  | { readonly kind: 'valid'; readonly config: ResolvedConfig }
  /** At least one problem, sorted by place. */
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }

/**
 * The text of a `tinystacks.yml` as resolved stages, or every problem in it at once. `file` is the name
 * that the user gave, for messages. Never throws because of the text.
 */
export function parseConfig(text: string, file: string): ParsedConfig {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  const position = positionsIn(source)
  const read = readYaml(source)
  if (read.kind === 'unreadable') {
    const place = ({ at }: Finding) => position(typeof at === 'number' ? at : 0)
    return invalid(source, toProblems(read.findings, place))
  }
  const { root } = read
  const foreign = foreignFile(root)
  if (foreign !== null)
    return invalid(
      source,
      toProblems([foreign], () => position(root.start)),
    )
  const inText = [...read.findings, ...textFindings(root)]
  const { findings, applied } = judge(root, inText, position)
  if (findings.length === 0 && applied !== null) {
    // What is written nowhere is looked for beside what the stage itself writes.
    const locate = (path: ConfigPath) => {
      const given = applied.origin(path)
      return position(keyOffset(root, nodeAt(root, given) === undefined ? path : given))
    }
    const texts = (path: ConfigPath) => textsAt(root, applied, path)
    const defaultLines = linesAt(root, ['defaults'], position)
    const parsed = { file, locate, texts, defaultLines }
    return { kind: 'valid', config: resolveFile(applied.file, parsed) }
  }
  const place = (finding: Finding) => position(offsetOf(root, finding))
  return invalid(source, toProblems(findings, place))
}

function invalid(text: string, problems: readonly Problem[]): ParsedConfig {
  return { kind: 'invalid', problems: namingSpaces(text, problems) }
}

/**
 * The problems found by the text, the schema and the second pass; `applied`: the file, if the schema accepts it. The
 * schema judges what is written; the second pass sees each stage with its defaults.
 */
function judge(
  root: YamlNode,
  inText: readonly Finding[],
  position: (offset: number) => Position,
): { readonly findings: readonly Finding[]; readonly applied: Applied | null } {
  const undone = undoneIn(root)
  const value = undone.length === 0 ? valueOf(root) : without(valueOf(root), undone)
  const valid = validate(value) ? value : null
  const errors = valid === null ? (validate.errors ?? []) : []
  const inSchema = withoutConsequences(schemaFindings(errors, root, value), inText)
  const first = [...inText, ...inSchema]
  const checkable = first.length === 0 ? valid : withoutInvalid(value, first)
  if (checkable === null) return { findings: first, applied: null }
  const applied = applyDefaults(checkable, undone)
  const written = {
    isWritten: (path: ConfigPath) => nodeAt(root, path) !== undefined,
    lineOf: (path: ConfigPath) => position(keyOffset(root, path)).line,
  }
  const later = asWritten(checkFile(applied.file), applied, written)
  const inFile = withoutConsequences([...checkDefaults(checkable), ...later], first)
  return { findings: [...first, ...inFile], applied: valid === null ? null : applied }
}

function offsetOf(root: YamlNode, { path, at }: Finding): number {
  if (typeof at === 'number') return at
  return at === 'key' ? keyOffset(root, path) : valueOffset(root, path)
}

/** The values of a mapping as they are written, each where it is: in the stage or in `defaults`. */
function textsAt(root: YamlNode, { file, origin }: Applied, path: ConfigPath) {
  const mapping = path.reduce<unknown>((value, part) => isRecord(value) && value[part], file)
  const names = isRecord(mapping) ? Object.keys(mapping) : []
  return Object.fromEntries(
    names.map((name) => {
      const node = nodeAt(root, origin([...path, name]))
      return [name, node?.kind === 'scalar' ? node.raw : '']
    }),
  )
}
