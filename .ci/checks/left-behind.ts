/**
 * What a check leaves where others may read it: what its commands say, its files, and the arguments of every process
 * while it runs (`ps`). All three are searched for every secret that its sandbox holds.
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  filesBelow,
  leaksIn,
  type Artefact,
  type Secret,
} from '../../__tests__/safety/artefacts.ts'
import { secretsOf } from '../../__tests__/safety/secrets.ts'
import { commandLines } from './command-lines.ts'

/** Milliseconds between two looks at the list of processes. */
const PAUSE = 100

const [SAID, PROCESSES] = ['what was said', 'the list of processes']

export class LeftBehind {
  readonly #folder: string
  readonly #except: RegExp | undefined
  readonly #said: string[] = []
  readonly #processes = new Set<string>()
  readonly #secrets: Secret[] = []

  /** `except`: paths in the folder that nobody of ours writes to. */
  constructor(folder: string, except?: RegExp) {
    this.#folder = folder
    this.#except = except
  }

  /** Keeps what a command has said. */
  readonly keep = (...texts: readonly string[]): void => {
    this.#said.push(...texts)
  }

  /** Looks at the list of processes meanwhile, and before what is done is over. */
  async during<T>(body: () => Promise<T>): Promise<T> {
    let isOver = false
    const look = async (): Promise<void> => {
      do {
        for (const line of commandLines().split('\n')) this.#processes.add(line)
        await sleep(PAUSE)
      } while (!isOver)
    }
    const [result] = await Promise.all([body().finally(() => (isOver = true)), look()])
    return result
  }

  /** Learns what the sandbox at this URL holds now, and forgets nothing that it held before. */
  async learn(url: string, regions: readonly string[] = ['us-east-1']): Promise<void> {
    const held = await secretsOf(url, regions)
    assert.ok(held.some(({ name }) => name.startsWith('password in ')))
    for (const { value } of held) assert.ok(value.length >= 16)
    this.#secrets.push(...held)
  }

  /**
   * No secret is anywhere, in any form; and each is found in each of the three places once it is put there. `ran`:
   * what the list of processes must have had.
   */
  async mustHaveNoSecret(ran: RegExp): Promise<void> {
    assert.ok(this.#secrets.length > 0 && this.#said.some((text) => text !== ''))
    assert.match([...this.#processes].join('\n'), ran)
    assert.deepEqual(leaksIn(this.#artefacts(), this.#secrets), [])
    await this.#mustFindEach()
  }

  async #mustFindEach(): Promise<void> {
    const seeded = join(this.#folder, 'seeded')
    const values = this.#secrets.map(({ value }) => value)
    writeFileSync(seeded, values.join('\n'))
    this.#said.push(values.join('\n'))
    await this.during(() => runWith(values))
    const found = leaksIn(this.#artefacts(), this.#secrets)
    for (const place of [SAID, PROCESSES, seeded])
      for (const { name } of this.#secrets)
        assert.ok(
          found.some(({ artefact, secret }) => artefact === place && secret === name),
          `${name} is not found in ${place}`,
        )
    rmSync(seeded)
  }

  #artefacts(): readonly Artefact[] {
    return [
      { name: SAID, text: this.#said.join('\n') },
      { name: PROCESSES, text: [...this.#processes].join('\n') },
      ...filesBelow(this.#folder, this.#except),
    ]
  }
}

/** A process with these arguments, for some looks. */
async function runWith(values: readonly string[]): Promise<void> {
  const child = spawn('sh', ['-c', 'read line', ...values], { stdio: ['pipe', 'ignore', 'ignore'] })
  const exited = once(child, 'exit')
  await sleep(PAUSE * 5)
  child.stdin.end()
  await exited
}
