/** What `connect` and `exec` need of the machine that it runs on, besides a terminal. */
import type { RunClient, RunCommand } from './clients.ts'
import type { OpenGate } from './gate.ts'
import type { Prove } from './proof.ts'
import type { OpenTunnels } from './tunnel.ts'

export type Connecting = {
  readonly openTunnels: OpenTunnels
  readonly openGate: OpenGate
  readonly prove: Prove
  readonly runClient: RunClient
  readonly runCommand: RunCommand
  /** Whether this machine is a runner of GitHub's, which has another address each time. */
  readonly isHostedRunner: boolean
  /** Puts a text into the clipboard; false = there is no program for it. */
  readonly copy: (text: string) => Promise<boolean>
  /** Keeps a file of our own that no secret is in, and gives its path. */
  readonly keep: (name: string, text: string) => string
  /** Whether somebody types. */
  readonly isInteractive: boolean
  /** The system, as Node calls it: `darwin`. */
  readonly platform: string
  /** Its processor: `arm64`. */
  readonly arch: string
  /** The file that psql would read first, if there is one. */
  readonly psqlrc: string | null
}
