/** How a workflow deploys. Apart from the roles, whose policies no start needs: the arguments are read by it. */

/** `one`: one job deploys every stage. `each`: each stage has a job, with its environment. */
export const JOBS = ['one', 'each'] as const

export type Jobs = (typeof JOBS)[number]
