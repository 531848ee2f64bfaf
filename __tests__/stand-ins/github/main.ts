/** The stand-in as a program: `node __tests__/stand-ins/github/main.ts --port 0` serves until SIGTERM. */
import { parseArgs } from 'node:util'
import { startGitHub } from './start.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    repository: { type: 'string', default: 'acme/shop' },
    latency: { type: 'string', default: '0' },
  },
})
const github = await startGitHub({
  port: Number(values.port),
  repository: values.repository,
  latency: Number(values.latency),
})
const exports = Object.entries(github.environment).map(([name, value]) => `export ${name}=${value}`)
process.stdout.write(`ready ${github.url}\n${exports.join('\n')}\n`)
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
  process.once(signal, () => void github.close())
