import { existsSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Connecting } from '../ports/connecting.ts'
import { copyText } from './clipboard.ts'
import { prover } from './proof/prove.ts'
import { runClient } from './run-program/run-client.ts'
import { runCommand } from './run-program/run-command.ts'
import { openGate } from './tunnel/gate.ts'
import { openTunnels } from './tunnel/open-tunnels.ts'
import { privateFolder } from './tunnel/private-directory.ts'

/** Tunnels, proofs and clients of this machine. */
export function connecting(): Connecting {
  return {
    ...{ openTunnels, openGate, prove: prover(), runClient, runCommand, copy: copyText },
    keep: (name, text) => {
      const file = join(privateFolder(), name)
      writeFileSync(file, text, { mode: 0o600 })
      return file
    },
    isInteractive: process.stdin.isTTY,
    // GitHub docs, "Variables reference", RUNNER_ENVIRONMENT.
    isHostedRunner: process.env['RUNNER_ENVIRONMENT'] === 'github-hosted',
    platform: process.platform,
    arch: process.arch,
    psqlrc: ownPsqlrc(),
  }
}

/** The file that psql would read (psql, "Environment", PSQLRC). */
function ownPsqlrc(): string | null {
  const file = process.env['PSQLRC'] || join(homedir(), '.psqlrc')
  return existsSync(file) ? file : null
}
