import { runAction } from './github/run.ts'

process.exitCode = await runAction(async () => (await import('./local/connecting.ts')).connecting())
