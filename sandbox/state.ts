import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StateStore } from './contract.ts'

/** A state store that can be written down. */
export type Store = StateStore & {
  /** All of it. */
  readonly text: () => string
  readonly save: () => void
  readonly close: () => void
}

const SAVE_EVERY_MS = 500
const FILE = /^([a-z0-9-]+)@([a-z0-9-]+)\.json$/

/**
 * The state of every service: in memory, or in `directory` as one JSON file a service and region.
 * Files are written beside and renamed, so that a sandbox that is killed leaves whole ones. `begin`: a
 * directory that it begins as, which stays as it is.
 */
export function createStore(directory?: string, begin?: string): Store {
  const states = new Map<string, object>()
  const saved = new Map<string, string>()
  if (begin !== undefined) load(begin, states, saved)
  if (directory !== undefined) load(directory, states, saved)

  const save = (): void => {
    if (directory === undefined) return
    for (const [key, state] of states) {
      const text = JSON.stringify(state)
      if (saved.get(key) === text) continue
      const path = join(directory, `${key}.json`)
      writeFileSync(`${path}.new`, text, { mode: 0o600 })
      renameSync(`${path}.new`, path)
      saved.set(key, text)
    }
  }
  const timer = directory === undefined ? undefined : setInterval(save, SAVE_EVERY_MS).unref()

  return {
    of: <T extends object>(service: string, region: string, initial: () => T): T => {
      const key = `${service}@${region}`
      const found = states.get(key)
      if (found !== undefined) return found as T
      const made = initial()
      states.set(key, made)
      return made
    },
    regions: (service) =>
      [...states.keys()].flatMap((key) => {
        const [name, region] = key.split('@')
        return name === service && region !== undefined ? [region] : []
      }),
    text: () => JSON.stringify([...states]),
    save,
    close: () => {
      clearInterval(timer)
      save()
    },
  }
}

function load(directory: string, states: Map<string, object>, saved: Map<string, string>): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(directory)) {
    if (!FILE.test(name)) continue
    const text = readFileSync(join(directory, name), 'utf8')
    const key = name.slice(0, -'.json'.length)
    states.set(key, parse(join(directory, name), text))
    saved.set(key, text)
  }
}

function parse(path: string, text: string): object {
  try {
    return JSON.parse(text) as object
  } catch (cause) {
    throw new Error(`${path} is not what the sandbox wrote: remove it, or the whole directory`, {
      cause,
    })
  }
}
