/** The options of the command of that name, which a message tells to run. */
export function commandIn(message: string, name: string): Readonly<Record<string, string>> {
  const [, options = ''] = new RegExp(`aws \\S+ ${name} (--.*)$`).exec(message) ?? []
  return Object.fromEntries(
    [...options.matchAll(/--(\S+) ('[^']*'|[^-]\S*(?: [^-]\S*)*)/g)].map(
      ([, key = '', value = '']) => [key, value.replaceAll("'", '')],
    ),
  )
}
