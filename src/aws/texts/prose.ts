/** Sentences by AWS that are not about a secret: words that AWS uses stay, everything else is cut. */
import { CUT } from './cut.ts'
import type { KnownNames } from './known-names.ts'
import { withoutMarked } from './marked.ts'
import { isOfAwsForm, knownPartsOfArn } from './shapes.ts'
import { isWord } from './vocabulary.ts'

/** Words that lead to a value or away from it. Any other word next to a cut may be part of what was cut. */
const BESIDE = new Set(
  `a already an and are as at be because before but by can cannot can't class cluster code do does doesn't
  exist exists failed find for from group has have id identifier in instance instances into invalid is isn't
  it least message more must name named not of on one or parameter parameters permitted region resource
  role secret snapshot stack state status subnet template than that the this to type unsupported user
  value values version vpc was were when which with zone`.split(/\s+/),
)

/** The identity that IAM denied access, in the one place where IAM names it: the caller's own role is not secret. */
const CALLER =
  /^(?:.{0,40}: |You are not authorized to perform this operation\. )?User: (arn:aws[a-z-]*:(?:sts|iam)::\d{12}:[\w+=,.@/-]+) is not authorized to perform: /

/** Cuts each token of the message that is neither one of AWS's words nor a known name. */
export function onlyKnown(message: string, names: KnownNames): string {
  const caller = CALLER.exec(message)?.[1]
  const isName = (token: string): boolean =>
    token === caller || names.has(token) || isOfAwsForm(token)
  const marked = withoutMarked(message, (token) => isName(token) || isWholeArn(token, isName))
  const pieces = marked.split(/(\s+)/)
  const judged = pieces.map((piece) => (/^\s*$/.test(piece) ? piece : judge(piece, isName)))
  return withoutNeighbours(judged, isName).join('')
}

function isWholeArn(token: string, isKnown: (part: string) => boolean): boolean {
  return knownPartsOfArn(token, isKnown)?.includes(CUT) === false
}

/** Judges a run of characters without blanks: punctuation stays, the parts are known or cut. */
function judge(piece: string, isName: (token: string) => boolean): string {
  const [, open = '', core = '', close = ''] =
    /^(["'`([{<\\-]*)(.*?)([\\"'`)\]}>.,;:!?-]*)$/su.exec(piece) ?? []
  if (core === CUT || /^[-/&+]?$/.test(piece)) return piece
  // Punctuation alone may be a value too, unless it ends a clause.
  if (core === '') return /^[.,;:!?)]{1,2}$/.test(piece) ? piece : CUT
  if (core.includes(CUT)) return open + CUT + close
  return open + (judged(core, isName) ?? CUT) + close
}

function judged(core: string, isName: (token: string) => boolean): string | null {
  if (isName(core) || isWord(core)) return core
  // `resource(s)`, `Stack:arn:aws:...`
  const plural = /^([a-z]+)\(s\)?$/.exec(core)?.[1]
  if (plural !== undefined && isWord(plural)) return core
  const [, kind, named] = /^([A-Z][a-z]+):(arn:.+)$/.exec(core) ?? []
  if (kind !== undefined && named !== undefined && isWord(kind))
    return `${kind}:${judged(named, isName) ?? CUT}`
  const arn = knownPartsOfArn(core, (part) => isName(part) || isWord(part))
  if (arn !== null) return arn
  // `and/or`, `multi-az`, `Engine=postgres`, `status:available`: each part is judged separately.
  const parts = core.split(/(?<=[^/=,:-])([/=,:-])(?=[^/=,:-])/)
  const isKnown = (part: string, index: number) =>
    index % 2 === 1 || isName(part) || (isWord(part) && part.length > 1)
  return parts.length > 1 && parts.every(isKnown) ? core : null
}

/** A value of several words may begin or end with a word that AWS also uses. */
function withoutNeighbours(
  pieces: readonly string[],
  isName: (token: string) => boolean,
): readonly string[] {
  const result = [...pieces]
  for (const step of [1, -1])
    for (let at = step > 0 ? 0 : result.length - 1; at >= 0 && at < result.length; at += step) {
      const [piece = '', next = ''] = [result[at], result[at + 2 * step]]
      const [first, second] = step > 0 ? [piece, next] : [next, piece]
      if (!piece.includes(CUT) || /[.,;:!?]["')\]]*$/.test(first) || second === '') continue
      const word = next.replaceAll(/[^\w'-]/g, '')
      if (word === '' || BESIDE.has(word.toLowerCase()) || isKnownToken(next)) continue
      result[at + 2 * step] = next.replace(/[\w'-]+/, CUT)
    }
  return result

  function isKnownToken(token: string): boolean {
    const core = token.replaceAll(/^["'`([{<]+|["'`)\]}>.,;:!?]+$/g, '')
    return core.length > 3 && isName(core) && !/^[\d.]+$/.test(core)
  }
}
