/**
 * The package as a user gets it: packed, installed into an empty folder below an empty home by an account without
 * rights, and run on each Node of `.ci/node-versions`, with the npm that comes with it.
 */
import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { chapter } from './chapter.ts'
import { Account } from './package/account.ts'
import { installedNodes, type Node } from './package/nodes.ts'
import { packed, tagged, versionOf } from './package/tarball.ts'
import { User } from './package/user.ts'

const root = dirname(dirname(import.meta.dirname))
const version = versionOf(root)
const account = new Account()
const directory = mkdtempSync('/var/tmp/tinystacks-package-')
chmodSync(directory, 0o755)

async function story(node: Node, tarball: string, tag: string): Promise<void> {
  const on = `Node ${node.version}, npm ${node.npm}`
  const user = new User(account, node, directory)
  await chapter(`${on}: the tarball is all that is installed`, () => user.installs(tarball))
  await chapter(`${on}: npx runs it`, () => user.uses(version))
  await chapter(`${on}: the sandbox fetches PostgreSQL once`, () => user.deploys())
  await chapter(`${on}: npx runs the tarball`, () =>
    user.runsAtOnce([`--package=${tarball}`, 'tinystacks'], version),
  )
  await chapter(`${on}: npx runs the tag`, () => user.runsAtOnce([tag], version))
  user.leavesNothingElse()
}

try {
  const tarball = packed(root, directory)
  const tag = tagged(root, directory, account)
  const nodes = await chapter('every Node is here', () =>
    Promise.resolve(
      installedNodes(join(process.env['TOOLS'] ?? '/var/tmp/tinystacks-ci-tools', 'nodes')),
    ),
  )
  // Side by side: much of the time is npm's waiting.
  const ends = await Promise.allSettled(nodes.map((node) => story(node, tarball, tag)))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  assert.deepEqual(account.leftOutside(directory), [])
} finally {
  rmSync(directory, { recursive: true, force: true })
}
