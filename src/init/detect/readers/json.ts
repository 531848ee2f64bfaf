import type { Ecosystem } from '../../../engines/clue-names.ts'
import { recordOf } from '../../../text/record.ts'
import { clueOf, lineAt, type Clue } from '../clue.ts'

/** The packages that a package.json asks for. What is no JSON shows nothing. */
export function packageJson(text: string): readonly Clue[] {
  const sections = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']
  return namesIn(text, sections, 'npm')
}

/** The packages and extensions that a composer.json asks for (getcomposer.org, "The composer.json schema"). */
export function composerJson(text: string): readonly Clue[] {
  return namesIn(text, ['require', 'require-dev'], 'composer')
}

function namesIn(text: string, sections: readonly string[], ecosystem: Ecosystem): readonly Clue[] {
  const parsed = jsonOf(text)
  return sections.flatMap((section) => {
    const names = Object.keys(recordOf(recordOf(parsed)[section]))
    const start = Math.max(text.indexOf(`"${section}"`), 0)
    return names.flatMap((name) =>
      clueOf(ecosystem, name, lineAt(text, text.indexOf(JSON.stringify(name), start))),
    )
  })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
