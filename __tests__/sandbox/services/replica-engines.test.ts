import { beforeEach, expect, it } from 'vitest'
import { POSTGRES, stageOf } from '../builders/stage.ts'
import { recordedEngines, testAws, testWorld } from '../builders/world.ts'

const TYPE = 'AWS::RDS::DBInstance'
const READER = { DBInstanceIdentifier: 'orders-reader', SourceDBInstanceIdentifier: 'orders' }

let asked: string[]
let stage: ReturnType<typeof stageOf>

beforeEach(async () => {
  const recorded = recordedEngines('running')
  asked = recorded.asked
  const engines = {
    ...recorded,
    startReplica: ({ instance, source }: { instance: string; source: string }) => {
      asked.push(`replica ${instance} of ${source}`)
      return Promise.resolve({ address: '127.0.0.1', port: 54_322 })
    },
    promote: (instance: string) => {
      asked.push(`promote ${instance}`)
      return Promise.resolve()
    },
  }
  stage = stageOf(testAws(testWorld({ engines })))
  await stage.make(TYPE, 'Db', POSTGRES)
  await stage.make(TYPE, 'Reader', READER)
  expect(asked).toContain('replica rds-us-east-1-orders-reader of rds-us-east-1-orders')
  asked.length = 0
})

it('RDS-61 a replica that loses its source by an update has its engine promoted', async () => {
  const { SourceDBInstanceIdentifier: _source, ...promoted } = READER
  await stage.change(TYPE, 'orders-reader', READER, promoted)
  expect(asked).toContain('promote rds-us-east-1-orders-reader')
  expect(asked).not.toContain('remove rds-us-east-1-orders-reader')
})

it('RDS-61 a replica whose source is deleted has its engine promoted, and starts by itself from then on', async () => {
  await stage.remove(TYPE, 'orders')
  expect(asked).toEqual(['promote rds-us-east-1-orders-reader', 'remove rds-us-east-1-orders'])
  await stage.change(TYPE, 'orders-reader', READER, { ...READER, DBInstanceClass: 'db.t4g.small' })
  expect(asked).toContain('start rds-us-east-1-orders-reader')
})

it('RDS-61 a replica that restarts goes on as a replica', async () => {
  await stage.change(TYPE, 'orders-reader', READER, { ...READER, DBInstanceClass: 'db.t4g.small' })
  expect(asked).toEqual(['replica rds-us-east-1-orders-reader of rds-us-east-1-orders'])
})
