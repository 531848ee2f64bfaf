import type { Connecting } from '../ports/connecting.ts'

/**
 * What the runner gives to an action and not to a step that runs a script: our inputs, the token among them, and what
 * the action's own calls to the runner's services take (actions/runner, NodeScriptActionHandler).
 */
const OF_THE_ACTION = /^(INPUT_.*|STATE_.*|ACTIONS_(RUNTIME_.*|CACHE_URL|RESULTS_URL))$/

/** How the machine is asked for its tunnels and programs, which are loaded then. */
export type Reach = () => Promise<Connecting>

/** The same on a runner. */
export async function connectingInWorkflow(reach: Reach): Promise<Connecting> {
  const here = await reach()
  return {
    ...here,
    runCommand: (call) => {
      const without = new RegExp(`${call.without.source}|${OF_THE_ACTION.source}`)
      return here.runCommand({ ...call, without })
    },
  }
}
