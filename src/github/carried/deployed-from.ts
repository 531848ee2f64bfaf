/** Where a stage was last deployed from, and the commits since. Pure. */
import type { StageToJudge } from '../../ports/ports.ts'
import { isRecord } from '../../text/record.ts'
import type { PastDeployment } from './graphql.ts'

/** The commits that a stage's last deploy may have been of; null = this evidence names none. */
export type Evidence = {
  /** Of GitHub's deployments. */
  readonly deployments: string | null
  /** Of the stack: the name of the change set that its last update executed. */
  readonly stack: string | null
}

/** Which of the run's commits a stage has not had yet. */
export type Since =
  /** `commits`: those after `from`, newest first. */
  | { readonly kind: 'known'; readonly from: string; readonly commits: readonly string[] }
  /** Both evidences are among the commits and differ: the older one counts. */
  | {
      readonly kind: 'disagree'
      readonly from: string
      readonly other: string
      readonly commits: readonly string[]
    }
  /** `from` is not among the commits that were read: they are all, or the newest so many. */
  | { readonly kind: 'too-far'; readonly from: string; readonly commits: readonly string[] }
  | { readonly kind: 'elsewhere'; readonly from: string; readonly commits: readonly string[] }
  /** There is no evidence. */
  | { readonly kind: 'unknown'; readonly commits: readonly string[] }

/** How many commits are looked at where it is not known how many there are. */
export const FEW = 25

/** Those to this very stack, which tell their commit: two files may have a stage of the same name. */
export function ofStack(
  deployments: readonly PastDeployment[],
  { stack, region }: Pick<StageToJudge, 'stack' | 'region'>,
  descriptionOf: (stack: string, region: string) => string,
): readonly PastDeployment[] {
  return deployments.filter(({ payload, description }) => {
    const place = placeIn(payload)
    return place === null
      ? description === descriptionOf(stack, region)
      : place['stack'] === stack && place['region'] === region && place['isOfCommit'] !== false
  })
}

/** The commit of the last one that was a success; null = none was. */
export function lastDeployedFrom(deployments: readonly PastDeployment[]): string | null {
  return deployments.find(({ succeeded }) => succeeded)?.sha ?? null
}

/** GitHub gives a payload as text, in which the JSON may stand as a text once more. */
function placeIn(payload: string | null): Readonly<Record<string, unknown>> | null {
  let value: unknown = payload
  for (let times = 0; times < 2 && typeof value === 'string'; times++) {
    try {
      value = JSON.parse(value)
    } catch {
      return null
    }
  }
  return isRecord(value) && value['stack'] !== undefined ? value : null
}

/** Whether further commits have to be read to find what a stage was last deployed from. */
export function isMissing({ deployments, stack }: Evidence, shas: readonly string[]): boolean {
  return [deployments, stack].some((sha) => sha !== null && !shas.includes(sha))
}

/** `shas`: the run's commit and those before it, newest first. `whole`: the repository has no earlier ones. */
export function commitsSince(
  { deployments, stack }: Evidence,
  shas: readonly string[],
  whole: boolean,
): Since {
  const named = [...new Set([deployments, stack])].filter((sha) => sha !== null)
  const [first, second] = named.toSorted((a, b) => shas.indexOf(b) - shas.indexOf(a))
  if (first === undefined) return { kind: 'unknown', commits: shas.slice(0, FEW) }
  const missing = named.find((sha) => !shas.includes(sha))
  if (missing !== undefined) {
    // The other one, if it is there, says more than a few.
    const known = Math.max(...named.map((sha) => shas.indexOf(sha)))
    return whole
      ? { kind: 'elsewhere', from: missing, commits: shas.slice(0, Math.max(FEW, known)) }
      : { kind: 'too-far', from: missing, commits: shas }
  }
  const commits = shas.slice(0, shas.indexOf(first))
  return second === undefined
    ? { kind: 'known', from: first, commits }
    : { kind: 'disagree', from: first, other: second, commits }
}
