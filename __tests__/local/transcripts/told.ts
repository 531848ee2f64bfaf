/** What a command printed, as it stands in a golden file: with what differs from run to run left out. */
import { installProgram } from '../../../src/connect/diagnosis/install.ts'
import { delimiter } from 'node:path'
import type { Finished } from '../../e2e/support.ts'
import type { Typed } from './commands.ts'

/** It differs from system to system. */
const INSTALL_SSH = installProgram('ssh', process.platform, process.arch) ?? 'unknown'

/** A command, what it printed, and what it ended with. */
export function transcript({ line, environment = {}, answer }: Typed, run: Finished): string {
  const set = Object.entries(environment).map(
    ([name, value]) =>
      `${name}=${value.replace(import.meta.dirname, '.').split(delimiter)[0] ?? ''} `,
  )
  const typed = answer === undefined ? '' : `  # answered: ${answer}`
  return [
    `$ ${set.join('')}tinystacks ${line}`.trimEnd() + typed,
    ...marked('', run.stdout),
    ...marked('! ', run.stderr),
    `[${String(run.code)}]`,
    '',
  ].join('\n')
}

/** `mark` stands before each line. */
function marked(mark: string, text: string): readonly string[] {
  const lines = settled(text).split('\n')
  return (lines.at(-1) === '' ? lines.slice(0, -1) : lines).map((line) =>
    `${mark}${line}`.trimEnd(),
  )
}

function settled(text: string): string {
  return (
    text
      .replaceAll('\r\n', '\n')
      .replaceAll('\u001b', '␛')
      .replaceAll(INSTALL_SSH, 'INSTALL SSH')
      .replaceAll(/\bin \d+s\b/g, 'in 1s')
      // What AWS's stand-in draws: endings of names and of ARNs, and the time in a snapshot's name.
      .replaceAll(/(?<=replicationg(?:r(?:oup)?)?-)[a-z0-9]{12}\b/g, 'x'.repeat(12))
      .replaceAll(/(?<=instance-)[a-z0-9]{12}\b/g, 'x'.repeat(12))
      .replaceAll(/(?<=-)\d{14}\b/g, '0'.repeat(14))
      .replaceAll(/(?<=-)[0-9a-f]{8}\b/g, 'x'.repeat(8))
      .replaceAll(/(?<=x{8}-)[a-zA-Z0-9]{6}\b/g, 'x'.repeat(6))
      .replaceAll(/(?<=@)[0-9a-z]{13}\b/g, 'x'.repeat(13))
  )
}
