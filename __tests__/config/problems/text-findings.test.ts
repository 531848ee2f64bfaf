import { test } from 'vitest'
import { type BadRow, expectOnlyProblem, withDatabases } from '../../builders/config.ts'

const HEAD = 'version: 1\nstack: shop\nregion: us-east-1\n'

/** A text that is not one mapping of plain YAML: each text has one problem, at its mark. */
const ROWS: readonly BadRow[] = [
  ['an empty file', '§', '', 'file-empty', null, /version: 1/],
  ['a file of comments only', '§# nothing\n\n', '', 'file-empty'],
  ['a file that is a list', '§- a\n- b\n', '', 'not-a-mapping'],
  ['a file that is a word', '§hello\n', '', 'not-a-mapping'],
  ['brackets that stay open', 'version: [1, 2§', '', 'unclosed-bracket', null, /brackets/],
  ['quotes that stay open', 'stack: "shop§', '', 'unclosed-quote'],
  ['quotes that stay open over lines', 'stack: "shop\n§region: x\n', '', 'unclosed-earlier'],
  [
    'a colon in a value',
    `${HEAD}stages: a§: b\n`,
    '',
    'wrong-indentation',
    /needs quotes/,
    /quote a text/,
  ],
  ['a tab', 'version: 1\nstages:\n§\tdev: {}\n', '', 'tab-indentation', null, /spaces/],
  [
    'a tab after spaces',
    'version: 1\nstages:\n  §\tdev: {}\n',
    '',
    'tab-indentation',
    null,
    /spaces/,
  ],
  [
    'a no-break space after a colon',
    'version: 1\nstack:§\u00a0shop\nregion: us-east-1\nstages: { dev: { databases: { postgres: } } }\n',
    '',
    'unusual-space',
    /no-break space \(U\+00A0\)/,
    /ordinary space/,
  ],
  ['a no-break space before a key', `${HEAD}§\u00a0stages:\n`, '', 'unusual-space'],
  ['a no-break space after a key', `${HEAD}stages:§\u00a0\n  dev: {}\n`, '', 'unusual-space'],
  ['wrong indentation', 'version: 1\n  stack§: shop\n', '', 'wrong-indentation'],
  ['an escape that YAML does not have', 'stack: "\\§S"\n', '', 'unknown-escape'],
  ['a key without a colon', `${HEAD}stages\n§`, '', 'missing-colon'],
  ['a bracket too many', `${HEAD}§]\n`, '', 'unexpected-content'],
  ['a sign that means nothing here', 'a: *§\n', '', 'not-yaml'],
  ['a control character', `stack: shop§\u0000\n`, '', 'control-character'],
  [
    'two documents',
    `${HEAD}stages: { dev: { databases: } }\n§---\nversion: 1\n`,
    '',
    'several-documents',
  ],
  ['an end marker and more', `${HEAD}...\n§stages: {}\n`, '', 'several-documents'],
  ['a directive', '%YAML 2.0\n§---\nversion: 1\n', '', 'yaml-directive'],
  ['nesting too deep', `a: ${'['.repeat(99)}§${'['.repeat(9000)}`, '', 'nesting-too-deep'],
  [
    'a duplicate key',
    `${HEAD}stages: { dev: { databases: } }\n§stack: other\n`,
    'stack',
    'duplicate-key',
    /the key `stack` appears twice/,
  ],
  [
    'a duplicate key in a stage',
    withDatabases('postgres:\n  instance: db.t4g.micro\n  §instance: db.t4g.small'),
    'stages.dev.databases.postgres.instance',
    'duplicate-key',
    /the key `instance` appears twice/,
  ],
  [
    'an unknown alias',
    `${HEAD}stages: { dev: §*prod }\n`,
    'stages.dev',
    'unknown-anchor',
    /no anchor `&prod`/,
  ],
  [
    'an alias within itself',
    `${HEAD}stages: &all { dev: §*all }\n`,
    'stages.dev',
    'recursive-alias',
  ],
  [
    'a YAML tag',
    `${HEAD}stages: { dev: { databases: §!!map {} } }\n`,
    'stages.dev.databases',
    'yaml-tag',
  ],
  [
    'a key that is a list',
    `${HEAD}stages: { dev: { databases: } }\n? §[a]\n: 1\n`,
    '',
    'key-not-text',
  ],
]

for (const row of ROWS) test(row[0], () => expectOnlyProblem(row))
