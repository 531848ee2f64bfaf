import { warningsAround } from '../plan/refusals/network-checks.ts'
import { forTerminal } from '../text/escape.ts'
import { validated } from '../plan/messages/deploy/results.ts'
import { done, type Command } from './shared/context.ts'
import { load } from './shared/load.ts'
import { renderAlone } from './shared/render-alone.ts'
import { nextCommand } from '../render/next.ts'
import { calledBy, withNext } from './shared/with-next.ts'

/** validate: is the file valid, and can every stage be a template? Needs neither credentials nor network. */
export const validate: Command<'validate'> = async (context) => {
  const loaded = load(context)
  const { file, stages } = loaded
  for (const stage of stages) renderAlone(context, loaded, stage)
  const warnings = stages.flatMap((stage) =>
    warningsAround(stage).map(({ message }) => `${stage.name}: ${message}`),
  )
  for (const warning of warnings) context.reporter.notice(warning)
  const result = done({
    text: forTerminal(validated(file.name, stages)),
    json: {
      valid: true as const,
      file: file.name,
      stages: stages.map(({ name }) => name),
      warnings,
    },
    outputs: { stages: JSON.stringify(stages.map(({ name }) => name)) },
  })
  return withNext(context, result, [nextCommand('plan', calledBy(context))])
}
