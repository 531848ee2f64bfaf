/**
 * The local ends of tunnels: a block of ports for each stage, and in it one port for each database and each reader
 * (docs/adr/0032-a-port-of-its-own-for-each-tunnel.md). People keep these numbers in their tools: a change of anything
 * here changes them.
 */
import { ENGINES, type DatabaseKind } from './table.ts'

/** Where tunnels begin. Nobody but this machine can connect there. */
export const LOCAL_HOST = '127.0.0.1'

/** How many ports a stage has: four engines, each with a reader. */
export const BLOCK_SIZE = 8

/**
 * From 20000 to 29999: below what systems give to outgoing connections (Linux from 32768, ip(7); macOS and Windows from
 * 49152, RFC 6335 section 6) and what Kubernetes gives to services (30000 to 32767), above the engines' own ports and
 * those at which people like to put a second server (15432, 13306, 16379).
 */
const FIRST = 20_000

/** How many blocks there are. */
export const BLOCKS = 1250

/** What often listens on a developer's machine within the range. */
const USUAL: readonly number[] = [
  20048, // mountd
  21027, // Syncthing
  22000, // Syncthing
  22222, // a second sshd
  24224, // Fluentd
  24678, // Vite's hot reload
  24800, // Barrier, Synergy
  25565, // Minecraft
  25672, // RabbitMQ
  26257, // CockroachDB
  26379, // Redis Sentinel
  27017, // MongoDB
  27018,
  27019,
  28015, // RethinkDB
  28017, // MongoDB
  29015, // RethinkDB
  29092, // Kafka in a container
  29418, // Gerrit
]

/** The blocks that no stage gets. */
export const AVOIDED: ReadonlySet<number> = new Set(
  USUAL.map((port) => Math.floor((port - FIRST) / BLOCK_SIZE)),
)

/** The first port of a block, 0 <= block < BLOCKS. */
export function firstPortOf(block: number): number {
  return FIRST + block * BLOCK_SIZE
}

/** Where the tunnel to a stage's database begins, or that to its reader. `first`: the stage's `localPorts`. */
export function localPort(
  first: number,
  kind: DatabaseKind,
  end: 'database' | 'reader' = 'database',
): number {
  return first + ENGINES[kind].localSlot + (end === 'reader' ? 1 : 0)
}
