import { AwsError, type World } from '../../../contract.ts'
import { eventsOf } from '../../events.ts'

/**
 * Phrases in an event's message that fail an update whose call succeeded (RDSH, BaseHandlerStd.EVENT_FAIL_CHECKERS).
 */
const FAILURES = [
  'failed to join a host to a domain',
  'failed to join cluster instance',
  'insufficient instance capacity',
  "rds custom couldn't modify the db instance",
  'the db engine version upgrade failed',
  'the instance could not be upgraded',
  'the storage volume limitation was exceeded',
  'the update of the replica mode failed',
  'unable to modify database instance class',
  'unable to modify the db instance class',
  "you can't create the db instance",
  'instance is in a state that cannot be upgraded',
]

/** Fails where RDS told of a failure since then, in its categories notification and maintenance (RDS-90). */
export function refuseFailureEvents(world: World, region: string, id: string, since: Date): void {
  const failure = eventsOf(world, 'rds', region, id)
    .filter(({ time }) => Date.parse(time) >= since.getTime())
    .filter(({ categories }) => categories.some((one) => CATEGORIES.includes(one)))
    .find(({ message }) => FAILURES.some((phrase) => message.toLowerCase().includes(phrase)))
  if (failure !== undefined) throw new AwsError('GeneralServiceException', failure.message)
}

const CATEGORIES = ['notification', 'maintenance']
