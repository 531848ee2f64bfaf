/**
 * Repositories in the shape of real ones, and the files that `init` writes for each: `repositories/NAME/golden`. The
 * checks `actionlint` and `zizmor` read the workflows among them. Every password in them has `hunter2` in it.
 */
import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config/index.ts'
import { checkout, filesIn, goldenOf, NAMES, run, type Flags } from './run-init.ts'

/** The application of a repository with several. */
const CONFIGS: Readonly<Record<string, string>> = { turborepo: 'apps/web/tinystacks.yml' }

/** What a person decides where the files do not. */
const DECIDED: Readonly<Record<string, readonly string[]>> = {
  'two-engines': ['mysql:8.4'],
  'two-versions': ['postgres:17', 'redis:7.1'],
  mariadb: ['mysql'],
  'too-new': ['mysql:8.4'],
  'static-site': ['postgres', 'valkey:9.0'],
}

function flagsFor(name: string): Flags {
  const config = CONFIGS[name]
  return {
    ...{ yes: true, stack: 'shop', stages: ['dev', 'prod'], region: 'us-east-1' },
    ...(config !== undefined && { config }),
  }
}

test('there are at least twelve, and files that do not decide among them', () => {
  expect(NAMES.length).toBeGreaterThanOrEqual(12)
  expect(NAMES).toEqual(expect.arrayContaining(Object.keys(DECIDED)))
})

describe.each(NAMES)('%s', (name) => {
  test('gets a file that is valid and a workflow, or is told what to decide; no password is repeated', async () => {
    const [folder, remove] = checkout(name)
    try {
      const before = filesIn(folder)
      let told = await run(folder, flagsFor(name))
      const said = [told.said, told.text, `[${told.ending}]`]
      if (DECIDED[name] !== undefined) {
        expect(told.ending).toBe('answers-needed')
        expect(filesIn(folder)).toEqual(before)
        told = await run(folder, { ...flagsFor(name), databases: DECIDED[name] })
      }
      expect(told.ending).toBe('done')
      const written = Object.entries(filesIn(folder)).filter(
        ([path, text]) => before[path] !== text,
      )
      const files = written.filter(([path]) => !path.endsWith('.gitignore'))
      expect(written).toHaveLength(3)
      for (const [path, text] of files) {
        const golden = goldenOf(name, path.replace(/^.*\//, ''))
        await expect(text).toMatchFileSnapshot(golden)
        if (path.endsWith('tinystacks.yml')) expect(parseConfig(text, path).kind).toBe('valid')
      }
      // Without the previews, which are the files.
      const short = said.join('\n').replaceAll(/\n\n[\s\S]*?(?=\nWrote|\n\[|$(?![\s\S]))/g, '\n')
      await expect(`${short}\n`).toMatchFileSnapshot(goldenOf(name, 'said.txt'))
      const all = [told.said, told.text, ...said, ...written.map(([, text]) => text)].join('\n')
      expect(all).not.toMatch(/hunter2/)
    } finally {
      remove()
    }
  })

  test('is asked for nothing twice: the whole command of the hint works', async () => {
    const [folder, remove] = checkout(name)
    try {
      const config = CONFIGS[name]
      const bare = await run(folder, config === undefined ? {} : { config })
      expect(bare.ending).toBe('answers-needed')
      const value = (flag: string) =>
        new RegExp(`--${flag} (\\S+)`).exec(bare.text.split('\n')[1] ?? '')?.[1] ?? ''
      const again = await run(folder, {
        ...{ yes: true, stack: value('stack'), stages: value('stages').split(',') },
        ...{ region: value('region'), databases: value('databases').split(',') },
        ...(config !== undefined && { config }),
      })
      expect(again.ending).toBe('done')
    } finally {
      remove()
    }
  })
})

test('the passwords are in the files', () => {
  const having = NAMES.filter((name) => {
    const [folder, remove] = checkout(name)
    try {
      return Object.values(filesIn(folder)).some((text) => text.includes('hunter2'))
    } finally {
      remove()
    }
  })
  expect(having.length).toBeGreaterThan(8)
})
