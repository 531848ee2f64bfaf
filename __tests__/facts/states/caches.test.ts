import { expect, test } from 'vitest'
import {
  GROUP_STATUSES,
  handlingOfGroup,
  handlingOfNode,
  NODE_STATUSES,
} from '../../../src/facts/states/caches.ts'

/** ElastiCache API, ReplicationGroup, Status. */
const OF_GROUP = ['creating', 'available', 'modifying', 'deleting', 'create-failed', 'snapshotting']

/** ElastiCache API, CacheCluster, CacheClusterStatus. */
const OF_NODE = [
  'available',
  'creating',
  'deleted',
  'deleting',
  'incompatible-network',
  'modifying',
  'rebooting cluster nodes',
  'restore-failed',
  'snapshotting',
]

/** ElastiCache guide, "Viewing ElastiCache Node Status", beyond the API. */
const OF_GUIDE = ['updating', 'rebooting cache cluster nodes', 'incompatible-parameters']

test('each status of a group has its row, and there is no other row', () => {
  expect(Object.keys(GROUP_STATUSES).toSorted()).toEqual(OF_GROUP.toSorted())
})

test('each status of a node has its row, and there is no other row', () => {
  expect(Object.keys(NODE_STATUSES).toSorted()).toEqual([...OF_NODE, ...OF_GUIDE].toSorted())
})

test('a group is changed while it and its nodes are available', () => {
  expect(OF_GROUP.filter((status) => handlingOfGroup(status).may === 'change')).toEqual([
    'available',
  ])
  expect(OF_NODE.filter((status) => handlingOfNode(status).may === 'change')).toEqual(['available'])
})

test('the guide writes with underscores what the API writes with hyphens', () => {
  expect(handlingOfNode('incompatible_network')).toEqual({ may: 'not-change', remedy: 'network' })
})

test.each(['scaling', ''])('an unknown status (%j) is waited for', (status) => {
  expect(handlingOfGroup(status)).toEqual({ may: 'wait', isKnown: false })
  expect(handlingOfNode(status)).toEqual({ may: 'wait', isKnown: false })
})
