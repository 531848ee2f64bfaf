/** The parts of docs/cli.md and README.md that follow from the table of verbs. */
import { flagUsage, usageOf } from '../../src/render/help.ts'
import type { FlagName } from '../../src/verbs/flags.ts'
import {
  flagOf,
  flagsOf,
  VERB_NAMES,
  VERBS,
  wordsOf,
  type VerbName,
} from '../../src/verbs/table.ts'
import { EXITS } from '../../src/verbs/verb.ts'

/** A line for each verb. `page`: of the sections that the lines lead to; '' = the same page. */
export function verbTable(page: string): string {
  const rows = VERB_NAMES.map((name) => {
    const { does, inAction } = VERBS[name]
    return `| [\`${name}\`](${page}#${name}) | ${cell(does)} | ${inAction ? 'yes' : ''} |`
  })
  return ['| command | | in the action |', '| --- | --- | --- |', ...rows].join('\n')
}

/** A section for each verb. */
export function verbSections(): string {
  return VERB_NAMES.map(section).join('\n\n')
}

export function exitTable(): string {
  const rows = Object.entries(EXITS).map(([code, means]) => `| ${code} | ${cell(means)} |`)
  return ['| exit code | |', '| --- | --- |', ...rows].join('\n')
}

function section(name: VerbName): string {
  const { about, words, rest, examples, exits, inAction } = VERBS[name]
  const flags = flagsOf(name).map((flag) => flagRow(name, flag))
  return [
    `### ${name}`,
    `\`\`\`text\ntinystacks ${usageOf(name)}\n\`\`\``,
    about,
    ...(words ? [`\`${words.name}\` is ${words.help}: ${oneOf(wordsOf(name))}.`] : []),
    ...(rest ? [`\`${rest}\` is the command, with all of its arguments.`] : []),
    ['| flag | |', '| --- | --- |', ...flags].join('\n'),
    `\`\`\`sh\n${examples.map(({ line, does }) => `tinystacks ${line} # ${does}`).join('\n')}\n\`\`\``,
    `Ends with ${exits.join(', ')}. ${inAction ? `In the action: \`command: ${name}\`.` : 'Not in the action.'}`,
  ].join('\n\n')
}

function flagRow(verb: VerbName, name: FlagName): string {
  return `| \`${flagUsage(name)}\` | ${cell(flagOf(verb, name)?.help ?? '')} |`
}

function oneOf(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}

function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`)
}
