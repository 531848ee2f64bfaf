/** The order of the rooms, and no circle anywhere, types included: part of `npm run lint`. */
import { join } from 'node:path'
import { forbiddenImports } from './scripts/rooms.ts'

export default {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one thing, or need a third that both import.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'laptop-and-runner',
      comment: 'What both share lives in src/host.',
      severity: 'error',
      from: { path: '^src/(local|github)/' },
      to: { path: '^src/(local|github)/', pathNot: '^src/$1/' },
    },
    ...forbiddenImports().map(({ from, to }) => ({
      name: `only-down-from-${from.replace(/\^src\/|\/$/g, '')}`,
      comment:
        'A room imports from the rooms below it alone (scripts/rooms.ts): move it down, or pass it in.',
      severity: 'error',
      from: { path: from },
      to: { path: to },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.]generated[.]' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: join(import.meta.dirname, 'tsconfig.json') },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs'] },
  },
}
