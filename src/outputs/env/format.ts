import { formatDotenv } from '../dotenv.ts'
import { formatEcs } from '../ecs.ts'
import type { EnvFormat } from '../format-names.ts'
import type { StageOutputs } from '../stage.ts'
import { formatCompose } from './compose.ts'
import { formatGitHub } from './github.ts'
import { formatKubernetes } from './kubernetes.ts'
import { formatLambda } from './lambda.ts'
import { formatShell } from './shell.ts'

type Variables = Readonly<Record<string, string>>

type Format =
  /** `comment`: what begins one; null = the format has none. */
  | {
      readonly takes: 'values'
      readonly comment: string | null
      readonly write: (variables: Variables) => string
    }
  /** Values would stand where many may read them. */
  | { readonly takes: 'references'; readonly write: (outputs: StageOutputs) => string }

const FORMATS: Readonly<Record<EnvFormat, Format>> = {
  dotenv: { takes: 'values', comment: '#', write: formatDotenv },
  json: {
    takes: 'values',
    comment: null,
    write: (variables) => `${JSON.stringify(variables, null, 2)}\n`,
  },
  shell: { takes: 'values', comment: '#', write: formatShell },
  compose: { takes: 'values', comment: '#', write: formatCompose },
  github: { takes: 'values', comment: null, write: formatGitHub },
  ecs: { takes: 'references', write: formatEcs },
  lambda: { takes: 'references', write: formatLambda },
  kubernetes: { takes: 'references', write: formatKubernetes },
}

/** Whether a format can have values in the place of references. */
export function takesValues(format: EnvFormat): boolean {
  return FORMATS[format].takes === 'values'
}

export const envWords = {
  references: (names: readonly string[]): string =>
    `${names.join(', ')} are references to secrets: --with-secrets gives their values`,
  values: 'has passwords: not for a repository',
  written: (file: string): string => `${file} is written, and only you can read it`,
}

/**
 * The variables of a stage, with a line break at the end. `values`: every variable with its value; null = secrets are
 * references.
 *
 * @throws TinystacksError output-not-quotable (exit 1)
 */
export function formatEnv(
  format: EnvFormat,
  outputs: StageOutputs,
  values: Variables | null,
): string {
  const chosen = FORMATS[format]
  if (chosen.takes === 'references') return chosen.write(outputs)
  const text = chosen.write(values ?? { ...outputs.environment, ...outputs.secrets })
  const names = Object.keys(outputs.secrets)
  if (chosen.comment === null || names.length === 0) return text
  const says = values === null ? envWords.references(names) : envWords.values
  return `${chosen.comment} ${says}\n${text}`
}
