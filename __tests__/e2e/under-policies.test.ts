/**
 * A team's databases from the first plan to the last deletion, under the policies of docs/permissions.md and nothing
 * else: once where CloudFormation acts as the deploy role, once by a service role of its own.
 */
import { expect, test } from 'vitest'
import type { Plan, StagePlan } from '../../src/plan/model/types.ts'
import { makeKeys } from '../stand-ins/aws/keys.ts'
import { consentsIn } from '../upgrade/consents.ts'
import { enforce, needsOf, roleArn, runAs } from './policies.ts'
import { useCheckout, useSandbox } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

const SERVICE = roleArn('shop-cloudformation')
const WEST = 'west: { region: us-west-2, protected: false, databases: { postgres: {'

const KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl ada@example.com'

/** The stage `dev` with these databases and what else it has, other stages, and the tags of all. */
const file = (
  databases: string,
  { more = '', others = '', tags = 'team: c' }: Partial<Record<'more' | 'others' | 'tags', string>>,
): string => `version: 1
stack: shop
region: us-east-1
tags: { ${tags} }
stages:
  dev: { protected: false, databases: { ${databases} }${more === '' ? '' : `, ${more}`} }
  ${others}
`
const SMALL = 'instance: db.t4g.small, storage: { size: 40 }'

/** What each deploy of the story is of. */
const STORY: readonly (readonly [string, string])[] = [
  [
    'a new stage, with a key of its own',
    file(
      'postgres: { version: "17.6" }, mysql: { kmsKey: alias/shop }, redis: { kmsKey: alias/shop }',
      { tags: 'team: a, cost: b' },
    ),
  ],
  [
    'sizes, parameters, another node, a zone more, a bastion and a key for the secrets',
    file(
      `postgres: { version: "17.6", ${SMALL}, parameters: { max_connections: "200" } }, mysql: { kmsKey: alias/shop, backupDays: 3 }, redis: { kmsKey: alias/shop, replicas: 1, multiAz: true, parameters: { maxmemory-policy: allkeys-lru } }`,
      {
        tags: 'team: a, cost: b',
        more: 'secretsKmsKey: alias/shop, network: { zones: 3 }, bastion: { allow: [203.0.113.0/24] }',
      },
    ),
  ],
  [
    'a reader, a database less, another version, a key for a person, other tags',
    file(
      `postgres: { version: "17.7", ${SMALL}, readReplica: true }, redis: { kmsKey: alias/shop }`,
      { more: `network: { zones: 3 }, bastion: { allow: [203.0.113.0/24], keys: ["${KEY}"] }` },
    ),
  ],
  [
    'another bastion',
    file(
      `postgres: { version: "17.7", ${SMALL}, readReplica: true }, redis: { kmsKey: alias/shop }`,
      { more: 'network: { zones: 3 }, bastion: { access: session-manager }' },
    ),
  ],
  [
    'no bastion, and a stage elsewhere that follows',
    file(
      `postgres: { version: "17.7", ${SMALL}, readReplica: true }, redis: { kmsKey: alias/shop }`,
      { more: 'network: { zones: 3 }', others: `${WEST} replicaOf: dev } } }` },
    ),
  ],
  [
    'its promotion',
    file(`postgres: { version: "17.7", ${SMALL} }, redis: { kmsKey: alias/shop }`, {
      more: 'network: { zones: 3 }',
      others: `${WEST} version: "17.7" } } }`,
    }),
  ],
]

test.each([
  ['as the deploy role', 'plan', 'deploy', null],
  ['by a service role', 'plan-with-service-role', 'deploy-with-service-role', SERVICE],
] as const)(
  'CloudFormation acts %s',
  { timeout: 240_000 },
  async (_name, plan, deploy, service) => {
    const needs = STORY.map(([, text]) => needsOf(text))
    const given = {
      stack: 'shop',
      features: [...new Set(needs.flatMap(({ features }) => features))],
    }
    const role = service === null ? [] : ['--cloudformation-role', service]
    const run = (key: string, ...argv: readonly string[]) =>
      runAs(key, checkout.path(), sandbox(), ...argv, ...role)
    await enforce(sandbox(), { ...given, arn: roleArn('plan'), keys: ['PLAN'], role: plan })
    await enforce(sandbox(), { ...given, arn: roleArn('deploy'), keys: ['DEPLOY'], role: deploy })
    if (service !== null) await enforce(sandbox(), { ...given, arn: service, role: 'service' })

    await makeKeys(STORY.map(([, text]) => text).join('\n'), { endpoint: sandbox().url })
    // A first create that fails takes back what it has made.
    checkout.write(STORY[0]?.[1] ?? '')
    await turn({ failsToCreate: 'AWS::ElastiCache::ReplicationGroup' })
    expect(await run('DEPLOY', 'deploy')).toMatchObject({ code: 1 })
    await turn({ failsToCreate: '' })

    const told: StagePlan[] = []
    for (const [what, text] of STORY) {
      checkout.write(text)
      const planned = await run('PLAN', 'plan', '--json')
      expect(unread(planned.stdout), what).toEqual([])
      const allow = consentsIn(JSON.parse(planned.stdout)).flatMap((words) => ['--allow', words])
      const deployed = await run('DEPLOY', 'deploy', ...allow)
      expect(`${what}: ${deployed.code}\n${deployed.stdout}${deployed.stderr}`).toMatch(
        new RegExp(`^${what}: 0\n`),
      )
      told.push(...(JSON.parse(planned.stdout) as Plan).stages)
    }
    // Each stack gets the role once, and keeps it.
    const gets = told.flatMap(({ stage, serviceRole }) => (serviceRole ? [stage] : []))
    expect(gets).toEqual(service === null ? [] : ['dev', 'west'])
    const { stages } = JSON.parse((await run('PLAN', 'plan', '--json')).stdout) as Plan
    expect(stages.map(({ action }) => action)).toEqual(['none', 'none'])
    for (const stage of ['west', 'dev']) {
      const gone = await run('DEPLOY', 'destroy', '--stage', stage, '--confirm', 'delete')
      expect(`${gone.code} ${gone.stdout}${gone.stderr}`).toMatch(/^0 /)
    }
  },
)

const turn = (switches: object) =>
  fetch(`${sandbox().url}/_sandbox/switches`, { method: 'POST', body: JSON.stringify(switches) })

/** What a plan says that it could not read. */
function unread(json: string): readonly string[] {
  const { stages, notes = [] } = JSON.parse(json) as Plan
  const all = [...notes, ...stages.flatMap(({ notes: own, refusals }) => [...own, ...refusals])]
  return all.map(({ message }) => message).filter((text) => /not verified|denie/i.test(text))
}
