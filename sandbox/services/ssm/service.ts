import { AwsError, type Call, type Service, type World } from '../../contract.ts'
import { arn } from '../names.ts'
import { page } from '../paginate.ts'
import { flag, requiredText, structures, text, texts, whole } from '../params.ts'
import { readTags } from '../tags.ts'
import { hostActions } from './host-actions.ts'
import {
  deleteParameter,
  findParameter,
  putParameter,
  ssmState,
  type ParameterType,
  type StoredParameter,
} from './parameters.ts'
import { sessionActions } from './sessions.ts'

const TYPES: readonly ParameterType[] = ['String', 'StringList', 'SecureString']

export function ssmService(world: World): Service {
  return {
    name: 'ssm',
    protocol: 'json',
    namespace: '',
    actions: {
      ...hostActions(world),
      ...sessionActions(world),
      GetParameter: (call) => {
        const name = requiredText(call.params, 'Name', 'ValidationException')
        const found = findParameter(world, call.region, name)
        if (found === undefined)
          throw new AwsError('ParameterNotFound', `Parameter ${name} not found.`)
        return { Parameter: view(world, call, found) }
      },
      GetParameters: (call) => {
        const names = texts(call.params, 'Names')
        const found = names.map((name) => findParameter(world, call.region, name))
        return {
          Parameters: found.flatMap((one) => (one === undefined ? [] : [view(world, call, one)])),
          InvalidParameters: names.filter((_, index) => found[index] === undefined),
        }
      },
      PutParameter: (call) => ({
        Version: putParameter(world, call.region, {
          name: requiredText(call.params, 'Name', 'ValidationException'),
          type: typeOf(call),
          value: requiredText(call.params, 'Value', 'ValidationException'),
          description: text(call.params, 'Description') ?? null,
          overwrite: flag(call.params, 'Overwrite') ?? false,
          tags: readTags(call.params),
        }),
        Tier: 'Standard',
      }),
      DeleteParameter: (call) => {
        deleteParameter(
          world,
          call.region,
          requiredText(call.params, 'Name', 'ValidationException'),
        )
        return {}
      },
      GetParametersByPath: (call) => {
        const { items, next } = pageOf(call, below(world, call))
        return {
          Parameters: items.map((parameter) =>
            view(world, call, { parameter, version: parameter.values.length }),
          ),
          NextToken: next,
        }
      },
      DescribeParameters: (call) => {
        const { items, next } = pageOf(call, described(world, call))
        return {
          Parameters: items.map((parameter) => ({
            Name: parameter.name,
            ARN: arnOf(world, call.region, parameter),
            Type: parameter.type,
            Description: parameter.description ?? undefined,
            LastModifiedDate: new Date(parameter.changed),
            Version: parameter.values.length,
            Tier: 'Standard',
            DataType: parameter.dataType,
            Policies: [],
          })),
          NextToken: next,
        }
      },
    },
  }
}

function typeOf(call: Call): ParameterType | undefined {
  const given = text(call.params, 'Type')
  const type = TYPES.find((one) => one === given)
  if (given !== undefined && type === undefined) {
    throw new AwsError('ValidationException', `Type ${given} is not one of ${TYPES.join(', ')}`)
  }
  return type
}

function arnOf(world: World, region: string, parameter: StoredParameter): string {
  const path = parameter.name.startsWith('/') ? parameter.name : `/${parameter.name}`
  return arn(world, 'ssm', region, `parameter${path}`)
}

/** A SecureString's value is shown only WithDecryption (SSM-4). */
function view(
  world: World,
  call: Call,
  { parameter, version }: { parameter: StoredParameter; version: number },
): object {
  const value = parameter.values[version - 1] ?? ''
  const hidden =
    parameter.type === 'SecureString' && !(flag(call.params, 'WithDecryption') ?? false)
  return {
    Name: parameter.name,
    Type: parameter.type,
    Value: hidden ? `encrypted:${Buffer.from(parameter.name).toString('base64')}` : value,
    Version: version,
    LastModifiedDate: new Date(parameter.changed),
    ARN: arnOf(world, call.region, parameter),
    DataType: parameter.dataType,
  }
}

function below(world: World, call: Call): readonly StoredParameter[] {
  const path = requiredText(call.params, 'Path', 'ValidationException')
  const prefix = path.endsWith('/') ? path : `${path}/`
  const deep = flag(call.params, 'Recursive') ?? false
  return sorted(world, call).filter(({ name }) => {
    if (!name.startsWith(prefix)) return false
    return deep || !name.slice(prefix.length).includes('/')
  })
}

function described(world: World, call: Call): readonly StoredParameter[] {
  const filters = structures(call.params, 'ParameterFilters')
  return sorted(world, call).filter((parameter) =>
    filters.every((filter) => {
      const key = requiredText(filter, 'Key', 'ValidationException')
      const read = key === 'Type' ? parameter.type : parameter.name
      if (key !== 'Name' && key !== 'Type') {
        throw new AwsError(
          'InvalidFilterKey',
          `The sandbox filters parameters by Name and Type, not ${key}`,
        )
      }
      const option = text(filter, 'Option') ?? 'Equals'
      return texts(filter, 'Values').some((value) => {
        if (option === 'BeginsWith') return read.startsWith(value)
        if (option === 'Contains') return read.includes(value)
        return read === value
      })
    }),
  )
}

function sorted(world: World, call: Call): readonly StoredParameter[] {
  return Object.values(ssmState(world, call.region).parameters).sort((one, other) =>
    one.name.localeCompare(other.name),
  )
}

function pageOf<T>(
  call: Call,
  all: readonly T[],
): { items: readonly T[]; next: string | undefined } {
  const size = whole(call.params, 'MaxResults') ?? 10
  return page(all, text(call.params, 'NextToken'), size, 'InvalidNextToken')
}
