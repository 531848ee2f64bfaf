/** Like it, with one commit and no more history. */
import { execFileSync } from 'node:child_process'

const ref = process.env['INPUT_REF'] ?? ''
const workspace = process.env['GITHUB_WORKSPACE'] ?? ''
const repository = process.env['CHECKOUT_STAND_IN'] ?? ''
if (ref === '' || workspace === '' || repository === '') throw new Error('nothing to check out')

const git = (...args: readonly string[]) =>
  execFileSync('git', ['-C', workspace, ...args], { stdio: ['ignore', 'inherit', 'inherit'] })

git('init', '--quiet')
git('fetch', '--quiet', '--depth=1', `file://${repository}`, ref)
git('checkout', '--quiet', '--force', 'FETCH_HEAD')
process.stdout.write(`Checked out ${ref}\n`)
