/**
 * A file of GITHUB_ENV as the runner reads it on Linux and macOS (actions/runner, `SetEnvFileCommand` in
 * src/Runner.Worker/FileCommandManager.cs): UTF-8, lines that `\n` alone ends, `NAME=VALUE` or `NAME<<MARK` by what
 * comes first, and of the lines until MARK all but the last `\n`.
 */
export function readAsRunner(file: Uint8Array): Readonly<Record<string, string>> {
  const lines = new TextDecoder().decode(file).split('\n')
  const variables: Record<string, string> = {}
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line === '') continue
    const [equals, marks] = [line.indexOf('='), line.indexOf('<<')]
    if (equals !== -1 && (marks === -1 || equals < marks)) {
      variables[line.slice(0, equals)] = line.slice(equals + 1)
      continue
    }
    const [name, mark] = [line.slice(0, marks), line.slice(marks + 2)]
    if (marks < 1 || mark === '') throw new Error(`Invalid format: ${line}`)
    const end = lines.indexOf(mark, at + 1)
    if (end === -1) throw new Error(`Matching delimiter not found: ${mark}`)
    variables[name] = lines.slice(at + 1, end).join('\n')
    at = end
  }
  return variables
}
