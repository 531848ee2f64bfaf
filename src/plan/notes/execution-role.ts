/** What the role that starts an application's tasks needs to read its secrets after the deploy. */
import { arnOf } from '../../config/arn.ts'
import { DATABASES } from '../../engines/table.ts'
import { readStatement } from '../../permissions/read-secrets.ts'
import { stackSuffix } from '../../template/secrets.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import {
  DATABASE_OUTPUTS,
  SECRETS_KEY_OUTPUTS,
  URL_SECRET_OUTPUT,
} from '../../template/state/output-keys.ts'
import { isNewStack, type StageInput } from '../model/input.ts'

/** The statement, as JSON; null = there is no stack yet, and nothing has an ARN. */
export function statementAfter(input: StageInput): string | null {
  const { deployed, rendered } = input
  if (deployed === null || isNewStack(input)) return null
  const { Outputs } = rendered.template
  const known = DATABASES.flatMap((kind) => {
    const { secretArn, urls } = deployed.databases[kind]
    return [secretArn ?? [], urls?.secretArn ?? []].flat()
  })
  // In the order of the statement that the stage prints after it.
  const arns = [
    ...DATABASES.map((kind) => DATABASE_OUTPUTS[kind].secretArn),
    ...DATABASES.map((kind) => URL_SECRET_OUTPUT[kind]),
  ].flatMap((output) => arnOfSecret(Outputs[output]?.Value, known, input, deployed))
  const key = Outputs[SECRETS_KEY_OUTPUTS.arn]?.Value
  const statement = readStatement([...new Set(arns)], typeof key === 'string' ? key : null)
  return JSON.stringify(statement)
}

/**
 * The ARN that an output will name. Of a secret of the stack it is a deployed one with the same name, since the output
 * may have named another secret before, as a replica's names that of its primary. Of a secret that is still to be made:
 * Secrets Manager adds a hyphen and six characters to its name, for which a policy has as many question marks (Secrets
 * Manager guide, "Determine who has permissions").
 */
function arnOfSecret(
  output: unknown,
  deployedArns: readonly string[],
  { rendered, stage }: StageInput,
  { id }: DeployedStage,
): readonly string[] {
  if (output === undefined) return []
  if (typeof output === 'string') return [output]
  const { Ref: made = '' } = output as { readonly Ref?: string }
  const name = rendered.template.Resources[made]?.Properties['Name']
  if (name === undefined) return []
  const { 'Fn::Join': joined } = name as {
    readonly 'Fn::Join': readonly [string, readonly [string]]
  }
  const [prefix] = joined[1]
  const { partition = 'aws', account = '*' } = arnOf(id) ?? {}
  const start = `arn:${partition}:secretsmanager:${stage.region}:${account}:secret:`
  const own = `${start}${prefix}-${stackSuffix(id)}-`
  const deployed = deployedArns.find((arn) => arn.startsWith(own) && arn.length === own.length + 6)
  return [deployed ?? `${own}??????`]
}
