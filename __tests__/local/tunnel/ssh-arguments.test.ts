import { expect, test } from 'vitest'
import type { SshWay } from '../../../src/ports/tunnel.ts'
import { sshArguments } from '../../../src/local/tunnel/ssh-arguments.ts'

const WAY: SshWay = {
  kind: 'ssh',
  ...{ instance: 'i-0abc', host: '192.0.2.7', port: 22, user: 'ec2-user' },
  ...{ privateKey: () => Promise.resolve('KEY'), hostKeys: [] },
}
const FILES = { key: '/home/a b/100%/key', knownHosts: '/home/a b/100%/known' }
const near = (port: number) => ({ host: '127.0.0.1', port })
const FORWARDS = [
  { name: 'dev/postgres', host: 'pg.example', port: 5432, near: near(20_001) },
  { name: 'dev/redis', host: 'redis.example', port: 6379, near: near(20_002) },
]

test('one process forwards all of them, from loopback alone', () => {
  const argv = sshArguments(WAY, FORWARDS, FILES)
  const after = argv.flatMap((word, index) => (word === '-L' ? [argv[index + 1]] : []))
  expect(after).toEqual(['127.0.0.1:20001:pg.example:5432', '127.0.0.1:20002:redis.example:6379'])
  expect(argv).toContain('ExitOnForwardFailure=yes')
  expect(argv).toContain('BatchMode=yes')
  expect(argv.slice(0, 4)).toEqual(['-N', '-T', '-S', 'none'])
  expect(argv.slice(-2)).toEqual(['--', 'ec2-user@192.0.2.7'])
})

test('a published host key is the only one that is trusted; else the first one is', () => {
  expect(sshArguments(WAY, FORWARDS, FILES)).toContain('StrictHostKeyChecking=accept-new')
  const published = { ...WAY, hostKeys: ['ssh-ed25519 AAAA'] }
  expect(sshArguments(published, FORWARDS, FILES)).toContain('StrictHostKeyChecking=yes')
})

test('the host is known by its instance, in no file of the person', () => {
  const argv = sshArguments(WAY, FORWARDS, FILES)
  expect(argv).toContain('HostKeyAlias=tinystacks-i-0abc')
  expect(argv).toContain('UserKnownHostsFile="/home/a b/100%%/known"')
  expect(argv).toContain('GlobalKnownHostsFile=/dev/null')
  expect(argv).toContain('/home/a b/100%%/key')
})
