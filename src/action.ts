import { runAction } from './github/run.ts'

process.exitCode = await runAction()
