import type { CommandName } from '../verbs/table.ts'
import type { Command } from './shared/context.ts'
import { validFile } from './shared/load.ts'

/** The module of every verb that works on the file, which is loaded when the verb is called. */
const COMMANDS: { readonly [Name in CommandName]: () => Promise<Command<Name>> } = {
  init: async () => (await import('./init.ts')).init,
  validate: async () => (await import('./validate.ts')).validate,
  plan: async () => (await import('./plan.ts')).plan,
  deploy: async () => (await import('./deploy.ts')).deploy,
  outputs: async () => (await import('./outputs.ts')).outputs,
  env: async () => (await import('./env.ts')).env,
  connect: async () => (await import('./connect.ts')).connect,
  exec: async () => (await import('./exec.ts')).exec,
  destroy: async () => (await import('./destroy.ts')).destroy,
  reboot: async () => (await import('./reboot.ts')).reboot,
  'restore-secret': async () => (await import('./restore-secret.ts')).restoreSecret,
  promote: async () => (await import('./promote.ts')).promote,
  template: async () => (await import('./template.ts')).template,
  doctor: async () => (await import('./doctor.ts')).doctor,
  bootstrap: async () => (await import('./bootstrap.ts')).bootstrap,
}

/**
 * Those that do without a valid file: a stage can be destroyed whose lines are gone, `init` writes the first, and
 * `doctor` says what is wrong with it.
 */
const WITHOUT_FILE: ReadonlySet<CommandName> = new Set(['destroy', 'init', 'doctor'])

/** The verb, whose module is loaded once the file is known to be valid: what is bad fails without waiting for it. */
export function commandOf(verb: CommandName): Command {
  return async (context) => {
    if (!WITHOUT_FILE.has(verb)) validFile(context)
    const command: Command = await COMMANDS[verb]()
    return command(context)
  }
}
