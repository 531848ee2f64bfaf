/**
 * One call of Service Quotas. A client of its own would be 30 kB for one number (docs/adr/0020): that of Secrets
 * Manager speaks the same protocol. Loaded on first use.
 */
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { makeBuilder } from '@smithy/core/client'
import { getEndpointPlugin } from '@smithy/core/endpoints'
import type {
  EndpointParameterInstructions,
  MetadataBearer,
  StaticOperationSchema,
} from '@smithy/types'
import { Interrupted } from '../../errors.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Settings } from '../clients.ts'
import { errorCode } from '../errors.ts'
import { throughProxy } from '../proxy/handler.ts'
import { networkCode, PatientRetry } from '../retry.ts'

/** Milliseconds: a network may let nobody through to this service, and a plan does without it. */
const PATIENCE = 3000

/** The version of the API, as in its `X-Amz-Target`. */
const TARGET = 'ServiceQuotasV20190624'

/** Named for its service: whoever looks at calls knows a client by its name. */
class ServiceQuotasClient extends SecretsManagerClient {}

type Input = { readonly ServiceCode: string; readonly QuotaCode: string }
type Output = MetadataBearer & { readonly Quota?: { readonly Value?: number } }

/** As the SDK's generator writes schemas: kind, namespace, name, traits, then members and their types. */
const [STRUCTURE, OPERATION, TEXT, NUMBER] = [3, 9, 0, 1]
const N = 'com.amazonaws.servicequotas'
const QUOTA = [STRUCTURE, N, 'ServiceQuota', 0, ['Value'], [NUMBER]]
const INPUT = [
  STRUCTURE,
  N,
  'GetServiceQuotaRequest',
  0,
  ['ServiceCode', 'QuotaCode'],
  [TEXT, TEXT],
]
const OUTPUT = [STRUCTURE, N, 'GetServiceQuotaResponse', 0, ['Quota'], [() => QUOTA]]
const SCHEMA = [OPERATION, N, 'GetServiceQuota', 0, () => INPUT, () => OUTPUT]

const ENDPOINT: EndpointParameterInstructions = {
  Endpoint: { type: 'builtInParams', name: 'endpoint' },
  Region: { type: 'builtInParams', name: 'region' },
}

const GetServiceQuotaCommand = makeBuilder<ServiceQuotasClient['config'], Input, Output>(
  {},
  TARGET,
  'ServiceQuotasClient',
  getEndpointPlugin,
)<Input, Output>(ENDPOINT, () => [], 'GetServiceQuota', SCHEMA as unknown as StaticOperationSchema)

/** The value of a quota. Nothing is thrown, and nothing waited for but a rate limit: a plan does without it. */
export async function serviceQuota(
  given: Settings,
  service: string,
  code: string,
): Promise<Fact<number>> {
  try {
    const client = new ServiceQuotasClient(settings(given))
    given.govern(client.middlewareStack)
    const input = { ServiceCode: service, QuotaCode: code }
    const { Quota } = await client.send<never, Output>(new GetServiceQuotaCommand(input) as never)
    const value = Quota?.Value
    return value === undefined ? { kind: 'absent' } : { kind: 'read', value }
  } catch (error) {
    if (error instanceof Interrupted) throw error
    const why = networkCode(error) ?? errorCode(error)
    return { kind: 'unread', action: 'servicequotas:GetServiceQuota', why }
  }
}

function settings(given: Settings) {
  const { region } = given
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
  return {
    ...given,
    retryStrategy: new PatientRetry({ attempts: 2, stop: given.stop }),
    ...throughProxy({ connectionTimeout: PATIENCE, requestTimeout: PATIENCE }),
    serviceId: 'Service Quotas',
    endpointProvider: ({ Endpoint }: { readonly Endpoint?: string | undefined }) => ({
      url: new URL(Endpoint ?? `https://servicequotas.${region}.${suffix}`),
    }),
    signingName: 'servicequotas',
    protocolSettings: { defaultNamespace: N, version: '2019-06-24', serviceTarget: TARGET },
  }
}
