/** What of an existing database cannot be used, and what of another region can. */
import { describe, expect, test } from 'vitest'
import { useLegacy } from './legacy.ts'

const { there, write, run, plan } = useLegacy()

describe('what cannot be used is refused with its line', () => {
  test.each([
    [
      'an identifier that nobody has',
      () => '{ identifier: legacy-order }',
      /there is no database legacy-order in us-east-1; did you mean `legacy-orders`/,
    ],
    [
      'another engine',
      () => '{ identifier: legacy-shop }',
      /legacy-shop is aurora-postgresql, not MySQL; write it under postgres:/,
    ],
    [
      'an ARN of another account',
      () => '{ arn: "arn:aws:rds:us-east-1:999999999999:db:legacy-orders" }',
      /there is no database legacy-orders/,
    ],
    [
      'a secret without its keys',
      () => `{ identifier: legacy-orders, secret: "${there().secrets.lacking}" }`,
      /has no username/,
    ],
    [
      'a secret of plain text',
      () => `{ identifier: legacy-orders, secret: "${there().secrets.text}" }`,
      /has no username and password/,
    ],
    [
      'a secret that is not there',
      () =>
        `{ identifier: legacy-orders, secret: "${there().secrets.good.replace(/.{6}$/, 'AbCdEf')}" }`,
      /there is no secret/,
    ],
  ])('%s', async (_what, existing, message) => {
    write(`mysql: { existing: ${existing()} }`)
    const { refusals } = await plan()
    expect(refusals).toMatchObject([
      { database: 'mysql', line: 9, message: expect.stringMatching(message) as string },
    ])
  })

  test('a security group of another VPC', async () => {
    const { Vpc } = await there().here.ec2.createVpc({ CidrBlock: '10.9.0.0/16' })
    const ids: string[] = []
    for (const [index, zone] of ['us-east-1a', 'us-east-1b'].entries()) {
      const { Subnet } = await there().here.ec2.createSubnet({
        VpcId: Vpc?.VpcId,
        CidrBlock: `10.9.${index}.0/24`,
        AvailabilityZone: zone,
      })
      ids.push(Subnet?.SubnetId ?? '')
    }
    write(
      'mysql: { existing: { identifier: legacy-orders, allowFrom: true } }',
      `network: { vpc: ${Vpc?.VpcId ?? ''}, subnets: [${ids.join(', ')}] }`,
    )
    const { refusals } = await plan()
    expect(refusals).toMatchObject([
      { property: 'existing.allowFrom', message: expect.stringContaining(there().vpc) as string },
    ])
    expect((await run('deploy')).code).toBe(3)
  })
})

test('a database of another region is used by region and identifier, or by ARN', async () => {
  for (const existing of [
    '{ identifier: far-away, region: us-west-2 }',
    '{ arn: "arn:aws:rds:us-west-2:123456789012:db:far-away" }',
  ]) {
    write(`postgres: { existing: ${existing} }`)
    const { databases, refusals, notes } = await plan()
    expect(refusals).toEqual([])
    expect(databases[0]?.reason).toContain('far-away (postgres) in us-west-2')
    expect(notes).toContainEqual(expect.objectContaining({ code: 'existing-without-path' }))
  }
})
