import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { Client } from 'pg'

type Variables = ReadonlyMap<string, string>

const ORDERS = 3

/** Writes a table as the application would; gives the number of rows it has then. */
export async function writeOrders(variables: Variables): Promise<number> {
  return query(variables, async (client) => {
    await client.query('create table orders (id integer primary key, item text not null)')
    for (let id = 1; id <= ORDERS; id += 1)
      await client.query('insert into orders values ($1, $2)', [id, `item ${String(id)}`])
    return count(client)
  })
}

export async function countOrders(variables: Variables): Promise<number> {
  return query(variables, count)
}

async function count(client: Client): Promise<number> {
  process.stdout.write('> select version(), count(*) from orders\n')
  const { rows } = await client.query<{ version: string; orders: number }>(
    'select version(), (select count(*)::integer from orders) as orders',
  )
  const [row] = rows
  if (row === undefined) throw new Error('the query gave no row')
  process.stdout.write(`${row.version.split(' on ')[0] ?? ''}: ${String(row.orders)} rows\n`)
  return row.orders
}

/** Logs in with the password from the secret, which is never shown. */
async function query<T>(variables: Variables, work: (client: Client) => Promise<T>): Promise<T> {
  const value = (name: string): string => {
    const found = variables.get(name)
    if (found === undefined) throw new Error(`there is no ${name} among the outputs`)
    return found
  }
  const { username, password } = await credentials(value('PG_CREDENTIALS_SECRET'))
  const [host, port, database] = [value('PG_HOST'), value('PG_PORT'), value('PG_DATABASE')]
  process.stdout.write(`\n$ psql postgres://${username}:***@${host}:${port}/${database}\n`)
  // `require` asks for TLS, but for no certificate of a known authority (libpq, "SSL Mode").
  const ssl = value('PG_SSLMODE') === 'require' && { rejectUnauthorized: false }
  const client = new Client({ host, port: Number(port), database, user: username, password, ssl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** `reference` is what ECS takes: `<secret ARN>:password::`. */
async function credentials(
  reference: string,
): Promise<{ readonly username: string; readonly password: string }> {
  const secrets = new SecretsManagerClient()
  const [arn] = reference.split(':password::')
  const { SecretString = '{}' } = await secrets.send(new GetSecretValueCommand({ SecretId: arn }))
  secrets.destroy()
  return JSON.parse(SecretString) as { username: string; password: string }
}
