import { expect, test } from 'vitest'
import { notProved, tunnelFailed } from '../../../src/connect/messages/failures.ts'

test('who answers instead of the database is named', () => {
  const error = notProved('prod/postgres', 'pg.example', { kind: 'wrong-host', names: ['other'] })
  expect(error).toMatchObject({
    code: 'not-proved',
    message: 'prod/postgres: this is not proved to be pg.example: the certificate is that of other',
  })
})

test('a region whose authorities do not ship is named, and where they are', () => {
  const why = { kind: 'no-root-for-region', region: 'mx-central-1' } as const
  expect(notProved('prod/postgres', 'pg.example', why).hint).toContain(
    'mx-central-1/mx-central-1-bundle.pem',
  )
})

test('a host key that has changed is told with its usual reason and the way out, and that it may be no accident', () => {
  const why = { kind: 'other-host', said: 'Host key verification failed.' } as const
  const { code, message, hint } = tunnelFailed('prod', why)
  expect({ code, message }).toEqual({
    code: 'tunnel-failed',
    message: "prod: another host answers at the bastion's address: Host key verification failed.",
  })
  expect(hint).toContain('replaced by hand')
  expect(hint).toContain('take the bastion out of the file, deploy, and add it again')
  expect(hint).toContain('If nobody did that, do not go on')
})

test('a program that is missing has a code of its own', () => {
  expect(tunnelFailed('prod', { kind: 'no-program', program: 'ssh' })).toMatchObject({
    code: 'program-missing',
    message: 'prod: ssh is not installed',
  })
  expect(tunnelFailed('prod', { kind: 'timed-out', seconds: 20 }).code).toBe('tunnel-failed')
})
