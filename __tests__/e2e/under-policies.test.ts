/**
 * A team's databases from the first plan to the last deletion, under the policies of docs/permissions.md and nothing
 * else: once where CloudFormation acts as the deploy role, once by a service role of its own.
 */
import { expect, test } from 'vitest'
import type { Plan } from '../../src/plan/model/types.ts'
import { consentsIn } from '../upgrade/consents.ts'
import { enforce, needsOf, roleArn, runAs } from './policies.ts'
import { useCheckout, useSandbox } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

const SERVICE = roleArn('shop-cloudformation')
const WEST = 'west: { region: us-west-2, protected: false, databases: { postgres: {'

const file = (dev: string, more = ''): string =>
  `version: 1\nstack: shop\nregion: us-east-1\nstages:\n  dev: { protected: false, ${dev} }\n  ${more}\n`

/** What each deploy of the story is of. */
const STORY: readonly (readonly [string, string])[] = [
  ['a new stage', file('databases: { postgres: {}, mysql: {}, redis: {} }')],
  [
    'sizes, parameters, another node and a bastion',
    file(
      'databases: { postgres: { instance: db.t4g.small, storage: { size: 40 }, parameters: { max_connections: "200" } }, mysql: { backupDays: 3 }, redis: { replicas: 1, multiAz: true, parameters: { maxmemory-policy: allkeys-lru } } }, bastion: { allow: [203.0.113.0/24] }',
    ),
  ],
  [
    'a reader, a database less, another bastion, another version',
    file(
      'databases: { postgres: { instance: db.t4g.small, storage: { size: 40 }, readReplica: true }, redis: {} }, bastion: { access: session-manager }',
    ),
  ],
  [
    'no bastion, and a stage elsewhere that follows',
    file(
      'databases: { postgres: { instance: db.t4g.small, storage: { size: 40 }, readReplica: true }, redis: {} }',
      `${WEST} replicaOf: dev } } }`,
    ),
  ],
  [
    'its promotion',
    file(
      'databases: { postgres: { instance: db.t4g.small, storage: { size: 40 } }, redis: {} }',
      `${WEST} } } }`,
    ),
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

    for (const [what, text] of STORY) {
      checkout.write(text)
      const planned = await run('PLAN', 'plan', '--json')
      expect(unread(planned.stdout), what).toEqual([])
      const allow = consentsIn(JSON.parse(planned.stdout)).flatMap((words) => ['--allow', words])
      const deployed = await run('DEPLOY', 'deploy', ...allow)
      expect(`${what}: ${deployed.code}\n${deployed.stdout}${deployed.stderr}`).toMatch(
        new RegExp(`^${what}: 0\n`),
      )
      const again = JSON.parse((await run('PLAN', 'plan', '--json')).stdout) as Plan
      expect(again.stages.map(({ action }) => action)).toEqual(again.stages.map(() => 'none'))
    }
    for (const stage of ['west', 'dev']) {
      const gone = await run('DEPLOY', 'destroy', '--stage', stage, '--confirm', 'delete')
      expect(`${gone.code} ${gone.stdout}${gone.stderr}`).toMatch(/^0 /)
    }
  },
)

/** What a plan says that it could not read. */
function unread(json: string): readonly string[] {
  const { stages, notes = [] } = JSON.parse(json) as Plan
  const all = [...notes, ...stages.flatMap(({ notes: own, refusals }) => [...own, ...refusals])]
  return all.map(({ message }) => message).filter((text) => /not verified|denie/i.test(text))
}
