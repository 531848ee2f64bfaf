/** Tokens whose exact form shows that AWS wrote them, and that no word list can contain. */
import { REGIONS } from '../../config/regions.generated.ts'
import { PERMISSIONS } from '../../permissions/table.ts'
import { CUT } from './cut.ts'
import { isAwsName, isWord } from './vocabulary.ts'

/** RDS accepts no shorter password (API, CreateDBInstance); ElastiCache requires 16 characters. */
const SHORTEST_PASSWORD = 8

const SHAPES: readonly RegExp[] = [
  // Instance classes and node types.
  /^(db|cache)\.[a-z]\d{1,2}[a-z]{0,4}\.(\d{1,2}x)?(nano|micro|small|medium|large)$/,
  /^(db|cache)\.[a-z]\d{1,2}[a-z]{0,4}\.(\d{1,2})?xlarge$/,
  // Storage types and families of parameter groups.
  /^(gp2|gp3|io1|io2|standard|magnetic)$/,
  /^(default[.])?(postgres|mysql|mariadb|redis|valkey)(\d{1,2}([.]\d{1,2}|[.]x)?)?$/,
  /^Fn::[A-Z][A-Za-z]{2,11}$/,
  /^(sg|subnet|vpc|i|ami|eni|igw|rtb|eipalloc|vol)-([0-9a-f]{8}|[0-9a-f]{17})$/,
  /^https:\/\/(docs|console|repost)\.aws(\.amazon\.com)?\/[a-zA-Z/_.-]*(#[a-zA-Z/_.-]*)?$/,
]

const ZONE = new RegExp(`^(${REGIONS.join('|')})[a-f]?$`)

/** An action as IAM writes it, with its service: `rds:CreateDBInstance`. */
const ACTION =
  /^(cloudformation|ec2|elasticache|iam|kms|rds|secretsmanager|ssm|sts|tag):([A-Z][A-Za-z0-9]*)$/

/** Those that a denial may name: its reader has to see which. */
const NEEDED: ReadonlySet<string> = new Set(PERMISSIONS.flatMap(({ actions }) => actions))

/** An operation of an API: `CreateDBInstance`. */
const OPERATION =
  /^(Add|Create|Delete|Describe|Execute|Get|List|Modify|Promote|Put|Reboot|Restore|Stop|Update)[A-Z][A-Za-z]*$/

/** Whether the token's form shows that it is a number, an id, a status, an action or the like. */
export function isOfAwsForm(token: string): boolean {
  if (/^\d+(\.\d+){0,3}%?$/.test(token)) return token.length < SHORTEST_PASSWORD
  if (NEEDED.has(token)) return true
  const action = ACTION.exec(token)?.[2]
  if (action !== undefined) return isMadeOfWords(action)
  if (OPERATION.test(token)) return isMadeOfWords(token)
  if (/^AWS(::[A-Z][A-Za-z0-9]+){2}$/.test(token))
    return token.split('::').slice(1).every(isMadeOfWords)
  if (/^[A-Z]+(_[A-Z]+)+$/.test(token)) return token.split('_').every(isWord)
  const [, property = '', value = ''] = /^([A-Za-z]+)=([^=]+)$/.exec(token) ?? []
  if (isAwsName(property)) return isOfAwsForm(value)
  return ZONE.test(token) || isAwsName(token) || SHAPES.some((shape) => shape.test(token))
}

/** `DescribeDBInstances`: words that AWS uses, each capitalized, with abbreviations in capitals. */
function isMadeOfWords(name: string): boolean {
  const parts = name.match(/[A-Z]+(?![a-z])|[A-Z][a-z]+|\d+/g) ?? []
  return parts.join('') === name && parts.every((part) => SERVICES.has(part) || isWord(part))
}

const SERVICES: ReadonlySet<string> = new Set(['RDS', 'Elasti', 'Cache', 'Secrets', 'KMS', 'SSM'])

/** An ARN with its unknown parts cut; null if it is not an ARN. */
export function knownPartsOfArn(token: string, isKnown: (part: string) => boolean): string | null {
  const [, head, account, rest] =
    /^(arn:aws(?:-[a-z]+){0,2}:[a-z0-9-]{2,20}:[a-z0-9-]*):(\d{12}|aws|):(.+)$/.exec(token) ?? []
  if (head === undefined || account === undefined || rest === undefined) return null
  const [service = '', region = ''] = head.split(':').slice(2)
  const isHead = ARN_SERVICES.has(service) && (region === '' || ZONE.test(region))
  if (!isHead) return null
  const parts = rest.split(/(?<=[:/])|(?=[:/])/)
  const known = parts.map((part) => (/^[:/*]$/.test(part) || isKnown(part) ? part : CUT))
  return `${head}:${account}:${known.join('')}`
}

const ARN_SERVICES: ReadonlySet<string> = new Set(
  'cloudformation ec2 elasticache iam kms rds secretsmanager ssm sts s3 logs'.split(' '),
)
