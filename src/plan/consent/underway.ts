/**
 * The plan that a deploy is in the middle of. A stage may take several updates; each of them but the
 * last leaves a note of the plan in the stack's outputs. A run that is cut off between two of them is
 * gone on with by whoever runs the same file again: under the same fingerprint, with the same consents.
 */
import { DATABASES } from '../../engines/table.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import { formatPairs, parsePairs } from '../../template/state/pairs.ts'
import { sha256 } from '../../text/canonical.ts'
import type { StageInput } from '../model/input.ts'
import { worse, type Verdict } from '../model/no-worse.ts'
import {
  CONSENT_KINDS,
  DATA_OUTCOMES,
  IMPACTS,
  READER_OUTCOMES,
  type ConsentKind,
  type DatabasePlan,
  type StagePlan,
} from '../model/types.ts'

/** What a deploy has begun with. */
export type Underway = {
  /** The plan's. */
  readonly fingerprint: string
  /** A digest of what the file asks for: another file does not go on with it. */
  readonly asked: string
  readonly databases: readonly Begun[]
}

/** What the plan does to a database, and the consent that it asked for; null = none. */
type Begun = Verdict & { readonly consent: ConsentKind | null }

/** The value of the stack's output: `plan=… asked=… postgres=replace/snapshot//replace`. */
export function formatUnderway({ fingerprint, asked, databases }: Underway): string {
  return formatPairs([
    ['plan', fingerprint],
    ['asked', asked],
    ...databases.map(
      ({ database, impact, data, reader, consent }) =>
        [database, [impact, data, reader ?? '', consent ?? ''].join('/')] as const,
    ),
  ])
}

/** What a deploy left in the stack; null = none is underway, or a later version wrote what this one cannot read. */
export function underwayIn(deployed: Pick<DeployedStage, 'underway'> | null): Underway | null {
  const written = deployed?.underway ?? null
  if (written === null) return null
  const pairs = parsePairs(written)
  const databases = DATABASES.flatMap((database) => {
    const value = pairs.get(database)
    return value === undefined ? [] : [begunFrom(database, value)]
  })
  const [fingerprint, asked] = [pairs.get('plan'), pairs.get('asked')]
  const known = databases.flatMap((one) => one ?? [])
  return fingerprint === undefined || asked === undefined || known.length < databases.length
    ? null
    : { fingerprint, asked, databases: known }
}

function begunFrom(database: DatabasePlan['database'], value: string): Begun | null {
  const [impact, data, reader, consent, ...more] = value.split('/')
  const one = {
    impact: among(IMPACTS, impact),
    data: among(DATA_OUTCOMES, data),
    reader: reader === '' ? null : among(READER_OUTCOMES, reader),
    consent: consent === '' ? null : among(CONSENT_KINDS, consent),
  }
  const { impact: what, data: outcome } = one
  if (what === undefined || outcome === undefined || more.length > 0) return null
  if (one.reader === undefined || one.consent === undefined) return null
  return {
    database,
    impact: what,
    data: outcome,
    ...(one.reader !== null && { reader: one.reader }),
    consent: one.consent,
  }
}

function among<T extends string>(known: readonly T[], value: string | undefined): T | undefined {
  return known.find((one) => one === value)
}

/**
 * The plan that this one is the rest of: begun for the same file, and nothing of what is left does more
 * than it did. null = this one stands for itself.
 */
export function planToResume(
  input: Pick<StageInput, 'stage' | 'rendered' | 'partsAsWritten' | 'deployed'>,
  verdicts: readonly Verdict[],
): Underway | null {
  const begun = underwayIn(input.deployed)
  if (begun?.asked !== askedBy(input)) return null
  return worse(verdicts, begun.databases, 'begun').length === 0 ? begun : null
}

/** What the updates of this plan leave in the stack until it is carried out. */
export function underwayOf(
  input: Pick<StageInput, 'stage' | 'rendered' | 'partsAsWritten' | 'deployed'>,
  { fingerprint, databases }: Pick<StagePlan, 'fingerprint' | 'databases'>,
): Underway {
  const begun = planToResume(input, databases)
  if (begun?.fingerprint === fingerprint) return begun
  return {
    fingerprint,
    asked: askedBy(input),
    databases: databases
      .filter(({ impact }) => impact !== 'none' && impact !== 'existing')
      .map(({ database, impact, data, reader, consent }) => ({
        database,
        impact,
        data,
        ...(reader !== undefined && { reader }),
        consent: consent?.kind ?? null,
      })),
  }
}

/** What the file asks of the stage, the template's parts and what is in none of them. */
function askedBy({
  stage,
  rendered,
  partsAsWritten,
}: Pick<StageInput, 'stage' | 'rendered' | 'partsAsWritten'>): string {
  const { name, stackName, region, interruptions, protected: isProtected } = stage
  const asked = {
    stage: { name, stackName, region, interruptions, isProtected },
    parts: partsAsWritten ?? rendered.parts,
    tags: rendered.tags,
  }
  return sha256(asked)
}

/**
 * The consent that what is left of a begun plan asks for: the one that the whole plan asked for. What was
 * to be made could be interrupted by nobody, so that its last steps ask for nothing either.
 */
export function consentToResume(
  kind: ConsentKind | null,
  database: DatabasePlan['database'],
  begun: Underway | null,
): ConsentKind | null {
  if (kind === null || begun === null) return kind
  const known = begun.databases.find((one) => one.database === database)
  if (known?.impact === 'create' && INTERRUPTIONS.has(kind)) return null
  const asked = known?.consent ?? null
  if (asked === null) return kind
  return CONSENT_KINDS.indexOf(asked) <= CONSENT_KINDS.indexOf(kind) ? asked : kind
}

const INTERRUPTIONS: ReadonlySet<ConsentKind> = new Set(['failover', 'restart', 'reader'])
