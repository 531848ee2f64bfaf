import type { Params, Properties, ResourceContext } from '../../../../sandbox/contract.ts'
import { stageOf } from '../../builders/stage.ts'
import { recordedEngines, testAws, testWorld, type TestAws } from '../../builders/world.ts'
import type { RecordedCall } from './transitions.ts'

const TYPE = 'AWS::RDS::DBInstance'

/** A region with some parameter groups, where the calls of the DBInstance's handler are recorded. */
export type Recorded = {
  readonly test: TestAws
  readonly calls: RecordedCall[]
  readonly make: (properties: Properties) => Promise<string>
  readonly update: (
    id: string,
    before: Properties,
    after: Properties,
    more?: Partial<ResourceContext>,
  ) => Promise<void>
  readonly remove: (
    id: string,
    properties: Properties,
    more?: Partial<ResourceContext>,
  ) => Promise<void>
  /** As DescribeDBInstances shows it. */
  readonly instance: (id: string) => Promise<object | undefined>
}

export async function recorded(
  world = testWorld({ engines: recordedEngines('running') }),
): Promise<Recorded> {
  const test = testAws(world)
  for (const [name, family] of [
    ['own16', 'postgres16'],
    ['own17', 'postgres17'],
    ['other17', 'postgres17'],
    ['own84', 'mysql8.4'],
  ] as const) {
    await stageOf(test).make('AWS::RDS::DBParameterGroup', name, {
      DBParameterGroupName: name,
      Family: family,
      Description: 'own',
    })
  }
  const calls: RecordedCall[] = []
  const handler = test.handler(TYPE)
  const context: ResourceContext = {
    ...test.context('Db'),
    sends: (action: string, fields: Params) => {
      calls.push([action, fields])
    },
  }
  return {
    test,
    calls,
    make: (properties) => handler.create(context, properties),
    update: (id, before, after, more) => handler.update({ ...context, ...more }, id, before, after),
    remove: (id, properties, more) => handler.remove({ ...context, ...more }, id, properties),
    instance: async (id) => {
      const { DBInstances } = (await test.call('rds', 'DescribeDBInstances')) as {
        DBInstances: { DBInstanceIdentifier: string }[]
      }
      return DBInstances.find(({ DBInstanceIdentifier }) => DBInstanceIdentifier === id)
    },
  }
}

/** `null` takes a property out. */
export function over(base: Properties, change: Properties): Properties {
  return Object.fromEntries(
    Object.entries({ ...base, ...change }).filter(([, value]) => value !== null),
  )
}
