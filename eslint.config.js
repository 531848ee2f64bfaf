import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { wall } from './scripts/lint/wall.ts'
import { width } from './scripts/lint/line-width.ts'

export default defineConfig([
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.tinystacks/', '**/*.generated.*'] },
  {
    // No comment switches a rule off: a rule that is wrong here is changed here.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['**/*.{js,mjs,ts}'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      // oxlint would listen to one.
      'no-warning-comments': ['error', { terms: ['oxlint-', 'eslint-'], location: 'anywhere' }],
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    // The rules that know types are oxlint's (.oxlintrc.json), which takes a sixth of the time.
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    // Test data is known to be there, and a failing `!` fails the test.
    files: ['__tests__/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['scripts/**', 'bench/**', '.ci/**'],
    rules: { 'no-console': 'off' },
  },
  ...wall,
  ...width,
])
