import type { Problem } from '../errors.ts'
import { checkFile } from './checks/index.ts'
import type { Finding } from './problems/finding.ts'
import { foreignFile } from './problems/foreign-file.ts'
import { toProblems, withoutConsequences } from './problems/problems.ts'
import { schemaFindings } from './problems/schema-findings.ts'
import { textFindings } from './problems/text-findings.ts'
import { namingSpaces } from './problems/unusual-spaces.ts'
import { withoutInvalid } from './prune.ts'
import { resolveFile } from './resolve/resolve.ts'
import type { ConfigPath, Position, ResolvedConfig } from './resolved.ts'
import type { TinystacksFile } from './types.generated.ts'
import { validate } from './validate.generated.js'
import { positionsIn } from './yaml/lines.ts'
import { keyOffset, nodeAt, valueOffset } from './yaml/locate.ts'
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
  const { findings, valid } = judge(valueOf(root), root, inText)
  if (findings.length === 0 && valid !== null) {
    const locate = (path: ConfigPath): Position => position(keyOffset(root, path))
    const texts = (path: ConfigPath) => textsAt(root, path)
    return { kind: 'valid', config: resolveFile(valid, { file, locate, texts }) }
  }
  const place = (finding: Finding) => position(offsetOf(root, finding))
  return invalid(source, toProblems(findings, place))
}

function invalid(text: string, problems: readonly Problem[]): ParsedConfig {
  return { kind: 'invalid', problems: namingSpaces(text, problems) }
}

/** The problems found by the text, the schema and the second pass; `valid`: the file, if the schema accepts it. */
function judge(
  value: unknown,
  root: YamlNode,
  inText: readonly Finding[],
): { readonly findings: readonly Finding[]; readonly valid: TinystacksFile | null } {
  const valid = validate(value) ? value : null
  const errors = valid === null ? (validate.errors ?? []) : []
  const inSchema = withoutConsequences(schemaFindings(errors, root, value), inText)
  const first = [...inText, ...inSchema]
  const checkable = first.length === 0 ? valid : withoutInvalid(value, first)
  const inFile = checkable === null ? [] : withoutConsequences(checkFile(checkable), first)
  return { findings: [...first, ...inFile], valid }
}

function offsetOf(root: YamlNode, { path, at }: Finding): number {
  if (typeof at === 'number') return at
  return at === 'key' ? keyOffset(root, path) : valueOffset(root, path)
}

function textsAt(root: YamlNode, path: ConfigPath): Record<string, string> {
  const node = nodeAt(root, path)
  if (node?.kind !== 'mapping') return {}
  return Object.fromEntries(
    [...node.entries].map(([key, { value }]) => [key, value.kind === 'scalar' ? value.raw : '']),
  )
}
