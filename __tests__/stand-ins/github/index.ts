/** A stand-in for GitHub's REST API, held to GitHub's own description of it: see README.md. */
export { startGitHub, type GitHub } from './start.ts'
export type { MergeMethod } from './repository/model.ts'
export { linkTo } from './repository/state.ts'
export { useGitHub } from './use.ts'
