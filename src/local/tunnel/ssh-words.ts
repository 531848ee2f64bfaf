/** What ssh says on stderr, which it says in English whatever the language of the machine. */
import type { LedNowhere, TunnelFailure } from '../../ports/tunnel.ts'

/** Said before it binds the port (channels.c, channel_setup_fwd_listener_tcpip): that it was asked to, no more. */
const WILL_LISTEN = /^debug1: Local forwarding listening on .* port (\d+)\.?$/
/** Said once every forward is set up (clientloop.c, client_loop), of which none may have failed. */
const IS_OPEN = /^debug1: Entering interactive session\.$/
const FIRST_USE = /^Warning: Permanently added /
const HOST_KEY = /^debug1: Server host key: (\S+ SHA256:\S+)$/

/** Said of a connection that somebody makes: its port, then its channel, then why that was not opened (channels.c). */
const WILL_FORWARD = /^debug1: Connection to port (\d+) forwarding to /
const CHANNEL = /^debug1: channel (\d+): new (?:direct-tcpip )?\[direct-tcpip\]/
const NOT_OPENED = /^channel (\d+): open failed: (.+)$/
/** The reason that sshd gives where PermitOpen lacks the address (channels.c, channel_connect_to_port). */
const PROHIBITED = /^administratively prohibited/

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
  /** The port of the connection that it has named last, and those of channels. */
  private asked: string | null = null
  private readonly channels = new Map<string, string>()
  private readonly nowhere = new Map<string, LedNowhere>()
  /** What people would read, the last of it. */
  private lines: readonly string[] = []
  private hostKey: string | null = null
  private isFirstUse = false

  hear(line: string): void {
    const port = WILL_LISTEN.exec(line)?.[1]
    if (port !== undefined) this.ports.add(Number(port))
    this.isOpen ||= IS_OPEN.test(line)
    this.hostKey = HOST_KEY.exec(line)?.[1] ?? this.hostKey
    if (this.hearOfConnection(line)) return
    if (FIRST_USE.test(line)) this.isFirstUse = true
    else if (line !== '' && !/^(debug\d|OpenSSH_)/.test(line))
      this.lines = [...this.lines, line].slice(-20)
  }

  /** Whether it is about one connection: why the whole tunnel fails is not to be read there. */
  private hearOfConnection(line: string): boolean {
    this.asked = WILL_FORWARD.exec(line)?.[1] ?? this.asked
    const [, opened] = CHANNEL.exec(line) ?? []
    if (opened !== undefined && this.asked !== null) this.channels.set(opened, this.asked)
    const [, channel = '', said = ''] = NOT_OPENED.exec(line) ?? []
    if (said === '') return false
    const port = this.channels.get(channel)
    const kind = PROHIBITED.test(said) ? 'bastion-refuses' : 'database-refuses'
    if (port !== undefined) this.nowhere.set(port, { kind, said })
    return true
  }

  /** Why the last connection at this port of this machine was led nowhere. */
  ledNowhere(port: number): LedNowhere | null {
    return this.nowhere.get(String(port)) ?? null
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
