/** Errors say what to write on a command line: in a workflow that is an input of the action. */
import type { CommandResult } from '../commands/shared/context.ts'
import { TinystacksError } from '../errors.ts'

/** A value, without the punctuation that follows it in a sentence. */
const VALUE = '[^\\s;,`]*[^\\s;,`:.]'

/** `--stage dev | prod`; or the flag alone. */
const FLAG = new RegExp(
  `(?<![\\w-])--(allow|stage|config|confirm|cloudformation-role)\\b(?: (?!--)((?:${VALUE} \\| )*${VALUE}))?`,
  'g',
)

/** A whole command, as in code or in a sentence, that the action has as well. */
const COMMAND =
  /`?tinystacks (plan|deploy|outputs|destroy|reboot|restore-secret)((?: --(?:stage|confirm|allow) [^\s;,`]*[^\s;,`:.]| --in-window| (?:postgres|mysql|redis)(?:\/reader)?\b)*)`?/g

/** The same text with inputs instead of flags, and a step of the action instead of a command. */
export function inWorkflowWords(text: string): string {
  return text
    .replaceAll(COMMAND, (_, verb: string, rest: string) => `\`${stepOf(verb, rest)}\``)
    .replaceAll(FLAG, (_, input: string, value?: string) =>
      value === undefined ? `the input \`${input}\`` : `\`${input}: ${value}\``,
    )
}

/** `with: { command: reboot, stage: dev, database: postgres }` */
function stepOf(verb: string, rest: string): string {
  const given = [...rest.matchAll(/ --(stage|confirm|allow) (\S+)/g)].map(
    ([, input = '', value = '']) => `${input}: ${value}`,
  )
  const database = / ((?:postgres|mysql|redis)(?:\/reader)?)\b/.exec(
    rest.replaceAll(/ --\w+ \S+/g, ''),
  )?.[1]
  const inputs = [
    `command: ${verb}`,
    ...given,
    ...(database === undefined ? [] : [`database: ${database}`]),
    ...(rest.includes(' --in-window') ? ['in-window: true'] : []),
  ]
  return `with: { ${inputs.join(', ')} }`
}

/** An error as a workflow reads it. */
export function errorInWorkflow(error: TinystacksError): TinystacksError {
  const { code, message, exit, hint, file, problems, cause } = error
  return new TinystacksError(code, inWorkflowWords(message), {
    exit,
    ...(hint !== undefined && { hint: inWorkflowWords(hint) }),
    ...(file !== undefined && { file }),
    problems,
    cause,
  })
}

/** A result whose failure a workflow reads, in the log and in the pull request's comment. */
export function resultInWorkflow(result: CommandResult): CommandResult {
  const { annotations, report } = result
  return {
    ...(result.failure === null ? result : { ...result, failure: inWorkflowWords(result.failure) }),
    annotations: annotations.map((one) => ({ ...one, message: inWorkflowWords(one.message) })),
    report:
      report === null || report.refused === null
        ? report
        : { ...report, refused: inWorkflowWords(report.refused) },
  }
}
