#!/usr/bin/env node
import { Wt as runCli } from "../chunks/start.js";
// src/cli.ts
process.exitCode = await runCli(process.argv.slice(2));
export {};
