/** The applications of `examples/migrations`, installed as their own tools install them. */
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import type { Environment } from '../story/run.ts'

const TOOLS = process.env['TOOLS'] ?? ''
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

/** Copies all of them; what they need is what `.ci/install.sh` has installed by their own lists. */
export function installFrameworks(directory: string): Frameworks {
  cpSync(EXAMPLES, directory, { recursive: true })
  for (const name of ['prisma', 'sequelize']) {
    const modules = join(TOOLS, 'migrations', name, 'node_modules')
    if (!existsSync(modules)) throw new Error(`${modules} is not there: run .ci/install.sh`)
    symlinkSync(modules, join(directory, name, 'node_modules'))
  }
  const programs = [join(TOOLS, 'frameworks', 'bin'), dirname(process.execPath)]
  const environment: Environment = {
    HOME: directory,
    PATH: [...programs, process.env['PATH']].join(delimiter),
    CHECKPOINT_DISABLE: '1',
    // Prisma 6 downloads an engine that none of its commands here loads: this stands in its place.
    PRISMA_QUERY_ENGINE_LIBRARY: join(directory, 'no-engine'),
  }
  writeFileSync(join(directory, 'no-engine'), '')
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
