#!/usr/bin/env node
import { Pt as runCli } from "../chunks/start.js";
// src/cli.ts
process.exitCode = await runCli(process.argv.slice(2));
export {};
