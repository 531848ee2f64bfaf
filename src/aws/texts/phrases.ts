/**
 * What AWS says about a password, a token or the text of a secret. In such a message the value may appear
 * anywhere and look like anything, so only these phrases are shown.
 */
import { CUT } from './cut.ts'

const PROPERTY = String.raw`(?:Manage)?MasterUserPassword|AuthToken|Auth Token|SecretString|SecretBinary`

const PHRASES = [
  // RDS, SEEN in issues of terraform-provider-aws and in moto's tests.
  String.raw`The parameter (?:${PROPERTY}) is not a valid password`,
  String.raw`because it is (?:shorter|longer) than \d{1,4} characters`,
  String.raw`Only printable ASCII characters besides '/', '@', '"', ' ' may be used`,
  String.raw`The parameter (?:${PROPERTY}) must be provided and must not be (?:null|blank|null or blank)`,
  // ElastiCache, SEEN Magento-2-aws-cluster-terraform#43, provider-upjet-aws#1370.
  String.raw`Invalid AuthToken provided`,
  String.raw`It must be 16-128 alphanumeric characters or symbols \(excluding @, ", /\)`,
  // ElastiCache guide, "Modifying the AUTH token".
  String.raw`The AUTH token modification is only supported when encryption-in-transit is enabled`,
  String.raw`Auth token update strategy (?:set|rotate|delete) is not supported currently`,
  // CloudFormation's dynamic references, SEEN cloudformation-coverage-roadmap#1822.
  String.raw`Could not find a value associated with JSONKey in SecretString`,
  String.raw`Could not parse SecretString JSON`,
  String.raw`Secrets Manager can(?:'t|’t|not) find the specified secret value(?: for (?:staging label|VersionId))?`,
  // The frameworks behind them: smithy's constraints, CloudFormation's check of properties.
  String.raw`\d{1,3} validation errors? detected`,
  String.raw`at '(?:masterUserPassword|authToken|secretString|secretBinary)' failed to satisfy constraint`,
  String.raw`Member must have length (?:less|greater) than or equal to \d{1,5}`,
  String.raw`Member must satisfy regular expression pattern`,
  String.raw`Member must not be null`,
  String.raw`Properties validation failed for resource`,
  String.raw`required key \[(?:${PROPERTY})\] not found`,
  String.raw`#/(?:${PROPERTY})`,
  String.raw`expected type: String, found: (?:Null|Integer|Boolean|Number|JSONObject|JSONArray)`,
  String.raw`expected (?:min|max)Length: \d{1,5}`,
]

const ANY = new RegExp(`(?<![\\w'-])(?:${PHRASES.join('|')}|${PROPERTY})(?![\\w'-])`, 'g')

/** What may stand between two phrases because it says nothing. */
const BETWEEN = /^(\s*|[.,:;] )$/

/** IAM actions and the ARNs of secrets do not count as words about a secret's value. */
const NO_VALUE = /\b[a-z][a-z0-9-]*:[A-Z]\w+|\barn:aws[^\s"']*/g

const SECRET =
  /pass[\s_-]*(word|code|phrase|wd)|\bpwd\b|auth(entication|orization)?[\s_-]*tokens?\b|secret[\s_-]*(string|binary|value|text)|credential|\{\{|resolve:/i

/** Whether the message is about something whose value is secret. */
export function speaksOfSecret(message: string): boolean {
  return SECRET.test(message.replaceAll(NO_VALUE, ' '))
}

/** The message's known phrases, with one cut for everything around them. */
export function onlyPhrases(message: string): string {
  let kept = ''
  let from = 0
  for (const match of message.matchAll(ANY)) {
    kept += gap(message.slice(from, match.index)) + match[0]
    from = match.index + match[0].length
  }
  const end = message.slice(from)
  return kept + (/^[.]?\s*$/.test(end) ? end : ` ${CUT}`)
}

function gap(text: string): string {
  return BETWEEN.test(text) ? text : ` ${CUT} `
}
