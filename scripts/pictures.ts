/**
 * Draws the pictures of README.md: the comment on a pull request and the terminal, from a real run
 * against the sandbox, in light and dark. Needs Chromium, the fonts and Mermaid, as `.ci/install.sh`
 * installs them. Beside the pictures it writes the texts that they show. `--check` draws nothing, needs
 * none of that, and fails where those texts are no longer what the code writes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { tellStory } from './pictures/story.ts'
import { textsOf } from './pictures/texts.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'pictures')

const texts = textsOf(await tellStory())
const beside = [
  { file: join(folder, 'comment.md'), content: `${texts.comment}\n` },
  { file: join(folder, 'terminal.txt'), content: `${stripVTControlCharacters(texts.terminal)}\n` },
]

if (process.argv.includes('--check')) {
  const stale = beside.filter(({ file, content }) => readFileSync(file, 'utf8') !== content)
  for (const { file } of stale)
    console.error(`${file} is not what the code writes now: run npm run pictures, and look at them`)
  process.exitCode = stale.length === 0 ? 0 : 1
} else {
  // Only drawing needs a browser.
  const { drawPictures } = await import('./pictures/draw.ts')
  for (const { name, png } of await drawPictures(texts)) {
    writeFileSync(join(folder, `${name}.png`), png)
    console.log(`wrote docs/pictures/${name}.png, ${String(Math.round(png.length / 1024))} kB`)
  }
  for (const { file, content } of beside) writeFileSync(file, content)
}
