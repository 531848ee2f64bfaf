/**
 * The release workflow as a tag starts it: by act, on this machine, unchanged, in a clone with a version of its own,
 * against the stand-in for GitHub. Attestations are written down instead of signed. What the jobs `test` and `npm` run
 * has checks of its own, or is tried without publishing.
 */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { startGitHub, type GitHub } from '../../__tests__/stand-ins/github/index.ts'
import { localActions } from './act/actions.ts'
import { runWorkflow, type WorkflowRun } from './act/runner.ts'
import { Workflow } from './act/workflow.ts'
import { chapter } from './chapter.ts'

const WORKFLOW = '.github/workflows/release.yml'
const root = dirname(dirname(import.meta.dirname))
const workflow = new Workflow(readFileSync(join(root, WORKFLOW), 'utf8'))
const directory = mkdtempSync(join(tmpdir(), 'tinystacks-release-'))
const checkout = join(directory, 'checkout')

function git(...args: readonly string[]): string {
  const person = ['-c', 'user.name=Octocat', '-c', 'user.email=octocat@example.com']
  return execFileSync('git', [...person, ...args], { cwd: checkout, encoding: 'utf8' }).trim()
}

/** A commit with this version in package.json and CHANGELOG.md, certificates of that day, and its tag; the sha. */
function release(github: GitHub, version: string, taken = new Date()): string {
  const file = join(checkout, 'package.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { readonly scripts: object }
  // They have checks of their own, and need an install.
  const scripts = { ...manifest.scripts, test: 'node --version', 'check:dist': 'node --version' }
  writeFileSync(file, JSON.stringify({ ...manifest, version, scripts }, null, 2))
  const notes = `# Changelog\n\n## [Unreleased]\n\n## [${version}]\n\nNotes of ${version}.\n`
  writeFileSync(join(checkout, 'CHANGELOG.md'), notes)
  const source = { rds: 'the check', taken: taken.toISOString().slice(0, 10) }
  writeFileSync(join(checkout, 'certificates/source.json'), JSON.stringify(source))
  git('commit', '--quiet', '--all', '--message', `Release ${version}`)
  git('tag', '--force', `v${version}`)
  const sha = git('rev-parse', 'HEAD')
  github.push({}, 'main', sha)
  return github.tag(`v${version}`, sha)
}

async function run(github: GitHub, tag: string, sha: string): Promise<WorkflowRun> {
  const kept = join(directory, 'kept')
  rmSync(kept, { recursive: true, force: true })
  mkdirSync(kept)
  return runWorkflow(checkout, join(directory, 'act'), {
    ...{ event: 'push', workflow: WORKFLOW, variables: {}, token: github.token },
    payload: { ref: `refs/tags/${tag}`, after: sha },
    actions: localActions(workflow.actions(), join(directory, 'actions')),
    environment: {
      ...github.environment,
      GITHUB_REF: `refs/tags/${tag}`,
      GITHUB_REF_NAME: tag,
      GITHUB_REF_TYPE: 'tag',
      GITHUB_SHA: sha,
      SHA_REF: sha,
      RELEASE_STAND_IN: kept,
    },
  })
}

type Attested = {
  readonly subjects: readonly { readonly name: string; readonly sha256: string }[]
  readonly predicate:
    'provenance' | { readonly spdxVersion: string; readonly packages: readonly object[] }
}

function attestations(): readonly Attested[] {
  const lines = readFileSync(join(directory, 'kept/attestations'), 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as Attested)
}

async function story(github: GitHub): Promise<void> {
  const jobs = ['test', 'pack', 'draft', 'attest', 'publish']
  await chapter(
    'a tag becomes a release with its assets, attested, immutable; v1 is made',
    async () => {
      const sha = release(github, '1.2.3')
      const ended = await run(github, 'v1.2.3', sha)
      assert.deepEqual(
        ended.jobs,
        Object.fromEntries(jobs.map((job) => [job, 'success'])),
        ended.log,
      )
      const [published, ...more] = github.releases()
      assert.ok(published?.immutable === true && more.length === 0)
      assert.equal(published.body, 'Notes of 1.2.3.\n')
      assert.deepEqual(github.tags(), { 'v1.2.3': sha, v1: sha })
      const assets = published.assets.map(({ name, digest }) => `${digest.slice(7)} ${name}`)
      const names = [
        'SHA256SUMS',
        ...['cyclonedx.json', 'spdx.json', 'tgz'].map((end) => `tinystacks-1.2.3.${end}`),
      ]
      assert.deepEqual(
        published.assets.map(({ name }) => name),
        names,
      )
      const [provenance, bundled] = attestations()
      const attested = provenance?.subjects.map(({ name, sha256 }) => `${sha256} ${name}`)
      assert.deepEqual(attested?.sort(), assets.sort())
      assert.deepEqual(
        bundled?.subjects.map(({ name }) => name),
        ['tinystacks-1.2.3.tgz'],
      )
      assert.ok(typeof bundled.predicate === 'object' && bundled.predicate.packages.length > 40)
    },
  )
  await chapter('run again, it packs the same bytes, and changes nothing', async () => {
    github.resetCalls()
    const ended = await run(github, 'v1.2.3', github.tags()['v1.2.3'] ?? '')
    assert.deepEqual(
      Object.values(ended.jobs),
      jobs.map(() => 'success'),
      ended.log,
    )
    const writes = github.calls().filter(({ method }) => method !== 'GET')
    assert.deepEqual(
      writes.map(({ method, path }) => `${method} ${path}`),
      ['PATCH /repos/acme/shop/git/refs/tags/v1'],
    )
  })
  await chapter('the next version moves v1', async () => {
    const sha = release(github, '1.3.0')
    const ended = await run(github, 'v1.3.0', sha)
    assert.deepEqual(
      Object.values(ended.jobs),
      jobs.map(() => 'success'),
      ended.log,
    )
    assert.equal(github.tags()['v1'], sha)
  })
  await chapter('npm would take the file as it is', () => {
    assert.match(publishesTo('next'), /"name": "tinystacks"/)
    return Promise.resolve()
  })
  await chapter('nothing is released with certificates that are older than 30 days', async () => {
    const sha = release(github, '1.3.1', new Date(Date.now() - 31 * 86_400_000))
    const refused = await run(github, 'v1.3.1', sha)
    assert.deepEqual(refused.jobs, { test: 'failure' }, refused.log)
    assert.match(refused.log, /31 days ago, and a release takes no older ones/)
    assert.equal(github.releases().length, 2)
  })
  await chapter('a tag that is not the version of package.json is not released', async () => {
    const refused = await run(github, 'v1.4.0', github.tag('v1.4.0'))
    assert.deepEqual(refused.jobs, { test: 'failure' }, refused.log)
    assert.equal(github.releases().length, 2)
  })
}

/** What npm would do with the packed file. */
function publishesTo(tag: string): string {
  const packed = join(directory, 'kept/artifacts/release')
  const file = readdirSync(packed).find((name) => name.endsWith('.tgz')) ?? ''
  const args = [
    'publish',
    join(packed, file),
    '--access',
    'public',
    '--tag',
    tag,
    '--dry-run',
    '--json',
  ]
  return execFileSync('npm', args, { cwd: directory, encoding: 'utf8' })
}

const github = await startGitHub()
try {
  execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${root}`, checkout])
  await story(github)
  assert.deepEqual(github.violations(), [], "every call was as GitHub's description has it")
} finally {
  await github.close()
  rmSync(directory, { recursive: true })
}
