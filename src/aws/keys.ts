import type { KeyApi } from '../ports/aws.ts'
import type { Clients } from './clients.ts'
import { readFact } from './read-fact.ts'

/** The KMS keys of the region of `clients`. An id or an alias is always of the caller's account and region. */
export function keyApi(clients: Clients): KeyApi {
  return {
    describe: (key) =>
      readFact(
        clients,
        'kms:DescribeKey',
        async () => {
          const { DescribeKeyCommand } = await import('@aws-sdk/client-kms')
          const kms = await clients.kms()
          const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId: key }))
          if (KeyMetadata === undefined) return undefined
          const { Arn = '', KeyState = '', KeyUsage = '', KeySpec = '' } = KeyMetadata
          return { arn: Arn, state: KeyState, usage: KeyUsage, spec: KeySpec }
        },
        'NotFoundException',
      ),
  }
}
