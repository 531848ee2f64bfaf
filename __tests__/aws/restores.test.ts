/** What there is to restore from, and that none is not the same as unread. */
import { expect, test } from 'vitest'
import type { Clients } from '../../src/aws/clients.ts'
import { restoreApi } from '../../src/aws/restores.ts'

/** RDS without instances, which answers with this when it is asked for the backups that one has left. */
function rds(backups: () => Promise<object>) {
  const send = (command: object): Promise<object> =>
    command.constructor.name.includes('AutomatedBackups')
      ? backups()
      : Promise.resolve({ DBInstances: [] })
  const clients = { region: 'us-east-1', rds: () => Promise.resolve({ send }) }
  return restoreApi(clients as unknown as Clients).sqlBackups
}

const refused = (name: string) => (): Promise<object> =>
  Promise.reject(Object.assign(new Error('not so'), { name }))

test.each([
  ['an empty list', () => Promise.resolve({ DBInstanceAutomatedBackups: [] })],
  ['an error', refused('DBInstanceAutomatedBackupNotFoundFault')],
  ['an error of the wire', refused('DBInstanceAutomatedBackupNotFound')],
])('backups that AWS says with %s that there are none of are absent', async (_how, backups) => {
  expect(await rds(backups)('orders')).toEqual({ kind: 'absent' })
})

test('backups that may not be read are not none', async () => {
  expect(await rds(refused('AccessDenied'))('orders')).toMatchObject({
    kind: 'unread',
    action: 'rds:DescribeDBInstanceAutomatedBackups',
  })
})
