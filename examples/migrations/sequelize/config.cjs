const { readFileSync } = require('node:fs')

const { DATABASE_URL, DATABASE_READER_URL, PG_CA_FILE, PG_TLS_NAME } = process.env

// What the URL says of TLS would win over this. The sandbox signs its own certificate.
const ssl = PG_CA_FILE
  ? { ca: readFileSync(PG_CA_FILE), servername: PG_TLS_NAME }
  : { rejectUnauthorized: false }

function connection(url) {
  const { hostname, port, pathname, username, password } = new URL(url)
  return {
    host: hostname,
    port,
    database: decodeURIComponent(pathname.slice(1)),
    username: decodeURIComponent(username),
    password: decodeURIComponent(password),
  }
}

const primary = connection(DATABASE_URL)

module.exports = {
  ...primary,
  dialect: 'postgres',
  dialectOptions: { ssl },
  // Reads go to the reader, writes and transactions to the primary.
  ...(DATABASE_READER_URL && {
    replication: { write: primary, read: [connection(DATABASE_READER_URL)] },
  }),
}
