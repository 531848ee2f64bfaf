/**
 * A text as YAML has it in double quotes: those of JSON, less the characters that YAML does not let stand as they are
 * (YAML 1.2.2, 5.1).
 */
export function yamlText(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** `indent` and a line for each variable, its value a text. */
export function yamlVariables(
  variables: Readonly<Record<string, string>>,
  indent: string,
  write: (value: string) => string = yamlText,
): string {
  return Object.entries(variables)
    .map(([name, value]) => `${indent}${name}: ${write(value)}\n`)
    .join('')
}
