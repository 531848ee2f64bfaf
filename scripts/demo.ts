/**
 * The story of `npm run demo`, played inside `tinystacks sandbox -- ...`: the quickstart from the
 * file to a PostgreSQL that answers, then a change, as a person would type it. Ends with 1 as soon
 * as a step does not do what it should.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { countOrders, writeOrders } from './demo/database.ts'
import { resized } from './demo/file.ts'
import { heading, Shell } from './demo/shell.ts'

const EXAMPLE = join(import.meta.dirname, '..', 'examples', 'quickstart', 'tinystacks.yml')
const NO_CHANGES = /no changes/i

function mustSay(text: string, wanted: RegExp): void {
  if (!wanted.test(text)) throw new Error(`this should say ${String(wanted)}`)
}

async function story(shell: Shell): Promise<void> {
  const file = join(shell.directory, 'tinystacks.yml')

  heading('A file says which databases each stage has')
  writeFileSync(file, readFileSync(EXAMPLE))
  await shell.run('cat', 'tinystacks.yml')

  heading('It is validated, planned and deployed')
  await shell.tinystacks('validate')
  await shell.tinystacks('plan')
  await shell.tinystacks('deploy')

  heading('The application gets hosts, ports and secrets')
  await shell.tinystacks('outputs', '--stage', 'dev')

  heading('Nothing changed, nothing to do')
  mustSay(await shell.tinystacks('plan'), NO_CHANGES)

  heading('Behind PG_HOST:PG_PORT a PostgreSQL answers')
  const variables = await shell.dotenv('dev')
  const written = await writeOrders(variables)

  heading('A larger instance, more storage')
  const before = readFileSync(file, 'utf8')
  const after = resized(before, { instance: 'db.t4g.small', storage: 40 })
  writeFileSync(file, after)
  shell.showEdit(before, after)
  const planned = await shell.tinystacks('plan')
  mustSay(planned, /db\.t4g\.small/)
  mustSay(planned, /\b40\b/)
  await shell.tinystacks('deploy')

  heading('Every row is still there')
  const found = await countOrders(await shell.dotenv('dev'))
  if (found !== written)
    throw new Error(`${String(written)} rows were written, ${String(found)} found`)
  mustSay(await shell.tinystacks('plan'), NO_CHANGES)
}

const shell = new Shell()
try {
  await story(shell)
  heading('Done: the sandbox stops, and nothing of it is left')
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error)
  const interrupted = shell.interrupted !== null
  process.stderr.write(interrupted ? '\ndemo interrupted\n' : `\ndemo failed: ${reason}\n`)
  process.exitCode = shell.interrupted ?? 1
} finally {
  shell.close()
}
