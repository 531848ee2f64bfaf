/** What tinystacks leaves in a repository that nobody wants to commit. */
const IGNORED = [
  { comment: 'The databases of `tinystacks sandbox --state .sandbox`', line: '.sandbox/' },
  { comment: 'What `tinystacks env --out .env` writes: it has passwords', line: '.env' },
]

/** A .gitignore with those lines, after what it had; null = it has them already. */
export function ignoring(text: string | null): string | null {
  const had = new Set(
    (text ?? '').split(/\r?\n/).map((line) => line.trim().replace(/^\/|\/$/g, '')),
  )
  const missing = IGNORED.filter(({ line }) => !had.has(line.replace(/\/$/, '')))
  if (missing.length === 0) return null
  const added = missing.map(({ comment, line }) => `# ${comment}\n${line}\n`).join('')
  if (text === null || text === '') return added
  return `${text}${text.endsWith('\n') ? '' : '\n'}\n${added}`
}
