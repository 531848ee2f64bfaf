/** The port of this machine that clients are told of. `src/local/tunnel/gate.ts` fulfils this. */
import type { NearEnd } from './tunnel.ts'

/**
 * A port on loopback that stays ours however often the tunnel behind it ends. Whoever connects waits until the gate
 * leads somewhere, which it does once what answers there is proved, and is turned away where that takes too long.
 */
export type Gate = {
  readonly port: number
  readonly lead: (to: NearEnd) => void
  /** Lets nobody through; connections that are open end with the tunnel. */
  readonly shut: () => void
  readonly close: () => Promise<void>
}

/**
 * Takes this port, or another one where it is taken. `turnedAway` is told after how many seconds of waiting a client
 * was sent away: of the first one, until the gate leads somewhere again.
 */
export type OpenGate = (wanted: number, turnedAway: (seconds: number) => void) => Promise<Gate>
