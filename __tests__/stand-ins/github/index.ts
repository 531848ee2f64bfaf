/** A stand-in for GitHub's REST API, held to GitHub's own description of it: see README.md. */
export type { Call, Violation } from './api.ts'
export type { Disturbance } from './limits.ts'
export type { NewPull } from './pull-requests.ts'
export { startGitHub, type GitHub, type Options } from './start.ts'
export type { Comment, MergeMethod, Permissions } from './state.ts'
export { useGitHub } from './use.ts'
