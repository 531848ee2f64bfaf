import type { Instance } from '@aws-sdk/client-ec2'
import { BASTION_STATES, type BastionFacts } from '../../facts/bastion.ts'
import type { LiveApi } from '../../ports/live.ts'
import type { Clients } from '../clients.ts'
import { factsById } from '../facts-by-id.ts'
import { readFact } from '../read-fact.ts'

/** The instances of bastions, in the region of `clients`. */
export function bastionApi(clients: Clients): Pick<LiveApi, 'bastions'> {
  return {
    bastions: async (instances) => {
      const found = await readFact(clients, 'ec2:DescribeInstances', async () => {
        const { paginateDescribeInstances } = await import('@aws-sdk/client-ec2')
        const found: Instance[] = []
        // A filter rather than a list of ids: one id that does not exist would fail the whole call.
        const pages = paginateDescribeInstances(
          { client: await clients.ec2() },
          { Filters: [{ Name: 'instance-id', Values: [...instances] }] },
        )
        for await (const { Reservations = [] } of pages)
          found.push(...Reservations.flatMap(({ Instances = [] }) => Instances))
        return found.map(bastionFacts)
      })
      return factsById(instances, found, ({ instance }) => instance)
    },
  }
}

function bastionFacts({ InstanceId, State, SecurityGroups = [] }: Instance): BastionFacts {
  return {
    instance: InstanceId ?? '',
    state: BASTION_STATES.find((state) => state === State?.Name) ?? 'unknown',
    securityGroups: SecurityGroups.flatMap(({ GroupId }) => GroupId ?? []),
  }
}
