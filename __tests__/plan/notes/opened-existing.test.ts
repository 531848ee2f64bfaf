import { describe, expect, test } from 'vitest'
import type { ResolvedExisting } from '../../../src/config/resolved.ts'
import { NO_EXTERNAL_FACTS, type ExistingFacts } from '../../../src/facts/external.ts'
import { openedNotes } from '../../../src/plan/notes/opened-existing.ts'
import { planStage } from '../../../src/plan/index.ts'
import { renderStage } from '../../../src/template/index.ts'
import { added, messagesOf, planInput, read, removed, type Given } from '../../builders/plan.ts'
import { aBastion, aContext, aDeployed, aStage } from '../../builders/stage.ts'

const network = { kind: 'given', vpc: 'vpc-1', subnets: ['subnet-1', 'subnet-2'] } as const
const bastion = aBastion({ access: 'session-manager', allow: [] })
const RULE = 'AWS::EC2::SecurityGroupIngress'

const legacy = (allowFrom: boolean): ResolvedExisting => ({
  ...{ kind: 'mysql', identifier: 'legacy', resource: null, region: 'us-east-1' },
  ...{ account: null, secret: null, allowFrom },
})

const FACTS: ExistingFacts = {
  ...{ identifier: 'legacy', account: '123456789012', resource: 'instance', engine: 'mysql' },
  ...{ host: 'legacy.example.com', port: 3307, readerHost: null, database: 'orders', tls: true },
  ...{ vpc: 'vpc-1', securityGroups: ['sg-7', 'sg-8'] },
}
const KNOWN = { ...NO_EXTERNAL_FACTS, existing: { mysql: read(FACTS) } }

const stageWith = (allowFrom: boolean, host: typeof bastion | null = null) =>
  aStage({ network, databases: {}, existing: { mysql: legacy(allowFrom) }, bastion: host })

const inputOf = (stage: ReturnType<typeof stageWith>, given: Given = {}) =>
  planInput({
    stage,
    rendered: renderStage(stage, aContext({ external: KNOWN })),
    deployed: null,
    changes: null,
    external: KNOWN,
    ...given,
  })

const told = (...given: Parameters<typeof inputOf>) => messagesOf(openedNotes(inputOf(...given)))

describe('a new stage that existing databases admit', () => {
  test('says which group is opened, for whom and on which port', () => {
    expect(told(stageWith(true))).toEqual([
      "MySQL: the security group sg-7 of legacy will admit this stage's clients on port 3307",
    ])
    expect(told(stageWith(true, bastion))).toEqual([
      "MySQL: the security group sg-7 of legacy will admit this stage's clients and its bastion on port 3307",
    ])
  })

  test('says nothing where none is opened', () => {
    expect(told(stageWith(false, bastion))).toEqual([])
    expect(told(aStage())).toEqual([])
  })

  test('says what is not verified where AWS was not asked, or gave no group', () => {
    const unknown =
      "MySQL: a security group of legacy will admit this stage's clients; which one, and on which port, is not verified"
    expect(told(stageWith(true), { external: NO_EXTERNAL_FACTS })).toEqual([unknown])
    const groupless = { ...KNOWN, existing: { mysql: read({ ...FACTS, securityGroups: [] }) } }
    expect(told(stageWith(true), { external: groupless })).toEqual([unknown])
  })

  test('says so in the plan, as a routine note', () => {
    expect(planStage(inputOf(stageWith(true))).notes).toContainEqual({
      ...{ code: 'existing-opened', level: 'info' },
      message: told(stageWith(true))[0],
    })
  })
})

describe('a stage that is deployed', () => {
  const deployed = aDeployed(stageWith(false))

  test('says what a rule that is added opens, and for whom', () => {
    const opened = (...ids: string[]) =>
      told(stageWith(true, bastion), { deployed, changes: ids.map((id) => added(id, RULE)) })
    expect(opened('MysqlExistingAccess')).toEqual([
      "MySQL: the security group sg-7 of legacy will admit this stage's clients on port 3307",
    ])
    expect(opened('BastionAccessToMysql')).toEqual([
      "MySQL: the security group sg-7 of legacy will admit this stage's bastion on port 3307",
    ])
  })

  test('says nothing of rules that stay or go', () => {
    const changes = [removed('MysqlExistingAccess', RULE)]
    expect(told(stageWith(false), { deployed, changes })).toEqual([])
    expect(told(stageWith(true), { deployed, changes: [] })).toEqual([])
  })
})
