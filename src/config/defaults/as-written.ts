import type { Finding } from '../problems/finding.ts'
import { listed, printable } from '../problems/show.ts'
import type { ConfigPath } from '../resolved.ts'
import type { Applied } from './apply.ts'

/** What is known of the text: whether a path is written in it, and in which line. */
export type Written = {
  readonly isWritten: (path: ConfigPath) => boolean
  readonly lineOf: (path: ConfigPath) => number
}

/**
 * What was found in stages with their defaults, as it concerns the text. What is wrong with a default alone is said
 * once, at its own line; where only some of the stages that take it complain, they are named. What a stage's own value
 * and a default make together is said at the stage's, and names the line of the default.
 */
export function asWritten(
  findings: readonly Finding[],
  applied: Applied,
  written: Written,
): readonly Finding[] {
  if (!applied.hasDefaults) return findings
  const placed = findings.map((finding) => placedIn(finding, applied, written))
  const shared = new Map<string, Shared>()
  for (const { finding, stage } of placed) {
    const key = JSON.stringify([finding.code, finding.path, finding.message, finding.hint])
    const known = shared.get(key) ?? { finding, stages: [] }
    shared.set(key, { finding, stages: stage === null ? [] : [...known.stages, stage] })
  }
  return [...shared.values()].map((one) => withStages(one, applied))
}

/** `stage`: the one whose default the finding is about; null = the stage wrote it itself. */
type Placed = { readonly finding: Finding; readonly stage: string | null }
type Shared = { readonly finding: Finding; readonly stages: readonly string[] }

function placedIn(finding: Finding, { origin }: Applied, { isWritten, lineOf }: Written): Placed {
  const path = origin(finding.path)
  const about = (finding.about ?? []).filter((one) => one.length > 1)
  const besides = about.filter((one) => one.join('.') !== finding.path.join('.'))
  const given = besides.filter((one) => isDefault(origin(one)) && isWritten(origin(one)))
  const own = besides.find((one) => !isDefault(origin(one)) && isDetail(one) && isWritten(one))
  const rest = { ...finding, path, about: finding.about?.map(origin) ?? [] }
  if (!isDefault(path)) {
    const [first] = given.filter(isDetail)
    return { finding: first === undefined ? rest : naming(rest, origin(first)), stage: null }
  }
  if (own !== undefined) return { finding: naming({ ...rest, path: own }, path), stage: null }
  return { finding: rest, stage: String(finding.path[1]) }

  function naming(one: Finding, source: ConfigPath): Finding {
    const place = `\`${printable(String(source.at(-1)))}\` is from line ${lineOf(source)}, in \`defaults\``
    return { ...one, message: `${one.message} (${place})` }
  }
}

/** Whether it is a value within a section; a whole stage, and its region, are told by most messages anyway. */
function isDetail(path: ConfigPath): boolean {
  return path.length > 3
}

function isDefault([first]: ConfigPath): boolean {
  return first === 'defaults'
}

function withStages({ finding, stages }: Shared, { file, origin }: Applied): Finding {
  if (stages.length === 0) return finding
  const inStage = (name: string) => ['stages', name, ...finding.path.slice(1)]
  const takers = Object.keys(file.stages).filter((name) => isDefault(origin(inStage(name))))
  if (takers.every((name) => stages.includes(name))) return finding
  const names = listed(stages.map((name) => `\`${printable(name)}\``))
  return { ...finding, message: `in ${names}: ${finding.message}` }
}
