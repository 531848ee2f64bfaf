/** Writes the template of every example's stages, and those of `bootstrap`, and drops others. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { BOOTSTRAP_GOLDENS, bootstrapGoldens } from '../__tests__/template/bootstrap/accounts.ts'
import { GOLDEN_DIRECTORY, exampleNames, goldensOf } from '../__tests__/template/examples.ts'

write(GOLDEN_DIRECTORY, exampleNames().flatMap(goldensOf))
write(BOOTSTRAP_GOLDENS, bootstrapGoldens())

function write(
  directory: string,
  goldens: readonly { readonly file: string; readonly body: string }[],
): void {
  rmSync(directory, { recursive: true, force: true })
  mkdirSync(directory)
  for (const { file, body } of goldens) writeFileSync(`${directory}${file}`, body)
  console.log(`wrote ${goldens.map(({ file }) => file).join(', ')}`)
}
