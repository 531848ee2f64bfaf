/**
 * The only place that writes CloudFormation's functions and references. Each is marked as written here,
 * and text of the file never is one: `checkReferences` refuses whatever has no mark.
 */

const OURS: unique symbol = Symbol('written by the template builder')

/** A CloudFormation function that the template builder wrote. */
export type Intrinsic = Readonly<Record<string, unknown>> & { readonly [OURS]: true }

/** The mark is not part of the template: neither its JSON nor a copy has it. */
function intrinsic(name: string, operand: unknown): Intrinsic {
  const made = Object.defineProperty({ [name]: operand }, OURS, { value: true })
  return Object.freeze(made) as Intrinsic
}

export function isIntrinsic(value: object): value is Intrinsic {
  return OURS in value
}

/** `Ref`: a resource's physical id, or a pseudo parameter's value. */
export function ref(logicalId: string): Intrinsic {
  return intrinsic('Ref', logicalId)
}

/** `Fn::GetAtt`; the attribute's dots are part of its name (`Endpoint.Address`). */
export function attribute(logicalId: string, name: string): Intrinsic {
  return intrinsic('Fn::GetAtt', [logicalId, name])
}

/** `Fn::Join`. */
export function join(delimiter: string, values: readonly unknown[]): Intrinsic {
  return intrinsic('Fn::Join', [delimiter, values])
}

/** `Fn::Select`. */
export function select(index: number, list: unknown): Intrinsic {
  return intrinsic('Fn::Select', [index, list])
}

/** `Fn::Split`. */
export function split(delimiter: string, text: unknown): Intrinsic {
  return intrinsic('Fn::Split', [delimiter, text])
}

/** `Fn::If`: one value where the template's condition holds, and else the other. */
export function condition(name: string, then: unknown, otherwise: unknown): Intrinsic {
  return intrinsic('Fn::If', [name, then, otherwise])
}

/** `Fn::Base64` of text that is ours: user data. */
export function base64(text: string): Intrinsic {
  return intrinsic('Fn::Base64', onlyText(text))
}

/** `Fn::GetAZs` of the stack's region. */
export function zones(): Intrinsic {
  return intrinsic('Fn::GetAZs', '')
}

/** A placeholder for a value within the text of `Fn::Sub`. */
class Substitution {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type { Substitution }

/** For `Fn::Sub`: a resource's id (`PostgresInstance`), its attribute (`..Endpoint.Port`), or a pseudo parameter. */
export function variable(name: string): Substitution {
  return new Substitution(`\${${name}}`)
}

/**
 * For `Fn::Sub`: a dynamic reference to the secret's password. AWS resolves it when it handles the
 * resource; the template and its change sets only contain the reference.
 */
export function passwordReference(secretLogicalId: string): Substitution {
  return passwordIn(variable(secretLogicalId).text)
}

/** The characters of a secret's ARN (Secrets Manager API, CreateSecret). */
const SECRET_ARN =
  /^arn:aws(-[a-z]+){0,2}:secretsmanager:[a-z0-9-]+:\d{12}:secret:[A-Za-z0-9/_+=.@-]+$/

/** The same for the secret with this ARN, which comes from a stack's outputs. */
export function passwordOfArn(secretArn: string): Substitution {
  if (!SECRET_ARN.test(secretArn)) throw new Error('not the ARN of a secret')
  return passwordIn(secretArn)
}

function passwordIn(secret: string): Substitution {
  return new Substitution(`{{resolve:secretsmanager:${secret}:SecretString:password}}`)
}

/** The password of a secret of the same template, as a property's value. */
export function passwordOf(secretLogicalId: string): Intrinsic {
  return intrinsic('Fn::Sub', passwordReference(secretLogicalId).text)
}

/**
 * A value that a template can contain, within the text of `Fn::Sub`: text, or a `Ref`, `Fn::GetAtt` or `Fn::Sub` that
 * was written here.
 */
export function inText(value: unknown): Substitution | string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null || !isIntrinsic(value))
    throw new Error('neither text nor a function of the template')
  const [[name, operand] = ['', null]] = Object.entries(value)
  if (name === 'Ref') return variable(String(operand))
  if (name === 'Fn::GetAtt') return variable((operand as readonly string[]).join('.'))
  if (name === 'Fn::Sub') return new Substitution(String(operand))
  throw new Error(`${name} within text`)
}

/** A tagged template for the text of `Fn::Sub`, in which inserted text stays text. */
export function inSub(
  literals: TemplateStringsArray,
  ...values: readonly (Substitution | string)[]
): Substitution {
  const text = literals.reduce((before, literal, index) => {
    const value = values[index - 1] ?? ''
    return `${before}${typeof value === 'string' ? onlyText(value) : value.text}${literal}`
  })
  return new Substitution(text)
}

/** `Fn::Sub` as a tagged template, in which inserted text stays text. */
export function sub(
  literals: TemplateStringsArray,
  ...values: readonly (Substitution | string)[]
): Intrinsic {
  return intrinsic('Fn::Sub', inSub(literals, ...values).text)
}

/**
 * `Fn::Sub` of a JSON object. Substituted values are in quotes, unless they are numbers: `numbers`
 * names those keys.
 */
export function subJson(
  object: Readonly<Record<string, Substitution | string>>,
  numbers: readonly string[] = [],
): Intrinsic {
  return intrinsic('Fn::Sub', `{${jsonEntries(object, numbers)}}`)
}

/** What `subJson` has made, with more keys. */
export function withMoreJson(
  json: Intrinsic,
  object: Readonly<Record<string, Substitution | string>>,
): Intrinsic {
  const text = String(json['Fn::Sub']).replace(/}$/, '')
  return intrinsic('Fn::Sub', `${text},${jsonEntries(object, [])}}`)
}

function jsonEntries(
  object: Readonly<Record<string, Substitution | string>>,
  numbers: readonly string[],
): string {
  return Object.entries(object)
    .map(([key, value]) => {
      if (typeof value === 'string') return `"${key}":${JSON.stringify(onlyText(value))}`
      return `"${key}":${numbers.includes(key) ? value.text : `"${value.text}"`}`
    })
    .join(',')
}

/** `Fn::Sub` of pairs: `PostgresSecurityGroup=${PostgresSecurityGroup} …`. */
export function subPairs(pairs: Iterable<readonly [string, Substitution]>): Intrinsic {
  return intrinsic(
    'Fn::Sub',
    Array.from(pairs, ([name, { text }]) => `${onlyText(name)}=${text}`).join(' '),
  )
}

/** The checks of the file allow nothing else. If they ever did, nothing is rendered. */
function onlyText(text: string): string {
  if (/\{\{|\$\{|\}\}|[{$]$/.test(text)) throw new Error('text that could be a reference')
  return text
}

/** The `Name` tag, which the AWS console shows for resources without a name of their own. */
export function nameTag(name: string): readonly object[] {
  return [{ Key: 'Name', Value: sub`${variable('AWS::StackName')} ${name}` }]
}
