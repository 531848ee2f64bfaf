/** A stand-in for GitHub's REST API, held to GitHub's own description of it: see README.md. */
export type { Call, Violation } from './protocol/api.ts'
export type { Disturbance } from './protocol/limits.ts'
export type { NewPull } from './repository/pull-requests.ts'
export { startGitHub, type GitHub, type Options } from './start.ts'
export type { Comment, MergeMethod, Permissions } from './repository/model.ts'
export { useGitHub } from './use.ts'
