import { expect, test } from 'vitest'
import { SshWords } from '../../../src/local/tunnel/ssh-words.ts'

function heard(...lines: readonly string[]): SshWords {
  const words = new SshWords()
  for (const line of lines) words.hear(line)
  return words
}

test.each([
  ['ec2-user@192.0.2.7: Permission denied (publickey).', 'key-refused'],
  ['ssh: connect to host 192.0.2.7 port 22: Connection timed out', 'unreachable'],
  ['ssh: connect to host 192.0.2.7 port 22: Connection refused', 'unreachable'],
  ['ssh: Could not resolve hostname nowhere: Name or service not known', 'unreachable'],
  ['Host key verification failed.', 'other-host'],
  ['@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @', 'other-host'],
  ['Bad configuration option: frob', 'failed'],
])('%s', (line, kind) => {
  expect(heard('OpenSSH_9.2p1', 'debug1: Connecting', line).failure).toEqual({ kind, said: line })
})

test('another host is told before what follows from it', () => {
  const words = heard('Permission denied (publickey).', 'Host key verification failed.')
  expect(words.failure.kind).toBe('other-host')
})

test('it listens where it says so, and not before all is set up', () => {
  const words = heard(
    'debug1: Authenticated to 127.0.0.1 ([127.0.0.1]:22) using "publickey".',
    'debug1: Local connections to 127.0.0.1:20001 forwarded to remote address pg.example:5432',
  )
  expect(words.listening).toEqual(new Set())
  // It binds the port after this line.
  words.hear('debug1: Local forwarding listening on 127.0.0.1 port 20001.')
  expect(words.listening).toEqual(new Set())
  words.hear('debug1: Entering interactive session.')
  expect(words.listening).toEqual(new Set([20_001]))
})

test('a port that was taken before it could be bound is not listened on', () => {
  const words = heard(
    'debug1: Local forwarding listening on 127.0.0.1 port 20001.',
    'bind [127.0.0.1]:20001: Address already in use',
    'channel_setup_fwd_listener_tcpip: cannot listen to port: 20001',
  )
  expect(words.listening).toEqual(new Set())
  expect(words.isPortTaken).toBe(true)
})

test('a host key that is trusted because it is the first is told, and no other', () => {
  const key = 'debug1: Server host key: ssh-ed25519 SHA256:abc'
  expect(heard(key).firstUse).toBeNull()
  const first = "Warning: Permanently added 'tinystacks-i-0' (ED25519) to the list of known hosts."
  expect(heard(key, first).firstUse).toBe('ssh-ed25519 SHA256:abc')
})

const asked = (port: number, channel: number): readonly string[] => [
  `debug1: Connection to port ${String(port)} forwarding to pg.example port 5432 requested.`,
  `debug1: channel ${String(channel)}: new direct-tcpip [direct-tcpip] (inactive timeout: 0)`,
]

test.each([
  ['connect failed: Connection refused', 'database-refuses'],
  ['connect failed: Connection timed out', 'database-refuses'],
  ['connect failed: Name or service not known', 'database-refuses'],
  ['administratively prohibited: open failed', 'bastion-refuses'],
])('a connection that was led nowhere, %s, is told of its own port alone', (said, kind) => {
  const words = heard(
    ...asked(20_001, 2),
    ...asked(20_002, 3),
    `channel 3: open failed: ${said}`,
    'debug1: channel 3: free: direct-tcpip: listening port 20002 for pg.example port 5432',
  )
  expect(words.ledNowhere(20_002)).toEqual({ kind, said })
  expect(words.ledNowhere(20_001)).toBeNull()
  // It is not why the tunnel ends, if that ends later.
  expect(words.failure).toEqual({ kind: 'failed', said: 'ssh said nothing' })
})

test('an older ssh names a channel in fewer words', () => {
  const [first = ''] = asked(20_001, 2)
  const words = heard(first, 'debug1: channel 2: new [direct-tcpip]', 'channel 2: open failed: no')
  expect(words.ledNowhere(20_001)).toEqual({ kind: 'database-refuses', said: 'no' })
})
