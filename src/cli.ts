#!/usr/bin/env node
import { runCli } from './local/cli.ts'

process.exitCode = await runCli(process.argv.slice(2))
