/**
 * For `>> "$GITHUB_ENV"`, where a value of several lines stands between two lines that are the same and that it does
 * not have itself (GitHub docs, "Workflow commands", "Multiline strings").
 */
export function formatGitHub(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([name, value]) => {
      const mark = markFor(value)
      return `${name}<<${mark}\n${value}\n${mark}\n`
    })
    .join('')
}

function markFor(value: string): string {
  for (let n = 0; ; n += 1) {
    const mark = `end_of_value_${String(n)}`
    if (!value.includes(mark)) return mark
  }
}
