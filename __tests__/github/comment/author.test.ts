import { expect, test } from 'vitest'
import { authorOf } from '../../../src/github/comment/author.ts'
import { connectGitHub } from '../../../src/github/api/client.ts'
import { writeSticky } from '../../../src/github/comment/sticky.ts'
import { writeHeader } from '../../../src/review/header.ts'
import { useGitHub } from '../../stand-ins/github/index.ts'
import { aHeader, clientOf, patientClock } from '../connected.ts'

const github = useGitHub()

test("a workflow's token writes as the workflow, and GitHub is not asked for it", async () => {
  expect(await authorOf(await clientOf(github()), github().token, null)).toBe('github-actions[bot]')
  expect(github().calls()).toEqual([])
})

test.each(['ghp_robot', 'github_pat_robot'])(
  '%s writes as the person whose it is',
  async (token) => {
    const kind = token.startsWith('ghp_') ? 'classic' : 'fine-grained'
    github().addToken({ token, login: 'deploy-robot', kind })
    const { url: apiUrl } = github()
    const client = await connectGitHub(token, { repository: 'acme/shop', apiUrl }, patientClock())
    expect(await authorOf(client, token, null)).toBe('deploy-robot')
  },
)

test('what the workflow says holds', async () => {
  expect(await authorOf(await clientOf(github()), 'ghp_x', 'shop-bot[bot]')).toBe('shop-bot[bot]')
})

test("an app whose login is not written down makes one comment all the same, each run's anew", async () => {
  const token = 'ghs_ofAnApp'
  github().addToken({ token, login: 'shop-bot[bot]', kind: 'fine-grained' })
  const { url: apiUrl } = github()
  const clock = patientClock()
  const client = await connectGitHub(token, { repository: 'acme/shop', apiUrl }, clock)
  const author = await authorOf(client, token, null)
  const number = github().openPull()
  for (const run of [1, 2]) {
    const header = aHeader({ sha: github().pull(number).head.sha, run })
    const body = `${writeHeader(header)}\n\nrun ${String(run)}`
    const writer = { github: client, pull: number, author, clock, ahead: null }
    expect(
      await writeSticky(writer, header, () => Promise.resolve({ header, body })),
    ).toMatchObject({
      kind: 'written',
      comment: { author: 'shop-bot[bot]' },
    })
    expect(
      github()
        .comments(number)
        .map((comment) => comment.body),
    ).toEqual([body])
  }
})
