/**
 * The steps of a release, as `.github/workflows/release.yml` runs them for a tag:
 *
 *   node scripts/release.ts check v1.2.3            the tag, package.json and CHANGELOG.md belong together, and
 *                                                   the certificates are not too old
 *   node scripts/release.ts pack DIR                the npm package, its SBOMs, their sums
 *   node scripts/release.ts draft v1.2.3 DIR        a draft with these assets
 *   node scripts/release.ts publish v1.2.3 DIR      the draft becomes an immutable release
 *   node scripts/release.ts major v1.2.3 SHA        v1 moves, if this is its newest version
 *   node scripts/release.ts npm-tag v1.2.3          what npm is to call it: latest, next or latest-1
 *
 * Node's own modules alone: the job that may write installs nothing. Each of them can be repeated.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { refuseOld } from './certificates/folder.ts'
import { packAssets, readAssets } from './release/assets.ts'
import { Repository } from './release/github.ts'
import { notesOf } from './release/notes.ts'
import { draft, moveMajor, publish } from './release/steps.ts'
import { npmTag, versionOf } from './release/version.ts'

const root = dirname(import.meta.dirname)
const read = (name: string): string => readFileSync(join(root, name), 'utf8')
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const [step = '', first = '', second = ''] = process.argv.slice(2)

function notes(tag: string): string {
  const { version } = JSON.parse(read('package.json')) as { readonly version: string }
  if (versionOf(tag).text !== version)
    throw new Error(`${tag} is not the version of package.json, ${version}`)
  return notesOf(read('CHANGELOG.md'), version)
}

const STEPS: Readonly<Record<string, () => unknown>> = {
  check: () => {
    refuseOld(new Date())
    say(notes(first))
  },
  pack: () => {
    packAssets(root, first)
    for (const { name, sha256 } of readAssets(first)) say(`${sha256}  ${name}`)
  },
  draft: () => {
    const content = { version: versionOf(first), notes: notes(first), assets: readAssets(second) }
    return draft(new Repository(process.env), content, say)
  },
  publish: () => {
    const content = { version: versionOf(first), assets: readAssets(second) }
    return publish(new Repository(process.env), content, say)
  },
  major: () =>
    moveMajor(new Repository(process.env), { version: versionOf(first), sha: second }, say),
  'npm-tag': async () => {
    say(npmTag(versionOf(first), await new Repository(process.env).tags('v')))
  },
}

const chosen = STEPS[step]
if (chosen === undefined) throw new Error(`no step ${step}: ${Object.keys(STEPS).join(', ')}`)
await chosen()
