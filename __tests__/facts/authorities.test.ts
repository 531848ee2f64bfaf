import { expect, test } from 'vitest'
import { authoritiesOf } from '../../src/facts/authorities.ts'

test.each([
  ['il-central-1', 'truststore.pki.rds.amazonaws.com'],
  ['us-gov-east-1', 'truststore.pki.us-gov-west-1.rds.amazonaws.com'],
  ['cn-northwest-1', 'rds-truststore.s3.cn-north-1.amazonaws.com.cn'],
  ['xx-new-1', 'truststore.pki.rds.amazonaws.com'],
])('the authorities of %s are at %s', (region, place) => {
  expect(authoritiesOf(region)).toBe(`https://${place}/${region}/${region}-bundle.pem`)
})
