import {
  AwsError,
  type Call,
  type Question,
  type ResourceHandler,
  type Service,
  type World,
} from '../contract.ts'
import { bareHandlers } from './cloudformation/handlers.ts'
import { networkHandlers } from './ec2/handlers.ts'
import { endpointHandlers } from './ec2/endpoints.ts'
import { groupHandlers } from './ec2/group-handlers.ts'
import { ec2Service } from './ec2/service.ts'
import { elastiCacheHandlers } from './elasticache/handlers.ts'
import { elastiCacheService } from './elasticache/service.ts'
import { hostHandlers } from './hosts/handlers.ts'
import { iamHandlers } from './iam/handlers.ts'
import { iamService } from './iam/service.ts'
import { kmsService } from './kms/service.ts'
import { keyInPolicies } from './kms/find.ts'
import { giveQuota, type GivenQuota } from './quotas/quotas.ts'
import { serviceQuotasService } from './quotas/service.ts'
import { rdsHandlers } from './rds/handlers.ts'
import { rdsService } from './rds/service.ts'
import { resumeEngines } from './resume.ts'
import { secretHandlers } from './secretsmanager/handlers.ts'
import { resolveSecret } from './secretsmanager/resolve.ts'
import { secretsManagerService } from './secretsmanager/service.ts'
import { associationHandlers } from './ssm/associations.ts'
import { resolveParameter } from './ssm/parameters.ts'
import { conditionsOfSession } from './ssm/session-conditions.ts'
import { allSessions, type Session } from './ssm/sessions.ts'
import { ssmService } from './ssm/service.ts'
import { giveStatus, type GivenStatus } from './statuses.ts'
import { stsService } from './sts/service.ts'

/** The pretended AWS: its APIs, its resource types, its dynamic references. */
export type Aws = {
  readonly services: readonly Service[]
  readonly handlers: readonly ResourceHandler[]
  /** Gives a database a status that no call brings about. Throws an AwsError where there is none of that name. */
  readonly giveStatus: (given: GivenStatus) => void
  /** Gives a quota another value. Throws an AwsError where there is none of that code. */
  readonly giveQuota: (given: GivenQuota) => void
  /** The ARN by which policies know a KMS key. */
  readonly keyOf: (region: string, key: string) => string
  /** What the conditions of a policy may ask about a resource of a call. */
  readonly conditionsOf: (call: Call, resource: string) => NonNullable<Question['context']>
  /** Every session that was started, in any region. */
  readonly sessions: () => readonly (Session & { readonly region: string })[]
  /** Resolves when the engines of a kept state are up again; never rejects. */
  readonly resumed?: Promise<void>
  readonly resolve: {
    /** `{{resolve:secretsmanager:...}}`; throws AwsError as AWS does. */
    readonly secret: (
      region: string,
      id: string,
      options: { key?: string; stage?: string; version?: string },
    ) => string
    /** `{{resolve:ssm:name:version}}`; throws AwsError as AWS does. */
    readonly ssmParameter: (region: string, name: string, version?: string) => string
  }
}

export function createAws(world: World): Aws {
  const handlers = [
    ...networkHandlers(world),
    ...groupHandlers(world),
    ...endpointHandlers(world),
    ...rdsHandlers(world),
    ...elastiCacheHandlers(world),
    ...secretHandlers(world),
    ...hostHandlers(world),
    ...iamHandlers(world),
    ...associationHandlers(world),
    ...bareHandlers(),
  ]
  return {
    services: [
      rdsService(world),
      elastiCacheService(world),
      ec2Service(world),
      secretsManagerService(world),
      ssmService(world),
      kmsService(world),
      stsService(world),
      iamService(world),
      serviceQuotasService(world),
    ],
    handlers: handlers.map(forgivingRemoval),
    giveStatus: (given) => {
      giveStatus(world, given)
    },
    giveQuota: (given) => {
      giveQuota(world, given)
    },
    keyOf: (region, key) => keyInPolicies(world, region, key),
    conditionsOf: (call, resource) => conditionsOfSession(world, call, resource),
    sessions: () => allSessions(world),
    resumed: resumeEngines(world),
    resolve: {
      secret: (region, id, options) => resolveSecret(world, region, id, options),
      ssmParameter: (region, name, version) => resolveParameter(world, region, name, version),
    },
  }
}

/** What no longer exists counts as deleted, as in every delete handler of CloudFormation. */
function forgivingRemoval(handler: ResourceHandler): ResourceHandler {
  return {
    ...handler,
    remove: async (context, physicalId, properties) => {
      try {
        await handler.remove(context, physicalId, properties)
      } catch (error) {
        if (!(error instanceof AwsError) || !isGone(error.code)) throw error
      }
    },
  }
}

function isGone(code: string): boolean {
  return /NotFound(?:Fault|Exception)?$/.test(code) || code === 'Gateway.NotAttached'
}
