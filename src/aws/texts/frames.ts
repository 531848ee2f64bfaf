/** What AWS puts around a message: the handler's frame, and who said it with which status. */
import { CUT } from './cut.ts'
import { isAwsName } from './vocabulary.ts'

/** A message without its frame, and the frame's text before and after it. */
export type Framed = { readonly before: string; readonly message: string; readonly after: string }

const OPENING = /^\s*Resource handler returned message: "/

/** The last group in brackets that contains only labels, with the end of the message before it. */
const GROUP = /("?\s*)\(([A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*){0,2}: [^()]*)\)([.]?\s*)$/

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** For each label, which values may be shown after it. */
const LABELS: Readonly<Record<string, (value: string) => boolean>> = {
  Service: (value) =>
    /^(AWS|Amazon)?(CloudFormation|EC2|Ec2|ElastiCache|Iam|IAM|IdentityManagement|Kms|KMS|RDS|Rds|SecretsManager|SSM|Ssm|STS|Sts)$/.test(
      value,
    ),
  'Status Code': (value) => /^[1-5]\d\d$/.test(value),
  'Error Code': isAwsName,
  HandlerErrorCode: isAwsName,
  'Request ID': (value) => UUID.test(value),
  RequestToken: (value) => UUID.test(value),
  Proxy: (value) => value === 'null',
  'SDK Attempt Count': (value) => /^\d\d?$/.test(value),
}

/** Removes the frame, from the outside in. */
export function unframed(text: string): Framed {
  const group = GROUP.exec(text)
  const labels = group?.[2] === undefined ? null : shownLabels(group[2])
  if (group !== null && labels !== null) {
    const [whole, closing = '', , end = ''] = group
    const inner = unframed(text.slice(0, text.length - whole.length) + closing.trimEnd())
    return { ...inner, after: `${inner.after} (${labels})${end}` }
  }
  const opening = OPENING.exec(text)?.[0]
  if (opening === undefined) return { before: '', message: text, after: '' }
  const closes = text.endsWith('"') && text.length > opening.length
  const inner = unframed(text.slice(opening.length, closes ? -1 : undefined))
  return { ...inner, before: opening + inner.before, after: inner.after + (closes ? '"' : '') }
}

/** null if these are not AWS's labels: the first one is not followed by a value that AWS would write. */
function shownLabels(text: string): string | null {
  const pairs = text.split(/[,;] /).map((pair) => {
    const [, label = '', value = ''] = /^([A-Za-z ]+): (.*)$/.exec(pair) ?? []
    const isShown = Object.hasOwn(LABELS, label) ? LABELS[label] : undefined
    return isShown && { label, value, isKnown: value === '' || isShown(value) }
  })
  if (pairs[0]?.isKnown !== true || pairs.includes(undefined)) return null
  return pairs
    .map((pair) => `${pair?.label ?? ''}: ${pair?.isKnown === true ? pair.value : CUT}`)
    .join(text.includes('; ') ? '; ' : ', ')
}
