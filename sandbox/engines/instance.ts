import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { EngineSpec, RunningEngine } from '../machines.ts'
import { copyOwned } from './files.ts'
import {
  forgetFollowed,
  readFollowed,
  readPort,
  replicationPassword,
  writeFollowed,
  writePort,
  type Followed,
} from './followed.ts'
import { freePort, LOOPBACK } from './ports.ts'
import type { Program, Role, Site } from './program.ts'
import { watchEngine, type Watched } from './watchdog.ts'

/** Milliseconds an engine may take until it takes clients. */
const PATIENCE = 60_000
const LOOK_EVERY = 20
/**
 * Another process may take the port between the look and the start; an engine whose sandbox was
 * killed may still be on its way out of the data.
 */
const ATTEMPTS = 4
const BETWEEN_ATTEMPTS = 500

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

  get hasData(): boolean {
    return existsSync(this.#site.data)
  }

  get port(): number | null {
    return readPort(this.#site.directory)
  }

  get directory(): string {
    return this.#site.directory
  }

  /** Whom it follows; null = it is a primary. */
  get followed(): Followed | null {
    return readFollowed(this.#site.directory)
  }

  /** Starts it as a primary, with its data if there is any, else with a snapshot's, else empty. */
  async start(spec: EngineSpec, snapshot: string | undefined): Promise<RunningEngine> {
    await this.stop()
    this.#spec = spec
    if (!this.hasData) await this.#makeData(snapshot)
    forgetFollowed(this.#site.directory)
    return this.#run()
  }

  /** Starts it as a replica with the data it has: a copy of its primary's, or its own. */
  async startReplica(spec: EngineSpec): Promise<RunningEngine> {
    await this.stop()
    this.#spec = spec
    return this.#run()
  }

  /** Makes an instance without data a follower of this one: with a copy of the data and a way in. */
  async lend(follower: Instance): Promise<void> {
    const { directory, identity, data } = this.#site
    const { password, isNew } = replicationPassword(directory, identity)
    await this.#whileStopped(async () => {
      if (isNew) await this.#program.admitReplicas?.(this.#site, password)
      await copyOwned(data, follower.#site.data)
    })
    writeFollowed(follower.#site, { directory, password, port: this.port ?? 0 })
  }

  /** Ends following, with a restart as on RDS; nothing where it is a primary. */
  async promote(): Promise<void> {
    if (this.followed !== null) await this.start(this.#spec, undefined)
  }

  /** Starts a running engine again, as what it is. */
  async restart(): Promise<void> {
    if (this.isRunning) await this.#whileStopped(() => Promise.resolve())
  }

  async stop(): Promise<void> {
    const running = this.#process
    this.#process = undefined
    await running?.stop()
  }

  /** The engines' own way to change a password without a client: stopped, and started again. */
  async setPassword(password: string): Promise<void> {
    this.#spec = { ...this.#spec, password }
    await this.#whileStopped(() => this.#program.changePassword(this.#site, this.#spec))
  }

  /** Takes the password that its primary was given. */
  async followPassword(password: string): Promise<void> {
    if (this.#program.replicatesPasswords === true) this.#spec = { ...this.#spec, password }
    else await this.setPassword(password)
  }

  /** Copies the data while the engine rests, so that the copy is whole. */
  async copyData(to: string): Promise<void> {
    await this.#whileStopped(() => copyOwned(this.#site.data, to))
  }

  async remove(): Promise<void> {
    await this.stop()
    await rm(this.#site.directory, { recursive: true, force: true })
  }

  async #whileStopped(work: () => Promise<void>): Promise<void> {
    const wasRunning = this.isRunning
    await this.stop()
    try {
      await work()
    } finally {
      if (wasRunning) await this.#run()
    }
  }

  /** Deletes incomplete data, which the next start would take for complete. */
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

  async #run(): Promise<RunningEngine> {
    const withoutTls = this.#withoutTls()
    for (let attempt = 1; ; attempt++) {
      const port = await freePort(this.port)
      try {
        await this.#launch(port)
        writePort(this.#site.directory, port)
        const running = { address: LOOPBACK, port }
        return this.#spec.tls === 'required' && withoutTls !== undefined
          ? { ...running, withoutTls }
          : running
      } catch (error) {
        await this.stop()
        if (attempt === ATTEMPTS) throw error
        await sleep(BETWEEN_ATTEMPTS)
      }
    }
  }

  async #launch(port: number): Promise<void> {
    const role = this.#role()
    await this.#program.prepare?.(this.#site, role)
    const command = this.#program.command(this.#site, port, role)
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
      if (await this.#program.isReady(this.#site, port, role)) {
        await this.#program.settle?.(this.#site, role)
        return
      }
      if (performance.now() > deadline) break
      await sleep(LOOK_EVERY)
    }
    const tail = (await readFile(log, 'utf8').catch(() => '')).slice(-600).trim()
    throw new Error(`${this.#spec.engine} of ${this.#spec.instance} did not start: ${tail}`)
  }

  #role(): Role {
    return {
      login: this.#spec,
      instance: this.#spec.instance,
      requireTls: this.#spec.tls === 'required' && this.#withoutTls() === undefined,
      source: this.followed,
    }
  }

  #withoutTls(): string | undefined {
    if (this.#site.tls === null) return 'no openssl on the PATH to make a certificate with'
    return this.#program.withoutTls
  }
}
