/**
 * What the parts of the sandbox promise each other: the HTTP front hands a parsed call to a
 * service's action; CloudFormation hands a resource to its handler; both work on the same services.
 */
import type { Bastions, Engines } from './machines.ts'

/** A call, after the protocol has been taken off it. */
export type Call = {
  readonly service: string
  readonly action: string
  /** From the signature's credential scope. */
  readonly region: string
  readonly account: string
  /**
   * JSON: the body. Query protocols: nested by the dots of the parameter names, every leaf a string,
   * numbered levels as arrays. awsQuery drops the name of a list's element (`Tags.member.1.Key` is
   * `{ Tags: [{ Key }] }`, `Filters.Filter.1.Values.Value.1` is `{ Filters: [{ Values: ['..'] }] }`);
   * EC2 has none (`Filter.1.Value.1` is `{ Filter: [{ Value: ['..'] }] }`). An empty list is ''.
   */
  readonly params: Params
  /** Absent: nobody whose policies are known. */
  readonly caller?: Caller
}

/** Whose credentials a call is made with. */
export type Caller = {
  /** As refusals name it: `arn:aws:sts::123456789012:assumed-role/deploy/ci`. */
  readonly arn: string
  /** The condition key `aws:userid`: `AROA..:ci` of a role's session, `AIDA..` of a user. */
  readonly userId: string
  readonly decide: (question: Question) => Decision
}

/** What IAM decides about. */
export type Question = {
  /** `rds:CreateDBInstance`. */
  readonly action: string
  /** An ARN, or `*` where the action has no resources. */
  readonly resource: string
  /** Condition key -> what the request says of it. */
  readonly context?: { readonly [key: string]: string | readonly string[] }
}

/** `implicit`: no statement allows it. `explicit`: one denies it, whatever others allow. */
export type Decision = 'allowed' | 'implicit' | 'explicit'

/** A decision, and what it depends on. */
export type Judgement = {
  readonly decision: Decision
  /** Condition keys that policies ask for, and the request says nothing of. */
  readonly asksFor: readonly string[]
  /** Whether a permissions boundary allows it; null: there is none. */
  readonly withinBoundary: boolean | null
}

/** Whose policies are enforced. Whoever was given none may do everything (IAM-2). */
export type Access = {
  /** Takes what `POST /_sandbox/policies` was sent. Throws an AwsError for what is wrong with it. */
  readonly give: (given: unknown) => void
  /** Whom an access key belongs to. */
  readonly callerOf: (accessKey: string | undefined) => Caller | undefined
  /** The account that an access key is of; undefined: nobody knows the key. */
  readonly accountOf: (accessKey: string | undefined) => string | undefined
  /** Throws ExpiredToken where the key is of a session that is over. */
  readonly requireOpen: (accessKey: string | undefined, now: Date) => void
  /** A session of a role. */
  readonly opened: (session: OpenedSession) => void
  /** A role as CloudFormation assumes it; null: it does not trust CloudFormation, or is not there any more. */
  readonly assumedByCloudFormation: (role: string) => Caller | null
  /** What the policies of a role or a user say of a request; null: it was given none. */
  readonly judge: (arn: string, question: Question) => Judgement | null
  /** Services that have their service-linked role in the account: `rds.amazonaws.com`. */
  readonly linkedRoles: Set<string>
}

type OpenedSession = {
  /** Of its temporary credentials. */
  readonly accessKey: string
  readonly role: string
  /** Its name. */
  readonly session: string
  readonly expires: Date
  /** The policies of a role that CloudFormation made, for a role that was given none (IAM-2). */
  readonly policies?: readonly unknown[]
}

export type Params = { readonly [name: string]: unknown }

/** An error as AWS sends it: the code and message that clients see. */
export class AwsError extends Error {
  readonly code: string
  readonly status: number
  constructor(code: string, message: string, status = 400) {
    super(message)
    this.code = code
    this.status = status
  }
}

/** One AWS API: what it speaks, and what it answers. */
export type Service = {
  /** As in a signature's scope: `rds`, `elasticache`, `ec2`, `secretsmanager`, `ssm`, `kms`, `sts`, ... */
  readonly name: string
  /** `query`: awsQuery XML. `ec2`: the EC2 dialect of it. `json`: AWS JSON 1.1. */
  readonly protocol: 'query' | 'ec2' | 'json'
  /** XML namespace of the answers; '' for JSON. */
  readonly namespace: string
  /** The element that wraps each entry of the list `key`: `member`, `item`, `DBInstance`. */
  readonly listElement?: (key: string) => string
  /** Answers are plain objects; a `Date` is written as the protocol writes timestamps. */
  readonly actions: { readonly [action: string]: (call: Call) => object | Promise<object> }
}

/** What `{{resolve:...}}` reads. Each throws an `AwsError` when the value is not there. */
export type DynamicReferences = {
  /** `secret`: name or ARN; with `key` one value of its JSON, else the whole SecretString. */
  readonly secret: (
    region: string,
    secret: string,
    options: { key?: string; stage?: string; version?: string },
  ) => string
  readonly ssmParameter: (region: string, name: string, version?: string) => string
}

/** A resource's context: its stack, and what CloudFormation adds to it. */
export type ResourceContext = {
  readonly region: string
  readonly account: string
  readonly stackId: string
  readonly stackName: string
  readonly logicalId: string
  /** The stack's tags and `aws:cloudformation:stack-name`, `:stack-id`, `:logical-id`. */
  readonly tags: Readonly<Record<string, string>>
  /** Waits as long as AWS would take, scaled by the sandbox's speed. */
  readonly takes: (seconds: number) => Promise<void>
  /**
   * Tells the physical id as soon as there is one: the event "Resource creation Initiated" goes out
   * then, and a creation that fails afterwards is removed by it. Not told: the id `create` gives.
   */
  readonly started?: (physicalId: string) => void
  /** A ResourceStatusReason for the resource's next event: `metadata only: no mysqld on the PATH`. */
  readonly say: (reason: string) => void
  /** The update goes back to what was before a failure (RDSH, `request.getRollback()`). */
  readonly isRollback?: boolean
  /** A removal that leaves a final snapshot: the policy `Snapshot` (RDSH, `request.getSnapshotRequested()`). */
  readonly leavesSnapshot?: boolean
  /** Told of each call that a handler sends to its service, with its fields. */
  readonly sends?: (action: string, fields: Params) => void
}

export type Properties = { readonly [name: string]: unknown }

/**
 * One CloudFormation resource type. Properties arrive with every intrinsic and dynamic reference
 * resolved. A handler that throws fails the resource with the error's message as its reason.
 */
export type ResourceHandler = {
  readonly type: string
  /** Makes it and gives its physical id (what `Ref` returns, unless `ref` is given). */
  readonly create: (context: ResourceContext, properties: Properties) => Promise<string>
  /** Changes it in place; called only when nothing that changed needs a replacement. */
  readonly update: (
    context: ResourceContext,
    physicalId: string,
    before: Properties,
    after: Properties,
  ) => Promise<void>
  /**
   * The no-change update of a resource whose own properties stay as they are, after a resource of type `after`
   * that it refers to was updated: a request that RDSH calls driftable. Absent: nothing follows.
   */
  readonly drift?: {
    readonly after: string
    readonly settle: (
      context: ResourceContext,
      physicalId: string,
      properties: Properties,
    ) => Promise<void>
  }
  readonly remove: (
    context: ResourceContext,
    physicalId: string,
    properties: Properties,
  ) => Promise<void>
  /**
   * DeletionPolicy and UpdateReplacePolicy `Snapshot`: taken before `remove`. Absent: the type has none,
   * or takes it with the removal itself (`leavesSnapshot`).
   */
  readonly snapshot?: (context: ResourceContext, physicalId: string) => Promise<void>
  /** `Fn::GetAtt`, dots in the name as in the documentation: `Endpoint.Address`. */
  readonly attributes: (context: ResourceContext, physicalId: string) => Record<string, unknown>
  /** How many more of it the region's quota has room for. Absent: it has no quota here. */
  readonly room?: (region: string) => number
  /** What `Ref` gives where that is not the physical id. */
  readonly ref?: (physicalId: string) => string
}

/** All a service keeps. Plain JSON, so that `--state DIR` can write it down and read it again. */
export type StateStore = {
  /** The state of one service in one region, created by `initial` on first use; changes to it are kept. */
  readonly of: <T extends object>(service: string, region: string, initial: () => T) => T
  readonly regions: (service: string) => readonly string[]
}

/** What the world outside a request gives: time, ids, state, engines. */
export type World = {
  readonly account: string
  readonly state: StateStore
  readonly now: () => Date
  /** Waits as long as AWS would take, scaled by the sandbox's speed; 0 seconds at speed 0. */
  readonly takes: (seconds: number) => Promise<void>
  /** `count` characters of [0-9a-z], unpredictable. */
  readonly id: (count: number) => string
  readonly engines: Engines
  /** Absent: bastions are metadata only. */
  readonly bastions?: Bastions
  readonly switches: Switches
  readonly access: Access
}

/** What AWS's documents leave open, or what happens to few: all of it is off unless it is turned on (HTTP-11). */
export type Switches = {
  /** ElastiCache takes in one call what was seen to need two, and a snapshot by the group's id (EC-46, EC-47). */
  lenientElastiCache: boolean
  /** The data of no group fits another node type (EC-48). */
  tooLittleMemory: boolean
  /** CloudFormation sends ElastiCache the changed properties of a group alone, not all that it has (EC-55). */
  sendsOnlyChanges: boolean
  /** RDS takes the size that an instance has already, also while it optimizes the storage (RDS-42). */
  sameStorage: boolean
  /** Above 0: reads of CloudFormation lag behind by one to three, drawn from here on (CFN-61). */
  lateReads: number
  /** Seconds that AWS's clock is ahead of this machine's; below 0: behind (HTTP-12). */
  clockAhead: number
  /** The resource type that CloudFormation fails to create; empty: none (CFN-63). */
  failsToCreate: string
  /** `ws://127.0.0.1:9000`: where the data channels of new sessions are; empty: nowhere (SSM-10). */
  dataChannel: string
  /** `http://127.0.0.1:9001`: who stands for every issuer of web identities; empty: nobody can be reached (STS-3). */
  issuer: string
  /** Seconds that whatever takes longer on AWS takes instead, before the speed; 0: nothing does (HTTP-18). */
  longest: number
}

export const ALL_OFF: Switches = {
  lenientElastiCache: false,
  tooLittleMemory: false,
  sendsOnlyChanges: false,
  sameStorage: false,
  lateReads: 0,
  clockAhead: 0,
  failsToCreate: '',
  dataChannel: '',
  issuer: '',
  longest: 0,
}
