import { describe, expect, it } from 'vitest'
import { toldByNodes } from '../../src/facts/cache-nodes.ts'
import { cacheNode } from '../builders/plan.ts'

describe('what the nodes of a group tell', () => {
  it('is nothing where there is none', () => {
    expect(toldByNodes([])).toBeNull()
  })

  it('is what the first says, and the newest version, since none goes back', () => {
    const nodes = [
      cacheNode({ engineVersion: '8.0.1', parameterGroup: 'own', securityGroups: ['sg-1'] }),
      cacheNode({ engineVersion: '8.1.0' }),
    ]
    expect(toldByNodes(nodes)).toMatchObject({
      engineVersion: '8.1.0',
      parameterGroup: 'own',
      securityGroups: ['sg-1'],
      maintenanceWindow: 'sun:03:00-sun:04:00',
    })
  })

  it('does not count those that are made or deleted at the moment', () => {
    const statuses = ['available', 'creating', 'modifying', 'deleting', 'snapshotting']
    expect(toldByNodes(statuses.map((status) => cacheNode({ status })))?.ready).toBe(3)
  })
})
