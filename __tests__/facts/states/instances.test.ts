import { expect, test } from 'vitest'
import {
  handlingOfInstance,
  INSTANCE_STATUSES,
  mayRestart,
} from '../../../src/facts/states/instances.ts'

/** The statuses of the RDS guide's page "Viewing DB instance status", each once. */
const GUIDE = [
  'available',
  'backing-up',
  'configuring-enhanced-monitoring',
  'configuring-iam-database-auth',
  'configuring-log-exports',
  'converting-to-vpc',
  'creating',
  'delete-precheck',
  'deleting',
  'failed',
  'inaccessible-encryption-credentials',
  'inaccessible-encryption-credentials-recoverable',
  'incompatible-create',
  'incompatible-network',
  'incompatible-option-group',
  'incompatible-parameters',
  'incompatible-restore',
  'insufficient-capacity',
  'maintenance',
  'modifying',
  'moving-to-vpc',
  'rebooting',
  'renaming',
  'resetting-master-credentials',
  'restore-error',
  'starting',
  'stopped',
  'stopping',
  'storage-config-upgrade',
  'storage-full',
  'storage-initialization',
  'storage-optimization',
  'upgrading',
]

/** What CloudFormation's handler ends an update for (RDSH, DBInstanceStatus.java, the terminal ones). */
const TERMINAL = [
  'failed',
  'inaccessible-encryption-credentials',
  'inaccessible-encryption-credentials-recoverable',
  'incompatible-create',
  'incompatible-credentials',
  'incompatible-network',
  'incompatible-parameters',
  'incompatible-restore',
  'modify-failed',
  'upgrade-failed',
]

test('each status of the guide and of the handler has its row, and there is no other row', () => {
  expect(Object.keys(INSTANCE_STATUSES).toSorted()).toEqual(
    [...new Set([...GUIDE, ...TERMINAL])].toSorted(),
  )
})

test.each(TERMINAL)('%s, which fails every update, is not waited for', (status) => {
  expect(handlingOfInstance(status).may).toBe('not-change')
})

test('an instance is changed while it is available, but for its storage while that is optimized', () => {
  const changed = GUIDE.filter((status) => handlingOfInstance(status).may.startsWith('change'))
  expect(changed).toEqual(['available', 'storage-optimization'])
  expect(handlingOfInstance('storage-optimization')).toEqual({ may: 'change-no-storage' })
})

test('full storage takes growth', () => {
  expect(handlingOfInstance('storage-full')).toEqual({ may: 'grow' })
})

test('a stopped one is to be started', () => {
  expect(handlingOfInstance('stopped')).toEqual({ may: 'not-change', remedy: 'start' })
})

test.each(['defragmenting', '', 'constructor'])(
  'an unknown status (%j) is waited for',
  (status) => {
    expect(handlingOfInstance(status)).toEqual({ may: 'wait', isKnown: false })
  },
)

test('what serves may be restarted, whether RDS optimizes its storage or not', () => {
  expect(Object.keys(INSTANCE_STATUSES).filter(mayRestart)).toEqual([
    'available',
    'storage-optimization',
  ])
  expect(mayRestart('a-new-one')).toBe(false)
})
