import { createEngines } from '../../../sandbox/engines/index.ts'
import { SPEC, started } from './engines.ts'

/** A process of its own that starts an engine, says its port and waits for its end. */
const [, , kept] = process.argv
const directory = kept === undefined || kept === '' ? null : kept
const { port } = await started(createEngines({ mode: 'auto', directory }), SPEC)
process.stdout.write(`${port}\n`)
setInterval(() => undefined, 1000)
