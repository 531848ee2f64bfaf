/**
 * Reads a step's output as GitHub's runner does. From actions/runner, `src/Runner.Common/ActionCommand.cs`
 * and `src/Runner.Worker/Handlers/OutputManager.cs`:
 *
 * 1. A line ends at CR, LF or both (.NET's `StreamReader.ReadLine`).
 * 2. `::name key=value,key=value::data`: white space in front of it is dropped, nothing else may stand there.
 * 3. `##[name key=value;key=value]data`: anywhere in a line.
 * 4. `%0D`, `%0A`, `%25` (and `%3A`, `%2C` in properties) are read back, `%25` last.
 * 5. Only the runner's own names are commands. Here every name is: new ones come without notice.
 * 6. .NET compares in the machine's language, which skips control and invisible characters: so do we.
 */
export type Command = {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** The commands in a step's output. */
export function commandsIn(output: string): readonly Command[] {
  return output.split(/\r\n|\r|\n/).flatMap((line) => {
    const command = commandOf(line)
    return command === null ? [] : [command]
  })
}

function commandOf(line: string): Command | null {
  const read = line.replaceAll(/\p{Cc}|\p{Cf}|\p{Default_Ignorable_Code_Point}/gu, '')
  const now = /^\s*::(?<info>.*?)::(?<data>.*)$/su.exec(read)
  if (now?.groups !== undefined) return command(now.groups, ',')
  const old = /##\[(?<info>[^\]]*)\](?<data>.*)$/su.exec(read)
  return old?.groups === undefined ? null : command(old.groups, ';')
}

function command(
  { info = '', data = '' }: Readonly<Record<string, string>>,
  separator: string,
): Command {
  const [name = '', ...rest] = info.split(' ')
  const pairs = rest
    .join(' ')
    .split(separator)
    .flatMap((pair): [string, string][] => {
      const [key = '', ...value] = pair.trim().split('=')
      return value.length === 0 ? [] : [[key, unescaped(value.join('='))]]
    })
  return { name, properties: Object.fromEntries(pairs), data: unescaped(data) }
}

function unescaped(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
}
