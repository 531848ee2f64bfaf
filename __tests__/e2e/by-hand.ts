/** The program at one stage, and somebody beside it who works on the same account by hand. */
import { CloudFormation, type Stack } from '@aws-sdk/client-cloudformation'
import { ElastiCache, type ReplicationGroup } from '@aws-sdk/client-elasticache'
import { EC2 } from '@aws-sdk/client-ec2'
import { RDS, type DBInstance } from '@aws-sdk/client-rds'
import { SecretsManager } from '@aws-sdk/client-secrets-manager'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect } from 'vitest'
import type { Plan, StagePlan } from '../../src/plan/model/types.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { runCli, useCheckout, useSandbox, type Finished, type Sandbox } from './support.ts'

type Clients = {
  readonly cloudformation: CloudFormation
  readonly ec2: EC2
  readonly elasticache: ElastiCache
  readonly rds: RDS
  readonly secrets: SecretsManager
}

/** A sandbox and a checkout of the test's own, and AWS's clients for the sandbox. */
export function useByHand() {
  const sandbox = useSandbox()
  const checkout = useCheckout()
  const aws = useClients(sandbox)
  const run = (...argv: readonly string[]): Promise<Finished> =>
    runCli(checkout.path(), sandbox().environment, ...argv)
  const plan = async (name?: string): Promise<StagePlan> => {
    const { stdout, stderr } = await run('plan', '--json')
    const { stages = [] } = JSON.parse(stdout) as Partial<Plan>
    const stage = name === undefined ? stages[0] : stages.find((one) => one.stage === name)
    if (!stage) throw new Error(`${stdout}${stderr}`)
    return stage
  }
  return {
    sandbox,
    aws,
    run,
    /** Writes a file with these stages, each in braces or indented by four spaces, and these tags. */
    stages: (all: Readonly<Record<string, string>>, tags = '{}'): void => {
      const lines = Object.entries(all).map(([name, text]) => `  ${name}: ${text}\n`)
      const head = `version: 1\nstack: shop\nregion: us-east-1\ntags: ${tags}\n`
      checkout.write(`${head}stages:\n${lines.join('')}`)
    },

    /** The plan of a stage, of the first unless it is named. */
    plan,

    /** A deploy that succeeds. */
    deploy: async (...argv: readonly string[]): Promise<Finished> => {
      const finished = await run('deploy', ...argv)
      expect(finished.code, `${finished.stdout}${finished.stderr}`).toBe(0)
      return finished
    },

    /** That neither plan nor deploy do anything, and why. */
    refusedFor: async (code: string, message: RegExp): Promise<void> => {
      const { refusals } = await plan()
      expect(refusals).toMatchObject([{ code, message: expect.stringMatching(message) as string }])
      const { code: exit, stderr } = await run('deploy')
      expect(exit).toBe(3)
      expect(stderr).toMatch(/1 refusal\. Nothing was changed/)
    },

    /** The stack when nothing is going on any more. */
    stack: async (StackName: string): Promise<Stack> => {
      for (;;) {
        const { Stacks } = await aws().cloudformation.describeStacks({ StackName })
        if (!Stacks![0]!.StackStatus!.endsWith('_IN_PROGRESS')) return Stacks![0]!
        await setTimeout(20)
      }
    },

    instances: async (): Promise<readonly DBInstance[]> =>
      (await aws().rds.describeDBInstances({})).DBInstances ?? [],

    groups: async (): Promise<readonly ReplicationGroup[]> =>
      (await aws().elasticache.describeReplicationGroups({})).ReplicationGroups ?? [],
  }
}

/** Those of one region, for each test anew. */
function useClients(sandbox: () => Sandbox): () => Clients {
  let clients: Clients
  beforeEach(() => {
    const settings = clientSettings(sandbox())
    clients = {
      cloudformation: new CloudFormation(settings),
      ec2: new EC2(settings),
      elasticache: new ElastiCache(settings),
      rds: new RDS(settings),
      secrets: new SecretsManager(settings),
    }
  })
  afterEach(() => {
    for (const client of Object.values(clients)) client.destroy()
  })
  return () => clients
}
