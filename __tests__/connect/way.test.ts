import { expect, test } from 'vitest'
import type { TargetBastion } from '../../src/connect/target.ts'
import { wayThrough } from '../../src/connect/way.ts'
import type { SessionApi } from '../../src/ports/sessions.ts'

const BASTION: TargetBastion = {
  ...{ access: 'ssh', instance: 'i-0abc', host: '198.51.100.7' },
  ...{ user: 'ec2-user', keyParameter: '/ec2/keypair/key-0abc' },
}
const SESSIONS: SessionApi = {
  begin: () => Promise.reject(new Error('nobody begins one')),
  end: () => Promise.resolve(),
  credentials: () => Promise.reject(new Error('nobody asks')),
}
const READS = { privateKey: () => Promise.resolve('key'), hostKeys: [], sessions: SESSIONS }

test('ssh goes to the address, and knows the host by its instance', () => {
  expect(wayThrough(BASTION, 'us-east-1', READS)).toMatchObject({
    ...{ kind: 'ssh', instance: 'i-0abc', host: '198.51.100.7', port: 22, user: 'ec2-user' },
  })
  expect(wayThrough({ ...BASTION, host: null }, 'us-east-1', READS)).toBeNull()
})

test('Session Manager needs the instance alone', () => {
  const bastion = { ...BASTION, access: 'session-manager', host: null, user: null } as const
  expect(wayThrough(bastion, 'us-west-2', READS)).toEqual({
    ...{ kind: 'session-manager', instance: 'i-0abc', region: 'us-west-2', sessions: SESSIONS },
  })
})
