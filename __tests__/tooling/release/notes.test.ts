import { expect, it } from 'vitest'
import { notesOf } from '../../../scripts/release/notes.ts'

const CHANGELOG = `# Changelog

## [Unreleased]

## [1.2.30] - 2026-12-02

- Thirty.

## [1.2.3] - 2026-12-01

### Added

- Three.

## [1.2.2]

- Two.
`

it('takes the section of a version, and of no other that begins like it', () => {
  expect(notesOf(CHANGELOG, '1.2.3')).toBe('### Added\n\n- Three.\n')
  expect(notesOf(CHANGELOG, '1.2.2')).toBe('- Two.\n')
})

it.each(['1.2', '1.2.4', 'Unreleased'])(
  'refuses to release %s, of which it says nothing',
  (version) => {
    expect(() => notesOf(CHANGELOG, version)).toThrow(
      `CHANGELOG.md says nothing of ${version}: give it a section`,
    )
  },
)
