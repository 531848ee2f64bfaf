/** The URLs that the application gets, begins or ceases to get, and those that are old. */
import { DATABASES, type DatabaseKind } from '../../engines/table.ts'
import { urlVariables } from '../../engines/url-variables.ts'
import { URLS_OUTPUT } from '../../template/state/output-keys.ts'
import { offeredUrls, urlsOfStack } from '../../template/state/offered-urls.ts'
import { parseUrls } from '../../template/state/urls.ts'
import { isStale } from '../../template/urls-age.ts'
import { urlMessages as words } from '../messages/around/urls.ts'
import type { StageInput } from '../model/input.ts'
import type { Note } from '../model/types.ts'
import { statementAfter } from './execution-role.ts'

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
    ...(added.length === 0 ? [] : [words.added(namesOf(added), statementAfter(input))]),
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
