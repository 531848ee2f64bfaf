import { afterEach, expect, test } from 'vitest'
import { connect } from '../../../src/aws/index.ts'
import { startInBetween, type InBetween } from '../../stand-ins/aws/in-between.ts'
import { useEndpoint } from '../../safety/stand.ts'

let between: InBetween | null = null
afterEach(async () => {
  await between?.close()
  between = null
})

const zone = (name: string, type: string, optIn: string, state = 'available'): string =>
  `<item><zoneName>${name}</zoneName><zoneType>${type}</zoneType><optInStatus>${optIn}</optInStatus><zoneState>${state}</zoneState></item>`

test('Local and Wavelength Zones, and zones that are not available, do not count', async () => {
  between = await startInBetween('http://127.0.0.1:1', ({ answer }) => {
    answer.writeHead(200, { 'content-type': 'text/xml' })
    const zones = [
      zone('us-west-2b', 'availability-zone', 'opt-in-not-required'),
      zone('us-west-2a', 'availability-zone', 'opt-in-not-required'),
      zone('us-west-2c', 'availability-zone', 'opt-in-not-required', 'unavailable'),
      zone('us-west-2-lax-1a', 'local-zone', 'opted-in'),
      zone('us-west-2-wl1-las-wlz-1', 'wavelength-zone', 'not-opted-in'),
    ].join('')
    answer.end(
      `<DescribeAvailabilityZonesResponse><availabilityZoneInfo>${zones}</availabilityZoneInfo></DescribeAvailabilityZonesResponse>`,
    )
    return true
  })
  useEndpoint(between.url)
  expect(await connect('us-west-2').network.zones()).toEqual({
    kind: 'read',
    value: ['us-west-2a', 'us-west-2b'],
  })
})
