/**
 * For what takes too long for `npm test`, and asks more of a machine than Node. The files run side by side: each has a
 * stack of its own name, which decides about the ports of this machine.
 */
import root from '../../../vitest.config.ts'

export default { ...root, test: { ...root.test, include: ['.ci/checks/connect/*.test.ts'] } }
