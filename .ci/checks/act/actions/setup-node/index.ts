/** Fails where another Node is asked for than the one that is here. */
const wanted = process.env['INPUT_NODE-VERSION'] ?? ''
const [major] = process.versions.node.split('.')
if (wanted !== major) throw new Error(`Node ${wanted} is asked for, and ${process.version} is here`)
