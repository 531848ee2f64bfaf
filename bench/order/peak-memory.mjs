/** Writes the peak of this process's memory, in MiB, to the file that PEAK_MEMORY names, when it ends. */
import { writeFileSync } from 'node:fs'

process.on('exit', () => {
  writeFileSync(process.env['PEAK_MEMORY'] ?? '', String(process.resourceUsage().maxRSS / 1024))
})
