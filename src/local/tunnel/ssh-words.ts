/** What ssh says on stderr, which it says in English whatever the language of the machine. */
import type { TunnelFailure } from '../../ports/tunnel.ts'

/** Said before it binds the port (channels.c, channel_setup_fwd_listener_tcpip): that it was asked to, no more. */
const WILL_LISTEN = /^debug1: Local forwarding listening on .* port (\d+)\.?$/
/** Said once every forward is set up (clientloop.c, client_loop), of which none may have failed. */
const IS_OPEN = /^debug1: Entering interactive session\.$/
const FIRST_USE = /^Warning: Permanently added /
const HOST_KEY = /^debug1: Server host key: (\S+ SHA256:\S+)$/

/** In which words it fails, the most telling first. */
const FAILURES: readonly (readonly [RegExp, 'key-refused' | 'other-host' | 'unreachable'])[] = [
  [
    /HOST IDENTIFICATION HAS CHANGED|Host key verification failed|host key .* has changed/i,
    'other-host',
  ],
  [/Permission denied|Too many authentication failures/, 'key-refused'],
  [
    /timed out|Connection refused|No route to host|Network is unreachable|Could not resolve|Connection closed by|Connection reset/,
    'unreachable',
  ],
]

/** What is said of one tunnel, line by line. */
export class SshWords {
  private readonly ports = new Set<number>()
  private isOpen = false
  /** What people would read, the last of it. */
  private lines: readonly string[] = []
  private hostKey: string | null = null
  private isFirstUse = false

  hear(line: string): void {
    const port = WILL_LISTEN.exec(line)?.[1]
    if (port !== undefined) this.ports.add(Number(port))
    this.isOpen ||= IS_OPEN.test(line)
    this.hostKey = HOST_KEY.exec(line)?.[1] ?? this.hostKey
    if (FIRST_USE.test(line)) this.isFirstUse = true
    else if (line !== '' && !/^(debug\d|OpenSSH_)/.test(line))
      this.lines = [...this.lines, line].slice(-20)
  }

  /** Ports of this machine that it listens on: none until it listens on all. */
  get listening(): ReadonlySet<number> {
    return this.isOpen ? this.ports : new Set()
  }

  /** The host key that was trusted because it was the first; null = it was known. */
  get firstUse(): string | null {
    return this.isFirstUse ? (this.hostKey ?? 'unknown') : null
  }

  /** A port of this machine that it was to listen on was taken meanwhile. */
  get isPortTaken(): boolean {
    return this.lines.some((line) => /Address already in use|cannot listen to port/.test(line))
  }

  get failure(): TunnelFailure {
    for (const [words, kind] of FAILURES) {
      const said = this.lines.find((line) => words.test(line))
      if (said !== undefined) return { kind, said }
    }
    return { kind: 'failed', said: this.lines.at(-1) ?? 'ssh said nothing' }
  }
}
