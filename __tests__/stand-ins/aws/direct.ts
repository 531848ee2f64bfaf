/**
 * A sandbox whose answers need no wire: AWS's own clients ask it in this process, past signatures, HTTP and XML,
 * which take longer than everything else that a test of the whole does. What a call means on the wire stays the
 * same (`direct.test.ts`).
 */
import { Client } from '@smithy/core/client'
import { NormalizedSchema } from '@smithy/core/schema'
import type { HandlerExecutionContext, InitializeMiddleware, Pluggable } from '@smithy/types'
import { AwsError } from '../../../sandbox/contract.ts'
import { startSandbox, type StartOptions } from '../../../sandbox/main.ts'
import type { Sandbox } from '../../../sandbox/server/sandbox.ts'
import { outputOf, parametersOf, thrown } from './dialects.ts'
import type { Fields, Protocol, Schema } from './dialects.ts'

/** What all clients have: of which service and region they are, and what each call goes through. */
type AnyClient = {
  readonly constructor: { readonly name: string }
  readonly config: {
    readonly region: () => Promise<string>
    readonly credentials: () => Promise<{ readonly accessKeyId: string }>
  }
  readonly middlewareStack: { readonly use: (pluggable: Pluggable<object, object>) => void }
}

/** By the names of their clients. */
const SERVICES: Readonly<Record<string, readonly [service: string, protocol: Protocol]>> = {
  CloudFormation: ['cloudformation', 'query'],
  RDS: ['rds', 'query'],
  ElastiCache: ['elasticache', 'query'],
  STS: ['sts', 'query'],
  EC2: ['ec2', 'ec2'],
  SecretsManager: ['secretsmanager', 'json'],
  SSM: ['ssm', 'json'],
  KMS: ['kms', 'json'],
  ServiceQuotas: ['servicequotas', 'json'],
}

/** Whom a client asks, and whether it goes past the wire with its next call, of this operation. */
type Way = { readonly sandbox: Sandbox; readonly isDirect: (operation: string) => boolean }

/** By the address that clients find in AWS_ENDPOINT_URL. */
const ways = new Map<string, Way>()
const known = new WeakSet<object>()

/** Starts one; a client whose first call finds its address in AWS_ENDPOINT_URL asks it directly from then on. */
export async function startDirectSandbox(options: StartOptions): Promise<Sandbox> {
  takeOver()
  const sandbox = await startSandbox(options)
  ways.set(sandbox.url, { sandbox, isDirect: () => true })
  return {
    ...sandbox,
    close: () => {
      ways.delete(sandbox.url)
      return sandbox.close()
    },
  }
}

/**
 * Lets clients of `url`, which stands before the sandbox at `target`, ask that one directly, but for the calls that
 * are to go by way of `url`. Ends with what it gives.
 */
export function goPast(url: string, target: string, isDirect: Way['isDirect']): () => void {
  const way = ways.get(target)
  if (way === undefined) throw new Error(`no direct sandbox is at ${target}`)
  ways.set(url, { ...way, isDirect })
  return () => {
    ways.delete(url)
  }
}

const TAKEN = Symbol.for('tinystacks.direct-clients')

/** Once for all test files of a worker. */
function takeOver(): void {
  if (Reflect.has(Client.prototype, TAKEN)) return
  const send = Reflect.get(Client.prototype, 'send') as (...call: unknown[]) => unknown
  Object.defineProperty(Client.prototype, TAKEN, { value: true })
  Client.prototype.send = function (this: AnyClient, ...call: unknown[]): unknown {
    if (!known.has(this)) {
      known.add(this)
      const service = SERVICES[this.constructor.name.replace(/Client$/, '')]
      const way = ways.get(process.env['AWS_ENDPOINT_URL'] ?? '')
      if (service !== undefined && way !== undefined)
        this.middlewareStack.use(shortcut(this, ...service, way))
    }
    return Reflect.apply(send, this, call)
  } as typeof Client.prototype.send
}

/** Stands behind everything that looks at inputs and outputs, and before all that makes a request of them. */
function shortcut(
  { config }: AnyClient,
  service: string,
  protocol: Protocol,
  { sandbox, isDirect }: Way,
): Pluggable<object, object> {
  const middleware: InitializeMiddleware<object, object> = (next, context) => async (args) => {
    const [action, input, output] = operationIn(context)
    if (!isDirect(action)) return next(args)
    // Whatever else is waiting has its turn, as it would while a request is on its way.
    await new Promise((resolve) => setImmediate(resolve))
    // Asked for as a signature would: without credentials there is no call.
    const { accessKeyId: accessKey } = await config.credentials()
    const region = await config.region()
    try {
      const params = parametersOf(protocol, input, args.input as Fields)
      const answer = await sandbox.ask({ service, action, region, params, accessKey })
      const metadata = { $metadata: { httpStatusCode: 200, attempts: 1, totalRetryDelay: 0 } }
      const response = { headers: { date: sandbox.now().toUTCString() } }
      const read = outputOf(protocol, output, answer as Fields)
      return { response, output: { ...metadata, ...read } }
    } catch (error) {
      throw error instanceof AwsError ? thrown(protocol, error) : error
    }
  }
  return {
    applyToStack: (stack) => {
      // Nobody reads what it makes of every input and output.
      stack.remove('loggerMiddleware')
      stack.add(middleware, { step: 'initialize', priority: 'low', name: 'direct' })
    },
  }
}

/** Its name, and what its input and its answer are made of. */
function operationIn(context: HandlerExecutionContext): readonly [string, Schema, Schema] {
  const { operationSchema } = context['__smithy_context'] as {
    readonly operationSchema: readonly [number, string, string, unknown, never, never]
  }
  const [, , name, , input, output] = operationSchema
  return [name, NormalizedSchema.of(input), NormalizedSchema.of(output)]
}
