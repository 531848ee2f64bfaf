import { clueOf, lineAt, linesOf, type Clue } from '../clue.ts'

const DEPENDENCY =
  /<groupId>\s*([\w.-]+)\s*<\/groupId>\s*<artifactId>\s*([\w.-]+)\s*<\/artifactId>/g

/** Maven's pom.xml: a group and an artifact beside each other. */
export function pom(text: string): readonly Clue[] {
  // What is commented out becomes empty lines, so that the numbers of the others stay.
  const live = text.replaceAll(/<!--[\s\S]*?-->/g, (comment) => comment.replaceAll(/[^\n]/g, ''))
  return [...live.matchAll(DEPENDENCY)].flatMap(({ 0: whole, 1: group, 2: artifact, index }) =>
    clueOf('jvm', `${group}:${artifact}`, lineAt(live, index + whole.indexOf('<artifactId>'))),
  )
}

/** Gradle's scripts and version catalogs: `"group:artifact"` in quotes, with a version or without. */
export function gradle(text: string): readonly Clue[] {
  return linesOf(text, /(^|\s)(\/\/|#).*/).flatMap((one) =>
    [...one.text.matchAll(/['"]([\w.-]+:[\w.-]+)(?::[^'"]*)?['"]/g)].flatMap(([, name = '']) =>
      clueOf('jvm', name, one.line),
    ),
  )
}
