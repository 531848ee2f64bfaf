import { mysqlLine } from './client-lines.ts'
import type { SqlEngine } from './engine.ts'
import { reservedNames } from './reserved-names.ts'

/** MySQL on RDS. */
export const mysql: SqlEngine = {
  family: 'sql',
  title: 'MySQL',
  stem: 'Mysql',
  port: 3306,
  localSlot: 2,
  client: {
    program: 'mysql',
    line: mysqlLine,
    checksAuthority: 'VERIFY_CA',
    packages: {
      brew: 'mysql-client && brew link --force mysql-client',
      apt: 'default-mysql-client',
      dnf: 'mysql',
    },
  },
  // MySQL, "SET TRANSACTION Statement".
  readOnlyEndedBy: '`SET SESSION TRANSACTION READ WRITE`',
  versionDepth: 2,
  // RDS release calendar as of 2026-11.
  lines: ['8.0', '8.4'],
  // RDS release calendar; endoflife.date, August 2026.
  support: {
    '8.0': { standard: '2026-07-31', extended: '2029-07-31' },
    '8.4': { standard: '2029-07-31', extended: '2032-07-31' },
  },
  variables: {
    prefix: 'MYSQL',
    demands: { MYSQL_SSLMODE: 'REQUIRED' },
    secrets: { MYSQL_USERNAME: 'username', MYSQL_CREDENTIALS_SECRET: 'password' },
    url: {
      variable: 'MYSQL_URL',
      reader: 'MYSQL_READER_URL',
      scheme: 'mysql',
      // No two libraries have one parameter for it, and Django's and SQLAlchemy's fail at an unknown one.
      demands: {},
    },
  },
  speaks: ['mysql', 'mariadb', 'aurora-mysql'],
  clues: {
    image: ['mysql', 'mysql-server'],
    npm: ['mysql', 'mysql2'],
    pypi: ['mysqlclient', 'pymysql', 'mysql-connector-python', 'aiomysql', 'asyncmy'],
    gem: ['mysql2', 'trilogy'],
    composer: ['ext-mysqli', 'ext-pdo_mysql'],
    go: ['github.com/go-sql-driver/mysql', 'gorm.io/driver/mysql'],
    jvm: ['com.mysql:mysql-connector-j', 'mysql:mysql-connector-java'],
    prisma: ['mysql'],
    django: ['django.db.backends.mysql'],
    rails: ['mysql2', 'trilogy'],
    cloudformation: ['mysql', 'aurora-mysql'],
    scheme: ['mysql', 'mysql2'],
  },
  // `1` is what RDS itself writes and what checkers look for (RDS guide, "Requiring SSL/TLS for all connections").
  tls: {
    parameter: 'require_secure_transport',
    on: '1',
    onFirst: 'ON',
    off: 'OFF',
    defaultSince: null,
  },
  majorTakesReaders: false,
  reserved: reservedNames('mysql'),
  parameters: {
    form: /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/i,
    example: 'max_connections',
    owned: new Set([
      'basedir',
      'bind_address',
      'datadir',
      'general_log_file',
      'innodb_data_home_dir',
      'innodb_log_group_home_dir',
      'lc_messages_dir',
      'log_bin',
      'log_error',
      'pid_file',
      'plugin_dir',
      'port',
      'relay_log',
      'secure_file_priv',
      'server_id',
      'skip_networking',
      'slow_query_log_file',
      'socket',
      'tmpdir',
    ]),
    unsupported: {},
  },
}
