/**
 * The artefacts of a whole run of what is built (`__tests__/safety/whole-run.test.ts` makes them, and
 * searches them for the secrets it knows), given to gitleaks, which knows none and goes by their looks.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chapter } from './chapter.ts'

const GITLEAKS = join(process.env['TOOLS'] ?? '', 'go', 'bin', 'gitleaks')

/** Seconds that gitleaks has; it needs two. */
const LIMIT = 60

/** gitleaks' own exit code for what it finds. */
const FOUND = 9

/** What it says of the folder, with every secret blanked out; null = it finds none. */
function leaksIn(folder: string): string | null {
  const { status, stdout, stderr, error } = spawnSync(
    GITLEAKS,
    ['dir', folder, '--no-banner', '--redact', '--verbose', `--exit-code=${String(FOUND)}`],
    { encoding: 'utf8', timeout: LIMIT * 1000 },
  )
  if (error !== undefined) throw error
  if (status === 0) return null
  if (status === FOUND) return stdout
  throw new Error(`gitleaks ended with ${String(status)}: ${stderr}`)
}

/** The same in every run: by chance a random one looks like none. */
const PLANTED: readonly (readonly [string, string])[] = [
  ['a password', '"password": "Zq9kV7mPx2Lw4TnB8sRd6Yh3"'],
  ['a credential of AWS', 'AWS_SECRET_ACCESS_KEY=q7RzT2vKm9XsW4bNc8LdF6hJp3GyQe5Zu1Ao0BtD'],
  [
    'a private key',
    `-----BEGIN OPENSSH PRIVATE KEY-----\n${'b3BlbnNzaC1rZXktdjEAAAAABG5vbmU'.repeat(9)}\n-----END OPENSSH PRIVATE KEY-----`,
  ],
]

const folder = mkdtempSync(join(tmpdir(), 'tinystacks-leaks-'))
try {
  await chapter('no secret of the run is in its artefacts, in any form', async () => {
    execFileSync('vitest', ['run', '__tests__/safety/whole-run.test.ts'], {
      env: { ...process.env, TINYSTACKS_ARTEFACTS: folder },
      stdio: 'inherit',
    })
  })
  const artefacts = readdirSync(folder)
  if (artefacts.length < 40) throw new Error(`there are only ${String(artefacts.length)} artefacts`)
  await chapter(`gitleaks finds nothing in ${String(artefacts.length)} artefacts`, async () => {
    const found = leaksIn(folder)
    if (found !== null) throw new Error(found)
  })
  await chapter('gitleaks finds what is planted there', async () => {
    for (const [at, [what, text]] of PLANTED.entries()) {
      const name = artefacts[at * 7] ?? ''
      appendFileSync(join(folder, name), `\n${text}\n`)
      if (!leaksIn(folder)?.includes(name)) throw new Error(`${what} in ${name} is not found`)
    }
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
