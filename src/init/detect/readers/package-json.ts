import { recordOf } from '../../../text/record.ts'
import { clueOf, lineAt, type Clue } from '../clue.ts'

const SECTIONS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']

/** The packages that a package.json asks for. What is no JSON shows nothing. */
export function packageJson(text: string): readonly Clue[] {
  const parsed = jsonOf(text)
  return SECTIONS.flatMap((section) => {
    const names = Object.keys(recordOf(recordOf(parsed)[section]))
    const start = Math.max(text.indexOf(`"${section}"`), 0)
    return names.flatMap((name) =>
      clueOf('npm', name, lineAt(text, text.indexOf(JSON.stringify(name), start))),
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
