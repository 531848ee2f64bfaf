import type { Call, World } from '../../contract.ts'
import { eventsAsked } from '../events.ts'
import { page } from '../paginate.ts'
import { text } from '../params.ts'

/** What happened to replication groups (EC-21). */
export function cacheEventActions(world: World): Readonly<Record<string, (call: Call) => object>> {
  return {
    DescribeEvents: (call) => {
      const { items, next } = page(
        eventsAsked(world, 'elasticache', call),
        text(call.params, 'Marker'),
        100,
      )
      return {
        Events: items.map(({ source, sourceType, message, time }) => ({
          SourceIdentifier: source,
          SourceType: sourceType,
          Message: message,
          Date: new Date(time),
        })),
        Marker: next,
      }
    },
  }
}
