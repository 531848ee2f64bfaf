/** Writes the template of every example's stages to __tests__/template/golden/, and drops others. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { GOLDEN_DIRECTORY, exampleNames, goldensOf } from '../__tests__/template/examples.ts'

const goldens = exampleNames().flatMap(goldensOf)
rmSync(GOLDEN_DIRECTORY, { recursive: true, force: true })
mkdirSync(GOLDEN_DIRECTORY)
for (const { file, body } of goldens) writeFileSync(`${GOLDEN_DIRECTORY}${file}`, body)
console.log(`wrote ${goldens.map(({ file }) => file).join(', ')}`)
