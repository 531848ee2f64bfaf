/**
 * Makes the fixtures of a release that have none yet, by its own code:
 *
 *     node scripts/upgrade-fixtures.ts NAME [CHECKOUT]
 *
 * NAME is the release's folder, CHECKOUT a checkout of it with its `node_modules` (default: this one).
 * A fixture that is there is never made again: it is what users of that release have.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  FIXTURES,
  regionsOf,
  type Fixture,
  type Request,
  type StackFacts,
} from '../__tests__/upgrade/fixture.ts'
import { makeKeys } from '../__tests__/stand-ins/aws/keys.ts'
import { factsOf, openWire, replay, type Wire } from '../__tests__/upgrade/replay.ts'
import { deployWith, startSandboxOf } from './upgrade/checkout.ts'
import { startRecorder } from './upgrade/recorder.ts'
import { SCENES, type Step } from './upgrade/scenes.ts'

const [release, given = '.'] = process.argv.slice(2)
if (release === undefined) throw new Error('usage: upgrade-fixtures.ts NAME [CHECKOUT]')
const checkout = resolve(given)
const folder = join(FIXTURES, release)
mkdirSync(folder, { recursive: true })

async function record(steps: readonly Step[]): Promise<Fixture> {
  const sandbox = await startSandboxOf(checkout)
  const recorder = await startRecorder(sandbox.url)
  const wire = openWire(recorder.url)
  try {
    let file = ''
    const requests: Request[] = []
    const names = new Map<string, string>()
    for (const step of steps) {
      if ('call' in step) await wire.send(await resolved(wire, step.call))
      else {
        file = await wire.resolve(step.deploy)
        await makeKeys(file, { endpoint: sandbox.url })
        await deployWith(checkout, recorder.url, file, step.stage === undefined ? [] : [step.stage])
      }
      requests.push(...recorder.take())
      for (const region of regionsOf({ requests }))
        for (const [value, name] of await wire.namesIn(region))
          if (!names.has(value)) names.set(value, name)
    }
    const kept = { file, requests, names: await lastingNames(wire, names, requests) }
    return { ...kept, stacks: await lasting(kept, await factsOf(wire, regionsOf(kept))) }
  } finally {
    wire.close()
    recorder.close()
    sandbox.close()
  }
}

/** Those that a request says or that are still there. */
async function lastingNames(
  wire: Wire,
  names: ReadonlyMap<string, string>,
  requests: readonly Request[],
): Promise<Fixture['names']> {
  const there = new Set<string>()
  for (const region of regionsOf({ requests }))
    for (const value of (await wire.namesIn(region)).keys()) there.add(value)
  const said = JSON.stringify(requests)
  return Object.fromEntries(
    [...names].filter(([value]) => there.has(value) || said.includes(value)),
  )
}

async function resolved(wire: Wire, request: Request): Promise<Request> {
  return JSON.parse(await wire.resolve(JSON.stringify(request))) as Request
}

/** Builds the same again at once: what is then another one is no fact of the release. */
async function lasting(
  fixture: Omit<Fixture, 'stacks'>,
  facts: Fixture['stacks'],
): Promise<Fixture['stacks']> {
  const sandbox = await startSandboxOf(checkout)
  try {
    const translator = await replay(sandbox.url, fixture)
    const wire = openWire(translator.url)
    const again = await factsOf(wire, regionsOf(fixture))
    wire.close()
    translator.close()
    return Object.fromEntries(
      Object.entries(facts).map(([id, stack]) => [id, common(id, stack, again[id])]),
    )
  } finally {
    sandbox.close()
  }
}

function common(id: string, facts: StackFacts, again: StackFacts | undefined): StackFacts {
  if (again === undefined) throw new Error(`${id} is not there when its requests are sent again`)
  return {
    ...facts,
    outputs: Object.fromEntries(
      Object.entries(facts.outputs).map(([key, value]) => [
        key,
        value === again.outputs[key] ? value : null,
      ]),
    ),
  }
}

for (const [name, steps] of Object.entries(SCENES)) {
  const path = join(folder, `${name}.json`)
  if (existsSync(path)) continue
  try {
    const fixture = await record(steps)
    writeFileSync(path, `${JSON.stringify(fixture)}\n`)
    console.log(`${name}: ${fixture.requests.length} requests`)
  } catch (error) {
    console.error(`${name}:`, error)
    process.exitCode = 1
  }
}
