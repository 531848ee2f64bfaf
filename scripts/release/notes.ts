/** The section of a version in CHANGELOG.md, without its heading. */
export function notesOf(changelog: string, version: string): string {
  const sections = changelog.split(/^## /m)
  const section = sections.find((one) => one.startsWith(`[${version}]`))
  const notes = section?.replace(/^.*\n/, '').trim() ?? ''
  if (notes === '') throw new Error(`CHANGELOG.md says nothing of ${version}: give it a section`)
  return `${notes}\n`
}
