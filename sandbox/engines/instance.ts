import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { EngineSpec, RunningEngine } from '../contract.ts'
import type { Identity } from './identity.ts'
import { freePort, LOOPBACK } from './ports.ts'
import type { Program, Site } from './program.ts'
import { run } from './run.ts'
import { watchEngine, type Watched } from './watchdog.ts'

/** Milliseconds an engine may take until it takes clients. */
const PATIENCE = 60_000
const LOOK_EVERY = 20
/** Another process may take the port between the look and the start. */
const ATTEMPTS = 3

/** One engine with its data: started, stopped and started again on the same port where it is free. */
export class Instance {
  readonly #program: Program
  readonly #site: Site
  #spec: EngineSpec
  #process: Watched | undefined

  constructor(program: Program, site: Site, spec: EngineSpec) {
    this.#program = program
    this.#site = site
    this.#spec = spec
  }

  get isRunning(): boolean {
    return this.#process?.isRunning() ?? false
  }

  /** Starts it, with its data if there is any, else with a snapshot's, else empty. */
  async start(snapshot: string | undefined): Promise<RunningEngine> {
    await this.stop()
    if (!existsSync(this.#site.data)) await this.#makeData(snapshot)
    for (let attempt = 1; ; attempt++) {
      const port = await freePort(this.#rememberedPort())
      try {
        await this.#launch(port)
        writeFileSync(this.#portFile(), String(port))
        return { address: LOOPBACK, port }
      } catch (error) {
        await this.stop()
        if (attempt === ATTEMPTS) throw error
      }
    }
  }

  async stop(): Promise<void> {
    const running = this.#process
    this.#process = undefined
    await running?.stop()
  }

  /** The engines' own way to change a password without a client: stopped, and started again. */
  async setPassword(password: string): Promise<void> {
    const wasRunning = this.isRunning
    await this.stop()
    this.#spec = { ...this.#spec, password }
    await this.#program.changePassword(this.#site, this.#spec)
    if (wasRunning) await this.start(undefined)
  }

  /** Copies the data while the engine rests, so that the copy is whole. */
  async copyData(to: string): Promise<void> {
    const wasRunning = this.isRunning
    await this.stop()
    await copyOwned(this.#site.data, to)
    if (wasRunning) await this.start(undefined)
  }

  async remove(): Promise<void> {
    await this.stop()
    await rm(this.#site.directory, { recursive: true, force: true })
  }

  /** Half-made data is taken away: the next start would take it for whole. */
  async #makeData(snapshot: string | undefined): Promise<void> {
    try {
      if (snapshot === undefined) await this.#program.initialize(this.#site, this.#spec)
      else {
        await copyOwned(snapshot, this.#site.data)
        await this.#program.changePassword(this.#site, this.#spec)
      }
    } catch (error) {
      await rm(this.#site.data, { recursive: true, force: true })
      throw error
    }
  }

  async #launch(port: number): Promise<void> {
    await this.#program.prepare?.(this.#site, this.#spec)
    const command = this.#program.command(this.#site, port)
    const log = join(this.#site.directory, 'engine.log')
    const { identity, directory } = this.#site
    const running = watchEngine(command, this.#program.stopSignal, {
      identity,
      cwd: directory,
      log,
    })
    this.#process = running
    const deadline = performance.now() + PATIENCE
    while (running.isRunning()) {
      if (await this.#program.isReady(this.#site, port)) return
      if (performance.now() > deadline) break
      await sleep(LOOK_EVERY)
    }
    const tail = (await readFile(log, 'utf8').catch(() => '')).slice(-600).trim()
    throw new Error(`${this.#spec.engine} of ${this.#spec.instance} did not start: ${tail}`)
  }

  #portFile(): string {
    return join(this.#site.directory, 'port')
  }

  #rememberedPort(): number | null {
    return existsSync(this.#portFile()) ? Number(readFileSync(this.#portFile(), 'utf8')) : null
  }
}

/** Makes the directory of an instance, for the engines' user alone. */
export function makeDirectory(directory: string, identity: Identity | null): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  if (identity !== null) chownSync(directory, identity.uid, identity.gid)
}

/** Copies a data directory with owners and modes, which node's own copy leaves to whoever runs it. */
async function copyOwned(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true })
  await run('/bin/cp', ['-pR', from, to], { identity: null, cwd: '/' })
}
