/** Loaded before a program: writes what the program has used to descriptor 3 when it ends. */
import { writeSync } from 'node:fs'
import process from 'node:process'

/** What one process took, without the programs that it started. */
export type Usage = {
  /** Of CPU. */
  readonly milliseconds: number
  /** At its peak. */
  readonly mebibytes: number
}

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const usage: Usage = {
    milliseconds: (userCPUTime + systemCPUTime) / 1000,
    mebibytes: maxRSS / 1024,
  }
  writeSync(3, JSON.stringify(usage))
})
