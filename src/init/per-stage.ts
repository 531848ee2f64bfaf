/** `us-east-1, prod=eu-west-1`: a value of all stages, and those of single ones. */

type PerStage = {
  /** null = every stage has its own, or none. */
  readonly all: string | null
  /** By stage, those that were written for it. */
  readonly own: Readonly<Record<string, string>>
}

export type ReadPerStage =
  | { readonly kind: 'read'; readonly values: PerStage }
  /** `why`: in a sentence. */
  | { readonly kind: 'wrong'; readonly why: string }

export function readPerStage(typed: string, stages: readonly string[]): ReadPerStage {
  const wrong = (why: string): ReadPerStage => ({ kind: 'wrong', why })
  let all: string | null = null
  const own: Record<string, string> = {}
  for (const word of typed.split(/[\s,]+/).filter((one) => one !== '')) {
    const [, stage, value] = /^([^=]*)=(.*)$/.exec(word) ?? []
    if (stage === undefined || value === undefined) {
      if (all !== null)
        return wrong(`${all} and ${word} are both for all stages: write STAGE=${word}`)
      all = word
    } else if (!stages.includes(stage)) return wrong(`there is no stage ${stage}`)
    else if (Object.hasOwn(own, stage)) return wrong(`${stage} is named twice`)
    else if (value === '') return wrong(`${stage}= has no value`)
    else own[stage] = value
  }
  return { kind: 'read', values: { all, own } }
}
