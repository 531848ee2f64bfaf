/** The applications of `examples/migrations`, installed as their own tools install them. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { run, type Environment } from '../story/run.ts'

const EXAMPLES = join(import.meta.dirname, '..', '..', '..', 'examples', 'migrations')

export type Framework = {
  readonly name: string
  /** Where its application is. */
  readonly directory: string
  /** What a person types after `exec … --`. */
  readonly migrate: readonly string[]
  /** The table that its migration makes. */
  readonly table: string
}

export type Frameworks = {
  readonly all: readonly Framework[]
  readonly environment: Environment
}

/** Copies all of them, and installs what they need: of npm and pip at the same time. */
export async function installFrameworks(directory: string): Promise<Frameworks> {
  cpSync(EXAMPLES, directory, { recursive: true })
  const python = join(directory, 'python')
  const environment: Environment = {
    HOME: directory,
    PATH: [join(python, 'bin'), dirname(process.execPath), process.env['PATH']].join(delimiter),
    NODE_EXTRA_CA_CERTS: process.env['NODE_EXTRA_CA_CERTS'],
    CHECKPOINT_DISABLE: '1',
    // Prisma 6 downloads an engine that none of its commands here loads: this stands in its place.
    PRISMA_QUERY_ENGINE_LIBRARY: join(directory, 'no-engine'),
  }
  writeFileSync(join(directory, 'no-engine'), '')
  const npm = (name: string): Promise<string> =>
    run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
      env: { ...process.env, ...environment },
      cwd: join(directory, name),
    })
  const pip = async (): Promise<void> => {
    const env = { ...process.env, ...environment }
    await run('python3', ['-m', 'venv', python], { env, cwd: directory })
    const files = ['django', 'alembic'].flatMap((name) => ['-r', `${name}/requirements.txt`])
    const quiet = ['--quiet', '--disable-pip-version-check']
    await run(join(python, 'bin', 'pip'), ['install', ...quiet, ...files], { env, cwd: directory })
  }
  await Promise.all([npm('prisma'), npm('sequelize'), pip()])
  const framework = (name: string, table: string, ...migrate: readonly string[]): Framework => {
    const own = join(directory, name)
    if (!existsSync(own)) throw new Error(`there is no example ${name}`)
    mustName(migrate)
    return { name, directory: own, migrate, table }
  }
  return {
    environment,
    all: [
      framework('prisma', 'Order', 'npx', 'prisma', 'migrate', 'deploy'),
      framework('django', 'orders_order', 'python', 'manage.py', 'migrate'),
      framework('active-record', 'purchases', 'ruby', 'migrate.rb'),
      framework('alembic', 'invoices', 'alembic', 'upgrade', 'head'),
      framework('sequelize', 'baskets', 'npx', 'sequelize-cli', 'db:migrate'),
    ],
  }
}

/** What is run is what the page says. */
function mustName(command: readonly string[]): void {
  const page = readFileSync(join(EXAMPLES, 'README.md'), 'utf8')
  if (!page.includes(`\`${command.join(' ')}\``))
    throw new Error(`examples/migrations/README.md does not say: ${command.join(' ')}`)
}
