/** The URLs that the application gets, begins or ceases to get, and those that are old. */
import { arnOf } from '../../config/arn.ts'
import { DATABASES, isCache, type DatabaseKind } from '../../engines/table.ts'
import { urlVariables } from '../../engines/url-variables.ts'
import { readStatement } from '../../permissions/read-secrets.ts'
import { stackSuffix } from '../../template/secrets.ts'
import {
  DATABASE_OUTPUTS,
  SECRETS_KEY_OUTPUTS,
  URL_SECRET_OUTPUT,
  URLS_OUTPUT,
} from '../../template/state/output-keys.ts'
import { offeredUrls, urlsOfStack } from '../../template/state/offered-urls.ts'
import { parseUrls } from '../../template/state/urls.ts'
import { isStale } from '../../template/urls-age.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import { urlMessages as words } from '../messages/around/urls.ts'
import { isNewStack, type StageInput } from '../model/input.ts'
import type { Note } from '../model/types.ts'

export function urlNotes(input: StageInput): readonly Note[] {
  const before = input.deployed === null ? [] : urlsOfStack(input.deployed)
  const after = offeredUrls(kindsOf(input), (kind) => {
    const urls = urlsAfter(kind, input)
    return urls?.isOffered === true ? urls.keys : []
  })
  const added = without(after, before)
  const gone = without(before, after)
  const kept = gone.filter(({ kind, key }) => urlsAfter(kind, input)?.keys.includes(key) === true)
  return [
    ...(added.length === 0 ? [] : [words.added(namesOf(added), statementOf(input))]),
    ...(kept.length === 0 ? [] : [words.noLongerOffered(namesOf(kept))]),
    ...(kept.length === gone.length ? [] : [words.gone(namesOf(without(gone, kept)))]),
    ...(input.stage.urls ? notOffered(input) : []),
    ...DATABASES.flatMap((kind) => ageOf(kind, input)),
  ]
}

type Offered = ReturnType<typeof urlsOfStack>

function without(some: Offered, others: Offered): Offered {
  return some.filter(({ name }) => others.every((other) => other.name !== name))
}

function namesOf(offered: Offered): readonly string[] {
  return offered.map(({ name }) => name)
}

/** What the stack will say of them; null = the database has none. */
function urlsAfter(kind: DatabaseKind, { rendered }: StageInput): ReturnType<typeof parseUrls> {
  const value = rendered.template.Outputs[URLS_OUTPUT[kind]]?.Value
  return typeof value === 'string' ? parseUrls(value, '') : null
}

function kindsOf({ stage }: StageInput): readonly DatabaseKind[] {
  return DATABASES.filter(
    (kind) => stage.databases[kind] !== undefined || stage.existing[kind] !== undefined,
  )
}

function notOffered(input: StageInput): readonly Note[] {
  const { Outputs } = input.rendered.template
  const kinds = kindsOf(input)
  return kinds
    .filter((kind) => !(URLS_OUTPUT[kind] in Outputs))
    .map((kind) => {
      const names = urlVariables(kinds).filter((one) => one.kind === kind && one.end === 'database')
      return words.notOffered(
        `${input.stage.name}/${kind}`,
        names.map(({ name }) => name),
      )
    })
}

/** What the execution role needs after the deploy; null = there is no stack yet, and nothing has an ARN. */
function statementOf(input: StageInput): string | null {
  const { deployed, rendered } = input
  if (deployed === null || isNewStack(input)) return null
  const { Outputs } = rendered.template
  const arns = DATABASES.flatMap((kind) => {
    const { secretArn, urls } = deployed.databases[kind]
    const urlSecret = urls?.secretArn ?? (isCache(kind) ? secretArn : null)
    return [
      ...arnOfSecret(Outputs[DATABASE_OUTPUTS[kind].secretArn]?.Value, secretArn, input, deployed),
      ...arnOfSecret(Outputs[URL_SECRET_OUTPUT[kind]]?.Value, urlSecret, input, deployed),
    ]
  })
  const key = Outputs[SECRETS_KEY_OUTPUTS.arn]?.Value
  const statement = readStatement([...new Set(arns)], typeof key === 'string' ? key : null)
  return JSON.stringify(statement)
}

/**
 * The ARN that an output will name. Of a secret that is still to be made: Secrets Manager adds a hyphen and six
 * characters to its name, for which a policy has as many question marks (Secrets Manager guide, "Determine who has
 * permissions").
 */
function arnOfSecret(
  output: unknown,
  deployedArn: string | null,
  { rendered, stage }: StageInput,
  { id }: DeployedStage,
): readonly string[] {
  if (output === undefined) return []
  if (deployedArn !== null) return [deployedArn]
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
  return [`${start}${prefix}-${stackSuffix(id)}-??????`]
}

/** Whether the URLs that are deployed have the password of today. */
function ageOf(kind: DatabaseKind, { stage, deployed, external }: StageInput): readonly Note[] {
  const urls = deployed?.databases[kind].urls ?? null
  const fact = external.passwords?.[kind]
  if (urls === null || fact === undefined) return []
  const name = `${stage.name}/${kind}`
  switch (fact.kind) {
    case 'unread':
      return [words.notVerified(name, `${fact.action} ${fact.why}`)]
    case 'absent':
      return [words.notVerified(name, 'AWS does not say')]
    case 'read':
      if (fact.value.urlsGone === true) return stage.urls ? [words.urlsGone(name)] : []
      return isStale(urls, fact.value) ? [words.old(name)] : []
  }
}
