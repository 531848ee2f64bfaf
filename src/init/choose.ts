/** From what files show to the databases of the first file, and what has to be decided by a person. */
import type { Product } from '../engines/clues.ts'
import { fittingVersion, versionsOf } from '../engines/fitting.ts'
import { byFamily, DATABASES, isSql, type DatabaseKind, type SqlKind } from '../engines/table.ts'
import { VARIANT_NAMES, VARIANTS, type Variant } from '../engines/variants.ts'
import type { Seen } from './detect/clue.ts'

/** A database as the file is to have it. */
export type Wanted = {
  readonly kind: DatabaseKind
  /** Of a kind that several engines can stand for; null = the file's default. */
  readonly engine: Variant | null
  /** null = the file names none. */
  readonly version: string | null
}

/** Why the files do not decide. Each is settled by naming the databases. */
export type Doubt =
  | { readonly kind: 'none' }
  /** Two databases on RDS: one of them may be of a test, or of an earlier time. */
  | { readonly kind: 'engines'; readonly kinds: readonly SqlKind[] }
  /** `versions`: those that the file could have, oldest first. */
  | { readonly kind: 'versions'; readonly of: DatabaseKind; readonly versions: readonly string[] }
  | {
      readonly kind: 'too-new'
      readonly of: DatabaseKind
      readonly used: string
      readonly newest: string
    }
  | { readonly kind: 'like'; readonly title: string; readonly like: DatabaseKind }

/** What to know of a choice that nobody has to decide. */
export type Remark =
  /** The version that is used is not offered any more: the file has the next one. */
  | {
      readonly kind: 'newer'
      readonly of: DatabaseKind
      readonly used: string
      readonly version: string
    }
  /** Another engine takes its place, with the same protocol. */
  | {
      readonly kind: 'becomes'
      readonly of: DatabaseKind
      readonly from: Variant
      readonly to: Variant
    }
  | { readonly kind: 'not-offered'; readonly title: string }

export type Proposal = {
  /** In the order of the file. Where there are doubts: what they leave. */
  readonly wanted: readonly Wanted[]
  readonly doubts: readonly Doubt[]
  readonly remarks: readonly Remark[]
}

/** What the clues come to. */
export function proposalOf(seen: readonly Seen[]): Proposal {
  const kinds = DATABASES.filter((kind) => seen.some(({ product }) => product.kind === kind))
  const each = kinds.map((kind) => ofKind(kind, seen))
  const sql = kinds.filter(isSql)
  const elsewhere = [...new Set(seen.map(({ product }) => product))].filter(isNotOffered)
  const like = elsewhere.flatMap(({ title, like }) =>
    like === null ? [] : [{ kind: 'like', title, like } as const],
  )
  return {
    wanted: each.map(({ wanted }) => wanted),
    doubts: [
      ...(kinds.length === 0 && like.length === 0 ? [{ kind: 'none' } as const] : []),
      ...(sql.length > 1 ? [{ kind: 'engines', kinds: sql } as const] : []),
      ...like,
      ...each.flatMap(({ doubts }) => doubts),
    ],
    remarks: [
      ...each.flatMap(({ remarks }) => remarks),
      ...elsewhere.flatMap(({ title, like }) =>
        like === null ? [{ kind: 'not-offered', title } as const] : [],
      ),
    ],
  }
}

type NotOffered = Extract<Product, { readonly kind: null }>

function isNotOffered(product: Product): product is NotOffered {
  return product.kind === null
}

type OfKind = {
  readonly wanted: Wanted
  readonly doubts: readonly Doubt[]
  readonly remarks: readonly Remark[]
}

function ofKind(kind: DatabaseKind, seen: readonly Seen[]): OfKind {
  return byFamily(kind, {
    sql: () => versioned(kind, null, usedVersions(seen, kind, null)),
    cache: () => cached(kind, seen),
  })
}

/** Versions in use, each once, in the order in which they were seen. */
function usedVersions(
  seen: readonly Seen[],
  kind: DatabaseKind,
  variant: Variant | null,
): readonly string[] {
  const of = seen.filter(({ product }) => product.kind === kind && product.variant === variant)
  return [...new Set(of.flatMap(({ version }) => version ?? []))]
}

/** An engine that others are upgraded to takes their place in a new database, in its own version. */
function cached(kind: DatabaseKind, seen: readonly Seen[]): OfKind {
  const variants = seen.flatMap(({ product }) =>
    product.kind === kind && product.variant !== null ? [product.variant] : [],
  )
  const stays = variants.find((variant) => VARIANTS[variant].becomes === null)
  if (stays !== undefined) return versioned(kind, stays, usedVersions(seen, kind, stays))
  const wanted: Wanted = { kind, engine: null, version: null }
  const [from] = variants
  const to = VARIANT_NAMES.find((name) => from !== undefined && VARIANTS[from].becomes === name)
  // A client of it shows no server: only a version does.
  if (from === undefined || to === undefined || usedVersions(seen, kind, from).length === 0)
    return { wanted, doubts: [], remarks: [] }
  return { wanted, doubts: [], remarks: [{ kind: 'becomes', of: kind, from, to }] }
}

function versioned(kind: DatabaseKind, engine: Variant | null, used: readonly string[]): OfKind {
  const lines = versionsOf(kind, engine)
  const fits = used.map((version) => ({ used: version, ...fittingVersion(lines, version) }))
  const tooNew = fits.flatMap((fit) =>
    fit.kind === 'too-new'
      ? [{ kind: 'too-new', of: kind, used: fit.used, newest: fit.newest } as const]
      : [],
  )
  const found = fits.flatMap((fit) => (fit.kind === 'version' ? [fit] : []))
  const versions = lines.filter((line) => found.some(({ version }) => version === line))
  const several: Doubt[] = versions.length > 1 ? [{ kind: 'versions', of: kind, versions }] : []
  return {
    wanted: { kind, engine: null, version: versions.at(-1) ?? null },
    doubts: [...tooNew, ...several],
    remarks: found.flatMap(({ isExact, ...fit }) =>
      isExact ? [] : [{ kind: 'newer', of: kind, used: fit.used, version: fit.version } as const],
    ),
  }
}
