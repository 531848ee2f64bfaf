import { TinystacksError } from '../../errors.ts'
import type { Login, LoginApi } from '../../ports/logins.ts'
import { call, type Clients } from '../clients.ts'

/** Secrets Manager and Systems Manager's parameters, in the region of `clients`. */
export function loginApi(clients: Clients): LoginApi {
  return {
    of: async (secret) => {
      const { ARN, SecretString } = await call(
        clients,
        'secretsmanager:GetSecretValue',
        async () => {
          const { GetSecretValueCommand } = await import('@aws-sdk/client-secrets-manager')
          const client = await clients.secretsmanager()
          return client.send(new GetSecretValueCommand({ SecretId: secret }))
        },
      )
      // Secrets Manager accepts a part of an ARN, and would give another secret than the one that is meant.
      if (ARN !== secret) throw noLogin(`there is no secret ${secret}`)
      return loginIn(secret, SecretString ?? '')
    },
    privateKey: async (parameter) => {
      const { Parameter } = await call(clients, 'ssm:GetParameter', async () => {
        const { GetParameterCommand } = await import('@aws-sdk/client-ssm')
        const client = await clients.ssm()
        return client.send(new GetParameterCommand({ Name: parameter, WithDecryption: true }))
      })
      return Parameter?.Value ?? ''
    },
  }
}

/** The JSON that RDS and we give a secret; a plain text is the password. */
function loginIn(secret: string, value: string): Login {
  const fields = fieldsIn(value)
  const text = (name: string): string | null => {
    const field = fields[name]
    return typeof field === 'string' && field !== '' ? field : null
  }
  const password = text('password')
  if (password === null) throw noLogin(`the secret ${secret} has no \`password\``)
  return { user: text('username'), password, databaseName: text('dbname') }
}

function fieldsIn(value: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(value)
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
  } catch {
    return { password: value }
  }
}

function noLogin(message: string): TinystacksError {
  return new TinystacksError('no-login', message, {
    exit: 1,
    hint: 'the secret has to be JSON with `username` and `password`',
  })
}
