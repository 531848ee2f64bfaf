import type { Call, World } from '../../../contract.ts'
import { eventsAsked } from '../../events.ts'
import { arn } from '../../names.ts'
import { pageOf } from './instances.ts'

/** What happened to instances (RDS-41). */
export function eventActions(world: World): Readonly<Record<string, (call: Call) => object>> {
  return {
    DescribeEvents: (call) => {
      const { items, next } = pageOf(call, eventsAsked(world, 'rds', call))
      return {
        Events: items.map(({ source, sourceType, message, categories, time }) => ({
          SourceIdentifier: source,
          SourceType: sourceType,
          Message: message,
          EventCategories: categories,
          Date: new Date(time),
          SourceArn: arn(world, 'rds', call.region, `db:${source}`),
        })),
        Marker: next,
      }
    },
  }
}
