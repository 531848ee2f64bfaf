/**
 * A sandbox whose answers need no wire: AWS's own clients ask it in this process, past signatures, HTTP and XML,
 * which take longer than everything else that a test of the whole does. What a call means on the wire stays the
 * same (`direct.test.ts`); the services of the query protocol alone come this way, the others as ever.
 */
import { Client } from '@smithy/core/client'
import { NormalizedSchema } from '@smithy/core/schema'
import type { HandlerExecutionContext, InitializeMiddleware, Pluggable } from '@smithy/types'
import { AwsError } from '../../../sandbox/contract.ts'
import { startSandbox, type StartOptions } from '../../../sandbox/main.ts'
import type { Sandbox } from '../../../sandbox/server/sandbox.ts'

type Schema = ReturnType<typeof NormalizedSchema.of>
type Fields = Readonly<Record<string, unknown>>

/** What all clients have: of which service and region they are, and what each call goes through. */
type AnyClient = {
  readonly constructor: { readonly name: string }
  readonly config: {
    readonly region: () => Promise<string>
    readonly credentials: () => Promise<object>
  }
  readonly middlewareStack: { readonly use: (pluggable: Pluggable<object, object>) => void }
}

const SERVICES: Readonly<Record<string, string>> = {
  CloudFormation: 'cloudformation',
  RDS: 'rds',
  ElastiCache: 'elasticache',
}

const sandboxes = new Map<string, Sandbox>()
const known = new WeakSet<object>()

/** Starts one; a client whose first call finds its address in AWS_ENDPOINT_URL asks it directly from then on. */
export async function startDirectSandbox(options: StartOptions): Promise<Sandbox> {
  takeOver()
  const sandbox = await startSandbox(options)
  sandboxes.set(sandbox.url, sandbox)
  return {
    ...sandbox,
    close: () => {
      sandboxes.delete(sandbox.url)
      return sandbox.close()
    },
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
      const sandbox = sandboxes.get(process.env['AWS_ENDPOINT_URL'] ?? '')
      if (service !== undefined && sandbox !== undefined)
        this.middlewareStack.use(shortcut(this, service, sandbox))
    }
    return Reflect.apply(send, this, call)
  } as typeof Client.prototype.send
}

/** Stands behind everything that looks at inputs and outputs, and before all that makes a request of them. */
function shortcut(
  { config }: AnyClient,
  service: string,
  sandbox: Sandbox,
): Pluggable<object, object> {
  const middleware: InitializeMiddleware<object, object> =
    (_next, context) =>
    async ({ input }) => {
      const [action, output] = operationIn(context)
      // Whatever else is waiting has its turn, as it would while a request is on its way.
      await new Promise((resolve) => setImmediate(resolve))
      // Asked for as a signature would: without credentials there is no call.
      await config.credentials()
      const region = await config.region()
      try {
        const params = written(input) as Fields
        const answer = await sandbox.ask({ service, action, region, params })
        const metadata = { $metadata: { httpStatusCode: 200, attempts: 1, totalRetryDelay: 0 } }
        const response = { headers: { date: sandbox.now().toUTCString() } }
        return { response, output: { ...metadata, ...structure(output, answer as Fields) } }
      } catch (error) {
        throw error instanceof AwsError ? asThrown(error) : error
      }
    }
  return {
    applyToStack: (stack) => {
      stack.add(middleware, { step: 'initialize', priority: 'low', name: 'direct' })
    },
  }
}

/** Its name, and what its answer is made of. */
function operationIn(context: HandlerExecutionContext): readonly [string, Schema] {
  const { operationSchema } = context['__smithy_context'] as {
    readonly operationSchema: readonly [number, string, string, unknown, unknown, never]
  }
  return [operationSchema[2], NormalizedSchema.of(operationSchema[5])]
}

/** As the parameters of a query arrive: every leaf a string, an empty list an empty one. */
function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? '' : value.map(written)
  if (value instanceof Date) return value.toISOString().replace('.000Z', 'Z')
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      inner === undefined || inner === null ? [] : [[key, written(inner)]],
    ),
  )
}

/** As the client reads its XML: what the sandbox has more than the schema is left out. */
function structure(schema: Schema, value: Fields): Record<string, unknown> {
  const read: Record<string, unknown> = {}
  for (const [name, member] of schema.structIterator()) {
    const field = value[name]
    if (field !== undefined && field !== null) read[name] = fieldOf(member, field)
  }
  return read
}

function fieldOf(schema: Schema, value: unknown): unknown {
  if (schema.isListSchema())
    return (value as readonly unknown[])
      .filter((one) => one !== undefined && one !== null)
      .map((one) => fieldOf(schema.getValueSchema(), one))
  if (schema.isStructSchema()) return structure(schema, value as Fields)
  if (schema.isTimestampSchema()) return new Date(value as string | Date)
  if (schema.isBooleanSchema()) return String(value) === 'true'
  if (schema.isNumericSchema()) return Number(value)
  return String(value)
}

/** As the client throws it; the class that some codes have there is told by nothing of ours. */
function asThrown({ code, message, status }: AwsError): Error {
  return Object.assign(new Error(message), {
    name: code,
    Code: code,
    Type: 'Sender',
    $fault: status >= 500 ? 'server' : 'client',
    $metadata: { httpStatusCode: status, attempts: 1, totalRetryDelay: 0 },
  })
}
