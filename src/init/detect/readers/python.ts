import { parse } from 'smol-toml'
import { recordOf } from '../../../text/record.ts'
import { clueOf, lineAt, linesOf, type Clue } from '../clue.ts'

/** What a requirement begins with (PEP 508): a name, and extras in brackets. */
const REQUIREMENT = /^\s*([a-z0-9](?:[\w.-]*[a-z0-9])?)\s*(?:\[([^\]]*)\])?/i

/** requirements.txt: a requirement a line. */
export function requirements(text: string): readonly Clue[] {
  return linesOf(text, /(^|\s)#.*/).flatMap((one) => requirementOn(one.text, one.line))
}

/** `Psycopg2_Binary[pool]>=2.9` -> psycopg2-binary; of `celery[redis]` what the extra is for. */
function requirementOn(written: string, line: number): readonly Clue[] {
  const [, name, extras = ''] = REQUIREMENT.exec(written) ?? []
  if (name === undefined) return []
  const normal = normalized(name)
  return [
    normal,
    ...extras.split(',').map((extra) => `${normal}[${normalized(extra.trim())}]`),
  ].flatMap((one) => clueOf('pypi', one, line))
}

/** PEP 503. */
function normalized(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-')
}

type Table = Readonly<Record<string, unknown>>

/** pyproject.toml: the dependencies of PEP 621, of dependency groups (PEP 735), and of Poetry. */
export function pyproject(text: string): readonly Clue[] {
  const { project, tool, ...rest } = tomlOf(text)
  const { dependencies, 'optional-dependencies': optional } = recordOf(project)
  const { poetry, uv } = recordOf(tool)
  const { dependencies: own, 'dev-dependencies': dev, group } = recordOf(poetry)
  const listed = [
    ...[dependencies, recordOf(uv)['dev-dependencies']],
    ...[
      ...Object.values(recordOf(optional)),
      ...Object.values(recordOf(rest['dependency-groups'])),
    ],
  ].flatMap((list: unknown) => (Array.isArray(list) ? (list as readonly unknown[]) : []))
  const groups = Object.values(recordOf(group)).map((one) => recordOf(one)['dependencies'])
  return [
    ...listed.flatMap((one: unknown) =>
      typeof one === 'string' ? requirementOn(one, lineOf(text, one)) : [],
    ),
    ...[own, dev, ...groups].flatMap((table) =>
      Object.entries(recordOf(table)).flatMap(([name, value]) =>
        requirementOn(`${name}[${extrasOf(value).join(',')}]`, lineOf(text, name)),
      ),
    ),
  ]
}

/** Poetry: `celery = { version = "^5", extras = ["redis"] }`. */
function extrasOf(value: unknown): readonly string[] {
  const { extras } = recordOf(value)
  return Array.isArray(extras)
    ? (extras as readonly unknown[]).filter((one) => typeof one === 'string')
    : []
}

/** The parser keeps no lines: the first line that a dependency can begin on, in quotes or as a key. */
function lineOf(text: string, written: string): number {
  const found = ['"', "'", '\n']
    .map((before) => text.indexOf(before + written) + 1)
    .filter((at) => at > 0)
  return lineAt(text, found.length > 0 ? Math.min(...found) : 0)
}

function tomlOf(text: string): Table {
  try {
    return parse(text)
  } catch {
    return {}
  }
}
