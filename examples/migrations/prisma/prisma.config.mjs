import { readFileSync } from 'node:fs'
import { PrismaPg } from '@prisma/adapter-pg'

const { PG_HOST, PG_PORT, PG_DATABASE, PG_USERNAME, PG_CREDENTIALS_SECRET } = process.env
const { PG_CA_FILE, PG_TLS_NAME } = process.env

// Through a tunnel the certificate has another name than the address. The sandbox signs its own.
const ssl = PG_CA_FILE
  ? { ca: readFileSync(PG_CA_FILE), servername: PG_TLS_NAME }
  : { rejectUnauthorized: false }

export default {
  experimental: { adapter: true },
  engine: 'js',
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
  adapter: async () =>
    new PrismaPg({
      host: PG_HOST,
      port: Number(PG_PORT),
      database: PG_DATABASE,
      user: PG_USERNAME,
      password: PG_CREDENTIALS_SECRET,
      ssl,
    }),
}
