import { isNoEcho } from './parameters.ts'
import type { StackParameter } from './parameters.ts'
import type { Template } from './types.ts'

/** Hides the values of NoEcho parameters, wherever they are in a text. */
export function hider(
  template: Template,
  parameters: readonly StackParameter[],
): (text: string) => string {
  const secrets = parameters
    .filter(
      ({ ParameterKey, ParameterValue }) =>
        isNoEcho(template, ParameterKey) && ParameterValue !== '',
    )
    .map(({ ParameterValue }) => ParameterValue)
  return (text) => secrets.reduce((hidden, secret) => hidden.replaceAll(secret, '****'), text)
}
