import { yamlText, yamlVariables } from './yaml.ts'

/** The `environment` of a service. Compose would look up a variable after `$` (docs.docker.com, "Interpolation"). */
export function formatCompose(variables: Readonly<Record<string, string>>): string {
  const literal = (value: string): string => yamlText(value.replaceAll('$', '$$$$'))
  return `environment:\n${yamlVariables(variables, '  ', literal)}`
}
