import type { Tree } from '../../ports/project.ts'
import type { Clue, Seen } from './clue.ts'
import { gradle, pom } from './readers/jvm.ts'
import { django, gemfile, goMod, prisma, rails } from './readers/lines.ts'
import { composerJson, packageJson } from './readers/json.ts'
import { pyproject, requirements } from './readers/python.ts'
import { compose, copilot } from './readers/yaml.ts'

type Detector = {
  /** For people: what is looked at. */
  readonly reads: string
  /** By a path with `/`, below the folder that is searched. */
  readonly matches: RegExp
  /** Never throws: what is not of its form shows nothing. */
  readonly cluesIn: (text: string) => readonly Clue[]
}

/** What databases are looked for in. Nothing of a repository is run. */
const DETECTORS: readonly Detector[] = [
  { reads: 'package.json', matches: /(^|\/)package\.json$/, cluesIn: packageJson },
  {
    reads: 'requirements.txt',
    matches: /(^|\/)(requirements[\w.-]*|requirements\/[\w.-]+)\.(txt|in)$/,
    cluesIn: requirements,
  },
  { reads: 'pyproject.toml', matches: /(^|\/)pyproject\.toml$/, cluesIn: pyproject },
  { reads: 'Gemfile', matches: /(^|\/)Gemfile$/, cluesIn: gemfile },
  {
    reads: 'composer.json',
    matches: /(^|\/)composer\.json$/,
    cluesIn: composerJson,
  },
  { reads: 'go.mod', matches: /(^|\/)go\.mod$/, cluesIn: goMod },
  { reads: 'pom.xml', matches: /(^|\/)pom\.xml$/, cluesIn: pom },
  {
    reads: 'build.gradle',
    matches: /(^|\/)(build\.gradle(\.kts)?|libs\.versions\.toml)$/,
    cluesIn: gradle,
  },
  {
    reads: 'compose files',
    matches: /(^|\/)(docker-)?compose[\w.-]*\.ya?ml$/,
    cluesIn: compose,
  },
  { reads: "Prisma's schema", matches: /\.prisma$/, cluesIn: prisma },
  {
    reads: "Django's settings",
    matches: /(^|\/)(settings\.py|settings\/\w+\.py)$/,
    cluesIn: django,
  },
  {
    reads: "Rails's config/database.yml",
    matches: /(^|\/)config\/(database|cable)\.yml$/,
    cluesIn: rails,
  },
  { reads: "Copilot's addons", matches: /(^|\/)copilot\/.+\.ya?ml$/, cluesIn: copilot },
]

/** Whether a file can show a database. */
function isLookedAt(file: string): boolean {
  return DETECTORS.some(({ matches }) => matches.test(file))
}

export type Detected = {
  /** In the order of the files, and of their lines. */
  readonly seen: readonly Seen[]
  /** Files that could have shown something, and were not read. */
  readonly unread: readonly string[]
}

/** Every database that the files show. */
export function detect({ files, read }: Tree): Detected {
  const unread: string[] = []
  const seen = files.filter(isLookedAt).flatMap((file) => {
    const text = read(file)
    if (text === null) {
      unread.push(file)
      return []
    }
    return DETECTORS.filter(({ matches }) => matches.test(file))
      .flatMap(({ cluesIn }) => cluesIn(text))
      .toSorted((a, b) => a.line - b.line)
      .filter((clue, at, all) => at === all.findIndex((other) => isSame(other, clue)))
      .map((clue) => ({ ...clue, file }))
  })
  return { seen, unread }
}

/** What is merged into several services is seen once. */
function isSame(one: Clue, other: Clue): boolean {
  return one.line === other.line && one.name === other.name && one.version === other.version
}
