import { noBastion } from '../../../connect/messages/words.ts'
import type { StageOutputs } from '../../../outputs/index.ts'
import type { Results } from '../../../render/json/results.ts'
import { forTerminal } from '../../../text/escape.ts'
import { done, type CommandResult } from '../context.ts'

/** The lines of ssh, or of the AWS CLI, that do the same by hand. */
export function printedLines({ stage, bastion }: StageOutputs): CommandResult<Results['connect']> {
  if (bastion === null) throw noBastion(stage)
  const lines = [
    ...(bastion.keyCommand === null
      ? []
      : [{ does: 'fetch the private key', line: bastion.keyCommand }]),
    ...bastion.tunnels.flatMap(({ database, end, command, client }) => {
      const name = `${stage}/${database}${end === 'reader' ? ' reader' : ''}`
      return [
        { does: `tunnel to ${name}`, line: command },
        ...(client === null ? [] : [{ does: `connect to ${name}`, line: client }]),
      ]
    }),
  ]
  const text = lines
    .map(({ does, line }) => `# ${forTerminal(does)}\n${forTerminal(line)}\n`)
    .join('')
  return done({ text, json: { databases: [], lines } })
}
