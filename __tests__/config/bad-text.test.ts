import { test } from 'vitest'
import { type BadRow, expectOnlyProblem, withDatabases } from '../builders/config.ts'

const HEAD = 'version: 1\nstack: shop\nregion: us-east-1\n'

/** A text that is not one mapping of plain YAML: each text has one problem, at its mark. */
const ROWS: readonly BadRow[] = [
  ['an empty file', '§', '', /the file is empty/, /version: 1/],
  ['a file of comments only', '§# nothing\n\n', '', /the file is empty/],
  ['a file that is a list', '§- a\n- b\n', '', /the file is a list/],
  ['a file that is a word', '§hello\n', '', /the file is a single value/],
  ['brackets that stay open', 'version: [1, 2§', '', /not closed/, /brackets/],
  ['quotes that stay open', 'stack: "shop§', '', /a text in quotes is not closed/],
  [
    'quotes that stay open over lines',
    'stack: "shop\n§region: x\n',
    '',
    /that began before is not closed/,
  ],
  ['a colon in a value', `${HEAD}stages: a§: b\n`, '', /does not fit/, /quotes/],
  ['a tab', 'version: 1\nstages:\n§\tdev: {}\n', '', /a tab/, /spaces/],
  ['a tab after spaces', 'version: 1\nstages:\n  §\tdev: {}\n', '', /a tab/, /spaces/],
  ['wrong indentation', 'version: 1\n  stack§: shop\n', '', /indentation/],
  ['a control character', `stack: shop§\u0000\n`, '', /control character/],
  [
    'two documents',
    `${HEAD}stages: { dev: { databases: } }\n§---\nversion: 1\n`,
    '',
    /second document/,
  ],
  ['an end marker and more', `${HEAD}...\n§stages: {}\n`, '', /second document/],
  ['a directive', '%YAML 2.0\n§---\nversion: 1\n', '', /directives/],
  ['nesting too deep', `a: ${'['.repeat(99)}§${'['.repeat(9000)}`, '', /nested too deep/],
  [
    'a duplicate key',
    `${HEAD}stages: { dev: { databases: } }\n§stack: other\n`,
    'stack',
    /`stack` is written twice/,
  ],
  [
    'a duplicate key in a stage',
    withDatabases('postgres:\n  instance: db.t4g.micro\n  §instance: db.t4g.small'),
    'stages.dev.databases.postgres.instance',
    /`instance` is written twice/,
  ],
  ['an unknown alias', `${HEAD}stages: { dev: §*prod }\n`, 'stages.dev', /no anchor `&prod`/],
  ['an alias within itself', `${HEAD}stages: &all { dev: §*all }\n`, 'stages.dev', /stands inside/],
  [
    'a YAML tag',
    `${HEAD}stages: { dev: { databases: §!!map {} } }\n`,
    'stages.dev.databases',
    /YAML tags/,
  ],
  [
    'a key that is a list',
    `${HEAD}stages: { dev: { databases: } }\n? §[a]\n: 1\n`,
    '',
    /a key must be plain text/,
  ],
]

for (const row of ROWS) test(row[0], () => expectOnlyProblem(row))
