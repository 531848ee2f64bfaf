/** Files in folders whose names AWS does not take in a tag: those of Next.js, SvelteKit, Nx. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { runCli, useCheckout, useSandbox } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

const FILE = `version: 1
stack: web
region: us-east-1
stages:
  dev: { protected: false, databases: { postgres: {}, redis: {} } }
`

const cli = (...argv: readonly string[]) =>
  runCli(checkout.path(), { ...sandbox().environment, GITHUB_REPOSITORY: 'acme/shop' }, ...argv)

test.each(['apps/(web)/tinystacks.yml', 'apps/[slug]/#a, b & c/tinystacks.yml'])(
  '%s is deployed, found again, refused to another file, and destroyed',
  async (path) => {
    mkdirSync(join(checkout.path(), dirname(path)), { recursive: true })
    writeFileSync(join(checkout.path(), path), FILE)
    writeFileSync(join(checkout.path(), 'other.yml'), FILE)

    const deployed = await cli('deploy', '--yes', '--config', path)
    expect(deployed.stderr).not.toContain('Tag values')
    expect(deployed.code).toBe(0)
    const again = await cli('plan', '--config', path)
    expect(again.stdout).toContain('No changes')

    const other = await cli('plan', '--config', 'other.yml')
    expect(other.code).toBe(3)
    expect(other.stdout.replaceAll(/\s+/g, ' ')).toContain(
      `was deployed by another file (acme/shop, ${path}`,
    )

    const gone = await cli('destroy', '--stage', 'dev', '--confirm', 'delete', '--config', path)
    expect(gone.code).toBe(0)
  },
)
