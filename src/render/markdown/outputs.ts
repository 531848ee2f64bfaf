import { guiBlocks, outputRows, type StageOutputs } from '../../outputs/index.ts'
import { codeForMarkdown, forMarkdown } from '../../text/escape.ts'
import { SUMMARY_BYTES } from '../markdown.ts'
import { fold, table } from './blocks.ts'

/** The table of `outputs` as GitHub Markdown; null = it is more than GitHub takes as a summary. */
export function outputsAsMarkdown(stages: readonly StageOutputs[]): string | null {
  const text = stages.map(stageBlock).join('\n\n')
  return Buffer.byteLength(text) <= SUMMARY_BYTES ? text : null
}

function stageBlock(outputs: StageOutputs): string {
  const { stage, stack, region } = outputs
  return [
    `### ${forMarkdown(`${stage} (${stack}, ${region})`)}`,
    rows(outputRows(outputs)),
    ...guiBlocks(outputs).map((block) => fold(forMarkdown(block.title), rows(block.rows))),
  ].join('\n\n')
}

function rows(pairs: readonly (readonly [string, string])[]): string {
  return table(
    ['name', 'value'],
    pairs.map(([name, value]) => [forMarkdown(name), codeForMarkdown(value)]),
  )
}
