import { distance } from 'fastest-levenshtein'

/** The candidate that was probably meant, or null where none is near enough. */
export function suggest(word: string, candidates: readonly string[]): string | null {
  if (word.length > 64) return null
  const lower = word.toLowerCase()
  const [best] = byDistance(lower, candidates)
  if (best !== undefined && best.away <= Math.max(1, Math.floor(word.length / 3))) {
    return best.candidate
  }
  const longer = candidates.filter((candidate) => begins(candidate.toLowerCase(), lower))
  return longer.length === 1 ? (longer[0] ?? null) : null
}

/** The candidates that a word is nearest to, the nearest first. */
export function nearest(
  word: string,
  candidates: readonly string[],
  most: number,
): readonly string[] {
  return byDistance(word.toLowerCase().slice(0, LONGEST), candidates)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

function byDistance(lower: string, candidates: readonly string[]) {
  return candidates
    .map((candidate) => ({ candidate, away: distance(lower, candidate.toLowerCase()) }))
    .sort((a, b) => a.away - b.away)
}

/** Names of AWS are no longer. */
const LONGEST = 255

/** `postgresql` for `postgres`, `backup` for `backupDays`: one is the beginning of the other. */
function begins(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a))
}

/** `did you mean \`x\`?`, or null. */
export function didYouMean(word: string, candidates: readonly string[]): string | null {
  const meant = suggest(word, candidates)
  return meant === null ? null : `did you mean \`${meant}\`?`
}
