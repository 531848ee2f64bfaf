import type { Sandbox } from '../../../sandbox/server/sandbox.ts'

const REGIONS = ['us-east-1', 'us-east-2', 'us-west-2', 'eu-west-1', 'eu-west-2']

/** Gives the sandbox room for more stages than an account begins with, where tests share it. */
export function makeRoom({ giveQuota }: Pick<Sandbox, 'giveQuota'>): void {
  for (const region of REGIONS) {
    giveQuota({ region, service: 'vpc', code: 'L-F678F1CE', value: 1000 })
    giveQuota({ region, service: 'rds', code: 'DBInstances', value: 1000 })
    for (const code of ['DBParameterGroups', 'DBSubnetGroups', 'ManualSnapshots'])
      giveQuota({ region, service: 'rds', code, value: 1000 })
  }
}
