/**
 * The rooms of `src`, the lowest first: a file imports from its own room and from those before it, types
 * included. Held by `.dependency-cruiser.mjs`; drawn in docs/architecture.md, which a test compares.
 */
export const ROOMS = [
  { room: 'text', what: 'counting, lists, escaping' },
  { room: 'codes', what: 'the stable names of refusals, notes and problems' },
  { room: 'engines', what: 'what there is to know of each engine, in one table' },
  { room: 'config', what: 'text to resolved stages, every problem with its line' },
  {
    room: 'permissions',
    what: 'which calls to AWS a file takes, in one table, and the policies made of it',
  },
  { room: 'facts', what: 'plain data that AWS tells' },
  { room: 'template', what: 'a stage to its CloudFormation template' },
  { room: 'plan', what: 'changes and facts to a plan in database words' },
  { room: 'review', what: 'the plan that was reviewed, and what differs from it' },
  { room: 'ports', what: 'what the core asks of the outside' },
  { room: 'inspect', what: 'reads what is there, and makes the change set' },
  { room: 'apply', what: 'carries an agreed plan out' },
  { room: 'outputs', what: "a stack's outputs to variables" },
  { room: 'connect', what: 'which database is meant, by which way, with which client' },
  { room: 'init', what: 'what a repository shows, to its first file and workflow' },
  { room: 'doctor', what: 'what was read of accounts, workflows and programs, to what is wrong' },
  {
    room: 'verbs',
    what: 'every verb with its words and flags, in one table, and the reading by it',
  },
  { room: 'render', what: 'plan and results to terminal, Markdown, pictures' },
  { room: 'commands', what: 'a file a verb' },
  { room: 'aws', what: 'the ports to AWS' },
  { room: 'host', what: 'files, git, clock: what laptop and runner share' },
  { room: 'local', what: 'the command line' },
  { room: 'github', what: 'the action, comments, labels' },
] as const

/** For each room that has some above it, the pattern of its files and of those that it must not import. */
export function forbiddenImports(): readonly { readonly from: string; readonly to: string }[] {
  const names = ROOMS.map(({ room }) => room)
  return names.slice(0, -1).map((room, index) => ({
    from: `^src/${room}/`,
    to: `^src/((${names.slice(index + 1).join('|')})/|(action|cli)[.]ts$)`,
  }))
}
