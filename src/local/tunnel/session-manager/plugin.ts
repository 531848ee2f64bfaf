/** AWS's session-manager-plugin, called as the AWS CLI calls it (src/sessionmanagerplugin/session/session.go). */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import {
  isOlder,
  PLUGIN,
  PLUGIN_SINCE,
  versionIn,
} from '../../../connect/diagnosis/plugin-version.ts'
import type { LedNowhere, TunnelFailure } from '../../../ports/tunnel.ts'

/** The variable has to begin with this. */
const ANSWER = 'AWS_SSM_START_SESSION_RESPONSE'

/** Why it cannot be used; null = it can. */
export async function lackOfPlugin(): Promise<TunnelFailure | null> {
  let said: string
  try {
    said = (await promisify(execFile)(PLUGIN, ['--version'], { timeout: 10_000 })).stdout.trim()
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return isMissing
      ? { kind: 'no-program', program: PLUGIN }
      : { kind: 'failed', said: `${PLUGIN} --version failed` }
  }
  const version = versionIn(said)
  if (version !== null && !isOlder(version, PLUGIN_SINCE)) return null
  const wanted = PLUGIN_SINCE.join('.')
  return {
    kind: 'failed',
    said: `${PLUGIN} ${said} is too old, install ${wanted} or later: it would show the session's token in the list of processes`,
  }
}

/** How it is called for a session, and what belongs into its environment. */
export function pluginCall(
  region: string,
  session: { readonly request: string; readonly answer: string },
): { readonly argv: readonly string[]; readonly environment: Readonly<Record<string, string>> } {
  // Where a person has set none, the plugin knows AWS's own.
  const endpoint = process.env['AWS_ENDPOINT_URL_SSM'] ?? process.env['AWS_ENDPOINT_URL'] ?? ''
  // The profile is empty: it has its credentials from us.
  return {
    argv: [ANSWER, region, 'StartSession', '', session.request, endpoint],
    environment: { [ANSWER]: session.answer },
  }
}

/** It listens. */
const LISTENS = /^Port \d+ opened for sessionId /

/** What it says when nothing is wrong. */
const USUAL =
  /^(Starting session|Port \d|Waiting for connections|Connection accepted|Terminate signal)|^$/

/** Of a connection: the agent did not reach the far end (muxportforwarding.go, ConnectToPortError). */
const LED_NOWHERE = /^Connection to destination port failed/

/** What it says of one session, line by line. */
export class PluginWords {
  #last: string | null = null
  #nowhere: LedNowhere | null = null

  /** Whether it listens by now. */
  hear(line: string): boolean {
    if (LISTENS.test(line)) return true
    const said = line.trim()
    if (LED_NOWHERE.test(said)) this.#nowhere = { kind: 'database-refuses', said }
    else if (!USUAL.test(said)) this.#last = said
    return false
  }

  /** Why the last connection was led nowhere. */
  get ledNowhere(): LedNowhere | null {
    return this.#nowhere
  }

  get failure(): TunnelFailure {
    return { kind: 'failed', said: this.#last ?? `${PLUGIN} has ended` }
  }
}
