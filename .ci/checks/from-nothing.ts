/**
 * docs/from-nothing.md, played: every command that stands on it, in its order, in a fresh clone of an application,
 * against the sandbox and the stand-in for GitHub. What it shows has to be seen, what it says is asked has to be asked,
 * and its table has to count right. The workflow gets the roles that `bootstrap` made by the tokens of its jobs, where
 * their trust lets it, and can do nothing else.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chapter } from './chapter.ts'
import { waysOf, type Step, type Way } from './from-nothing/page.ts'
import { notSeen } from './from-nothing/seen.ts'
import { askedIn, type } from './from-nothing/terminal.ts'
import { begin, type World } from './from-nothing/world.ts'

const PAGE = 'docs/from-nothing.md'
const page = readFileSync(join(import.meta.dirname, '..', '..', PAGE), 'utf8')

/** A step as the page has it; gives how many questions it asked. */
async function play(step: Step, { folder, env }: World): Promise<number> {
  const where = `${PAGE}:${String(step.line)}, ${step.command}`
  const { code, output } = await type(step.command, step.questions, { cwd: folder, env })
  assert.equal(code, 0, `${where} ended with ${String(code)}:\n${output}`)
  const asked = step.questions.length === 0 ? 0 : askedIn(output)
  assert.equal(asked, step.questions.length, `${where} asks as much as the page says:\n${output}`)
  const difference = step.shows === null ? null : notSeen(step.shows, output)
  assert.equal(difference, null, `${where}:\n${difference ?? ''}`)
  return asked
}

async function playWay({ title, steps, claimed }: Way): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'tinystacks-from-nothing-'))
  const world = await begin(directory)
  try {
    const began = performance.now()
    let questions = 0
    for (const step of steps)
      await chapter(`${title}: ${step.command}`, async () => {
        questions += await play(step, world)
      })
    const runs = await world.pulls.runs()
    assert.ok(runs.length >= 2, 'the workflow planned, and deployed')
    for (const { jobs, log } of runs)
      if (Object.values(jobs).some((end) => end !== 'success')) throw new Error(log)
    const [comment] = world.team().comments(1)
    const results = Object.values(comment?.header.results ?? {}).map(({ kind }) => kind)
    assert.deepEqual(results, ['created', 'created'], 'the merge deployed both stages')
    assert.ok(world.tokens() >= runs.length, 'each run got its credentials by a token of its own')
    const seconds = (performance.now() - began) / 1000
    const counted = { commands: steps.length, questions }
    console.log(
      `${title}: ${String(counted.commands)} commands, ${String(questions)} questions, ${seconds.toFixed(0)} s`,
    )
    assert.deepEqual(claimed, counted, `the table of ${PAGE} says how many there are`)
  } catch (error) {
    for (const { log } of await world.pulls.runs().catch(() => [])) console.log(log)
    throw error
  } finally {
    await world.close()
    rmSync(directory, { recursive: true, force: true })
  }
}

for (const way of waysOf(page)) await playWay(way)
