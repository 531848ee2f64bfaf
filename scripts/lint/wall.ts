import type { Linter } from 'eslint'

/**
 * The wall between the pure core and the edge (docs/adr/0004), as ESLint rules. `import type` may
 * cross it: types leave nothing behind in the program.
 */

/** Folders that decide, and touch nothing: no AWS, no GitHub, no files, no processes, no clock. */
export const CORE = [
  'text',
  'codes',
  'engines',
  'config',
  'permissions',
  'facts',
  'template',
  'plan',
  'review',
  'render',
  'outputs',
  'connect',
  'init',
  'doctor',
  'verbs',
]

/** Folders that touch the world. */
const EDGE = ['aws', 'github', 'local', 'host', 'commands']

/** Node modules with effects; `node:crypto`, `node:path` and the like are not among them. */
const EFFECTS =
  'fs|child_process|net|tls|dgram|http|https|http2|process|os|dns|timers|worker_threads|cluster|inspector|readline|repl'

/** `regex` matches module names. */
function forbidden(regex: string, message: string) {
  return { regex, message, allowTypeImports: true }
}

const fromSandbox = forbidden(
  '(^|/)sandbox/',
  'src and sandbox share no code but types: use import type.',
)
const fromSrc = forbidden(
  '^(\\.\\./)+src/',
  'src and sandbox share no code but types: use import type.',
)

const coreImports = [
  forbidden('^@(aws-sdk|smithy)/', 'The core knows no AWS client: take what it reads as data.'),
  forbidden('^@actions/', 'The core knows no GitHub: return what is to be said.'),
  forbidden(`^(node:)?(${EFFECTS})(/|$)`, 'The core has no effects: move this to the edge.'),
  forbidden(
    `^\\.\\.?/(.*/)?(${EDGE.join('|')})/`,
    'The core must not import the edge: pass a value or a port.',
  ),
  fromSandbox,
]

const CLOCK = 'The core has no clock: take the time as an argument.'
const CHANCE = 'The core has no randomness: the same input gives the same output.'
const WORLD = 'The core has no effects: take this as an argument.'

const coreGlobals = [
  ...['process', 'fetch', 'globalThis', 'global', 'console', 'WebSocket', 'EventSource'].map(
    (name) => ({ name, message: WORLD }),
  ),
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'performance'].map((name) => ({
    name,
    message: CLOCK,
  })),
  { name: 'crypto', message: CHANCE },
]

const coreSyntax = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: CLOCK },
  { selector: 'CallExpression[callee.name="Date"]', message: CLOCK },
  { selector: 'ImportExpression', message: 'The core loads nothing at run time.' },
  { selector: 'MetaProperty', message: WORLD },
]

const coreProperties = [
  { object: 'Date', property: 'now', message: CLOCK },
  { object: 'Math', property: 'random', message: CHANCE },
]

const impureCrypto = {
  name: 'node:crypto',
  importNames: ['randomBytes', 'randomUUID', 'randomInt', 'randomFillSync', 'webcrypto', 'default'],
  message: CHANCE,
}

export const wall: Linter.Config[] = [
  {
    files: ['src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [fromSandbox] }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportExpression[source.value=/(^|\\u002F)sandbox\\u002F/]',
          message: fromSandbox.message,
        },
      ],
    },
  },
  {
    files: CORE.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: coreImports, paths: [impureCrypto] },
      ],
      'no-restricted-globals': ['error', ...coreGlobals],
      'no-restricted-properties': ['error', ...coreProperties],
      'no-restricted-syntax': ['error', ...coreSyntax],
    },
  },
  {
    files: ['sandbox/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [fromSrc] }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportExpression[source.value=/^(\\.\\.\\u002F)+src\\u002F/]',
          message: fromSrc.message,
        },
      ],
    },
  },
]
