/** Files without a mistake, by what they show. */
import { KEY, LINE, LINE_OF_JETBRAINS } from './line.ts'

const HEAD = 'version: 1\nstack: shop\nregion: us-east-1\n'

export const GOOD_TEXTS: Readonly<Record<string, string>> = {
  'the smallest file': `${LINE}\n${HEAD}stages:\n  dev:\n    databases:\n      postgres:\n`,
  'the line of JetBrains': `${LINE_OF_JETBRAINS}\n${HEAD}stages: { dev: { databases: { redis: {} } } }\n`,
  'the key for editors': `${KEY}\n${HEAD}stages: { dev: { databases: { mysql: {} } } }\n`,
  'a stage without databases': `${LINE}\n${HEAD}stages:\n  dev:\n    databases:\n`,
  'defaults, one of them undone': `${LINE}
${HEAD}defaults:
  interruptions: ask
  databases: { postgres: { version: '17', storage: { size: 100, max: 500 } } }
  network: { zones: 3 }
stages:
  dev: { databases: { postgres: { storage: { max: null } } } }
  prod: { databases: { postgres: {} } }
`,
  'parameters and tags of each type': `${LINE}
${HEAD}tags: { team: payments, cost: 12, paid: true }
stages:
  dev:
    databases:
      postgres: { parameters: { work_mem: 8192, jit: false, log_statement: ddl } }
`,
}
