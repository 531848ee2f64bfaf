/** Where and when something was measured. */
import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os'

/** `2 cores of AMD EPYC, 23 GiB, linux x64, Node 24.21.0, 2026-11-30`; seconds of another machine are others. */
export function machine(now: Date): string {
  const cpu = cpus()[0]?.model.trim() ?? 'an unknown CPU'
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`
  const cores = `${String(availableParallelism())} cores of ${cpu}`
  const system = `${platform()} ${arch()}, Node ${process.versions.node}`
  return `${cores}, ${memory}, ${system}, ${now.toISOString().slice(0, 10)}`
}
