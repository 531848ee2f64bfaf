/** How often the quotas of a region are read, and what each stage is told. */
import { expect, test } from 'vitest'
import type { QuotaName } from '../../../src/facts/quotas.ts'
import { laterQuotas, readQuotas, sharedQuotas } from '../../../src/inspect/quotas/shared-quotas.ts'
import { anAws } from '../../builders/aws.ts'
import { denied, read } from '../../builders/plan.ts'

const QUOTA = { used: { kind: 'absent' } as const, max: read(5) }

/** Remembers what was asked for. */
function reader() {
  const asked: (readonly QuotaName[])[] = []
  return {
    asked,
    read: (names: readonly QuotaName[]) => {
      asked.push(names)
      return Promise.resolve({})
    },
  }
}

test('the stages of a region are told what those before them take, after one reading', async () => {
  const { asked, read: readOnce } = reader()
  const join = sharedQuotas(readOnce, 3)
  const [first, second, third] = [join(0), join(1), join(2)]
  const answers = Promise.all([third.ask({ vpcs: 1 }), first.ask({ vpcs: 1, instances: 2 })])
  await Promise.resolve()
  expect(asked).toEqual([])
  second.leave()
  expect(await answers).toEqual([
    { facts: {}, before: { vpcs: 1, instances: 2 } },
    { facts: {}, before: {} },
  ])
  expect(asked).toEqual([['vpcs', 'instances']])
})

test('what a stage is certain to ask for is read ahead, once, and only the rest afterwards', async () => {
  const { asked, read: readOnce } = reader()
  const join = sharedQuotas(readOnce, 2)
  const [first, second] = [join(0), join(1)]
  first.expect?.(['instances', 'snapshots'])
  second.expect?.(['instances', 'snapshots', 'cacheNodes'])
  expect(asked).toEqual([['instances', 'snapshots'], ['cacheNodes']])
  await Promise.all([first.ask({ instances: 1 }), second.ask({ instances: 1, vpcs: 1 })])
  expect(asked.slice(2)).toEqual([['vpcs']])
})

test('a failure to read ahead reaches whoever asks, and nobody else', async () => {
  const join = sharedQuotas(() => Promise.reject(new Error('expired')), 1)
  const look = join(0)
  look.expect?.(['instances'])
  await Promise.resolve()
  await expect(look.ask({ instances: 1 })).rejects.toThrow('expired')
})

test('whoever has asked leaves no second time, and a failure reaches all', async () => {
  const join = sharedQuotas(() => Promise.reject(new Error('expired')), 2)
  const [one, other] = [join(0), join(1)]
  const asked = one.ask({ vpcs: 1 })
  one.leave()
  other.leave()
  await expect(asked).rejects.toThrow('expired')
})

test('a stage that is inspected again is held against what was read, unless it takes more by then', async () => {
  const { asked, read: readAgain } = reader()
  const facts = { instances: QUOTA }
  const first = { facts, before: { instances: 1 }, needs: { instances: 1, storage: 20 } }
  const later = laterQuotas(readAgain, first)
  const known = { facts, before: { instances: 1 } }
  expect(await later.ask({ instances: 1 })).toEqual(known)
  expect(await later.ask({ storage: 20, snapshots: 0 })).toEqual(known)
  expect(asked).toEqual([])
  // Those before it are deployed, so that they are among what is used.
  expect(await later.ask({ instances: 2, storage: 20 })).toEqual({ facts: {}, before: {} })
  expect(asked).toEqual([['instances', 'storage']])
})

test('what is read again counts what the stages beside it take', async () => {
  const { asked, read: readAgain } = reader()
  const first = { facts: { vpcs: QUOTA }, before: { vpcs: 1 }, needs: { vpcs: 1 } }
  const later = laterQuotas(readAgain, first).beside?.({ instances: 2 })
  expect(await later?.ask({ instances: 1 })).toEqual({ facts: {}, before: { instances: 2 } })
  expect(asked).toEqual([['instances']])
  // They are counted among those before it already, as far as they come before it.
  expect(await later?.ask({ vpcs: 1 })).toEqual({ facts: { vpcs: QUOTA }, before: { vpcs: 1 } })
})

test('a stage that took nothing before is held against what is read then', async () => {
  const { asked, read: readAgain } = reader()
  expect(await laterQuotas(readAgain, undefined).ask({ vpcs: 1 })).toEqual({
    facts: {},
    before: {},
  })
  expect(asked).toEqual([['vpcs']])
})

test('VPCs are counted by their list, which is read only for them', async () => {
  const aws = anAws({ quotas: { of: () => Promise.resolve({ vpcs: QUOTA }) } })
  const vpcs = () => Promise.resolve(read(['vpc-1', 'vpc-2']))
  expect(await readQuotas(aws, vpcs, ['vpcs'])).toEqual({ vpcs: { used: read(2), max: read(5) } })
  const unread = denied('ec2:DescribeVpcs')
  expect(await readQuotas(aws, () => Promise.resolve(unread), ['vpcs'])).toEqual({
    vpcs: { used: unread, max: read(5) },
  })
  const none = anAws({ quotas: { of: () => Promise.resolve({}) } })
  expect(await readQuotas(none, () => Promise.reject(new Error('asked')), ['instances'])).toEqual(
    {},
  )
  expect(await readQuotas(anAws(), () => Promise.reject(new Error('asked')), [])).toEqual({})
})
