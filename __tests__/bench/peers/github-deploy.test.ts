/** A checkout that ACTION_DIR names: how it is started, and what the table says of it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { oneStack } from '../../../bench/peers/one-stack.ts'
import { findPeers } from '../../../bench/peers/find.ts'
import { tableOf } from '../../../bench/peers/table.ts'

const folder = mkdtempSync(join(tmpdir(), 'tinystacks-peers-'))
const checkout = join(folder, 'action')
const seen = join(folder, 'seen')

/** Asks AWS once for each start, and fails where the stack is only planned. */
const ACTION = `
const { appendFileSync, readFileSync } = require('node:fs')
const { join } = require('node:path')
const input = (name) => process.env['INPUT_' + name.toUpperCase()]
const template = readFileSync(join(process.env.GITHUB_WORKSPACE, input('template')), 'utf8')
appendFileSync(process.env.GITHUB_OUTPUT, 'stack-id=x')
appendFileSync(process.env.GITHUB_STEP_SUMMARY, 'done')
appendFileSync(${JSON.stringify(seen)}, [input('name'), template, input('change-set-name'), input('no-execute-changeset')].join(' ') + '\\n')
const query = new URLSearchParams({ Action: 'DescribeStacks', Version: '2010-05-15' })
const authorization = 'AWS4-HMAC-SHA256 Credential=x/20260101/us-east-1/cloudformation/aws4_request, SignedHeaders=host, Signature=0'
fetch(process.env.AWS_ENDPOINT_URL, { method: 'POST', body: query, headers: { authorization } })
  .then(({ ok }) => process.exit(ok && input('no-execute-changeset') === '0' ? 0 : 1))
`

beforeAll(() => {
  mkdirSync(join(checkout, 'dist'), { recursive: true })
  writeFileSync(join(checkout, 'package.json'), '{ "version": "2.2.0" }')
  writeFileSync(join(checkout, 'dist/index.js'), ACTION)
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('it is started once a stack, and its rows are told; what fails is told too', async () => {
  const places = { tools: '/nowhere', own: '/dev/null', action: checkout }
  const program = findPeers(places).flatMap((one) => (one.kind === 'found' ? one.program : []))
  expect(program.map(({ name }) => name)).toEqual(['aws-cloudformation-github-deploy'])
  const templates = {
    of: (backupDays: 7 | 8 | 9) => ({ backupDays, template: `{"Days":${String(backupDays)}}` }),
  }
  const { rows, reads } = await oneStack(program, templates, 1)
  expect(readFileSync(seen, 'utf8').trim().split('\n')).toEqual([
    'one {"Days":7} bench-1 0',
    'one {"Days":7} bench-2 0',
    'one {"Days":8} bench-3 0',
    'one {"Days":9} bench-4 1',
  ])
  const ours = rows.filter(({ unit }) => unit === 'calls').map(({ name, ours }) => [name, ours])
  expect(ours).toEqual([
    ['nothing to do', 1],
    ['create', 1],
    ['change', 1],
    ['plan only', null],
  ])
  expect(reads).toEqual(['nothing to do 0', 'create 0', 'change 0', 'plan only failed'])
  expect(tableOf(rows, [])).toMatch(/\| plan only +\| failed/)
})
