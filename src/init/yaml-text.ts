/** A text of one line, in quotes where YAML would read it as something else. */
export function yamlText(text: string): string {
  return /^[a-z][\w./-]*$/i.test(text) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(text)
    ? text
    : `'${text.replaceAll("'", "''")}'`
}
