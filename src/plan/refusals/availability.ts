import { CACHE_KINDS, SQL_KINDS } from '../../engines/table.ts'
import { offerMessages as words } from '../messages/changes.ts'
import { DATABASE_NAME } from '../messages/plan.ts'
import type { ResolvedSql } from '../../config/resolved.ts'
import type { Offers } from '../../facts/change-facts.ts'
import type { Fact } from '../../facts/fact.ts'
import type { StageInput } from '../model/input.ts'
import { valueOf } from '../../facts/live.ts'
import { refusalAt } from './refusals.ts'
import type { Note, Refusal } from '../model/types.ts'
import { covers } from '../../facts/versions.ts'

/** A class or version that the region does not offer: CloudFormation would find out half-way. */
export function offerRefusals(input: StageInput): readonly Refusal[] {
  const at = refusalAt(input.stage, input.locate)
  const { region } = input.stage
  return asked(input).flatMap(({ wanted, offers }) => {
    const versions = valueOf(offers.versions)
    const missing = versions?.every((version) => !covers(wanted.version, version)) === true
    const name = DATABASE_NAME[wanted.kind]
    if (missing) {
      const running = valueOf(input.live[wanted.kind])?.engineVersion ?? null
      const text = words.noVersion(name, wanted.version, region, running, versions)
      return [at(wanted.kind, ['version'], text)]
    }
    return valueOf(offers.instance) === false
      ? [at(wanted.kind, ['instance'], words.noClass(name, wanted.instance, region))]
      : []
  })
}

/** What could not be found out about what the region offers. */
export function offerNotes(input: StageInput): readonly Note[] {
  const { region } = input.stage
  const sql = asked(input).flatMap(({ wanted, offers }) =>
    [
      ...unread(offers.versions, `version ${wanted.version}`),
      ...unread(offers.instance, wanted.instance),
    ].map(({ what, action, why }) =>
      words.notVerified(DATABASE_NAME[wanted.kind], what, region, action, why),
    ),
  )
  const caches = CACHE_KINDS.flatMap((kind) => {
    const wanted = input.stage.databases[kind]
    const isNew = (input.changes ?? []).some(
      (change) =>
        change.database === kind &&
        change.details.some(({ property }) => property === 'CacheNodeType'),
    )
    return wanted && isNew ? [words.noCall(DATABASE_NAME[kind], wanted.instance, region)] : []
  })
  return [...sql, ...caches]
}

function asked(input: StageInput): readonly { wanted: ResolvedSql; offers: Offers }[] {
  return SQL_KINDS.flatMap((kind) => {
    const wanted = input.stage.databases[kind]
    const offers = input.checked?.offers[kind]
    return wanted === undefined || offers === undefined ? [] : [{ wanted, offers }]
  })
}

function unread(
  fact: Fact<unknown> | undefined,
  what: string,
): readonly { what: string; action: string; why: string }[] {
  return fact?.kind === 'unread' ? [{ what, action: fact.action, why: fact.why }] : []
}
