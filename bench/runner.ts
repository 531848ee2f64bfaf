/** Runs the built action as GitHub's runner does: inputs as variables, everything else through files. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { text } from 'node:stream/consumers'

const ACTION = join(import.meta.dirname, '..', 'dist', 'index.js')

export type Step = {
  /** The checkout. */
  readonly cwd: string
  readonly inputs: Readonly<Record<string, string>>
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The event's payload. */
  readonly payload: unknown
}

export type Finished = {
  readonly exit: number | null
  /** From the start of the process to its end. */
  readonly milliseconds: number
  /** What the step wrote to GITHUB_OUTPUT. */
  readonly outputs: string
  readonly summary: string
  readonly log: string
}

/** Runs one step and measures it. */
export async function runStep({ cwd, inputs, environment, payload }: Step): Promise<Finished> {
  const temp = mkdtempSync(join(tmpdir(), 'tinystacks-runner-'))
  const file = (name: string, content = ''): string => {
    writeFileSync(join(temp, name), content)
    return join(temp, name)
  }
  const [output, summary] = [file('output'), file('summary.md')]
  try {
    const started = performance.now()
    const child = spawn(process.execPath, [ACTION], {
      cwd,
      env: {
        PATH: process.env['PATH'],
        HOME: cwd,
        AWS_EC2_METADATA_DISABLED: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_EVENT_PATH: file('event.json', JSON.stringify(payload)),
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        ...environment,
        ...Object.fromEntries(
          Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
        ),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [log] = await Promise.all([text(child.stdout), once(child, 'exit')])
    const milliseconds = performance.now() - started
    const [outputs, summed] = [output, summary].map((name) => readFileSync(name, 'utf8'))
    return {
      exit: child.exitCode,
      milliseconds,
      outputs: outputs ?? '',
      summary: summed ?? '',
      log,
    }
  } finally {
    rmSync(temp, { recursive: true, force: true })
  }
}
